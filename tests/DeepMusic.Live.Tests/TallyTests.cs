using DeepMusic.Core;
using DeepMusic.Listening;

namespace DeepMusic.Live.Tests;

public class TallyTests
{
    private readonly Tally _tally = new();

    private void Commit(long id, double beat) => _tally.Committed(new DialogueMove.Commit(
        HostTime.Zero, id, new HeardPhrase([], HostTime.Zero, HostTime.Zero), Beats.Of(beat), HostTime.FromSeconds(beat / 2), Fresh: false));

    private void Play(long id, double beat, string rung) =>
        _tally.Played(new DialogueMove.Play(HostTime.Zero, id, Beats.Of(beat), HostTime.Zero, HostTime.Zero), rung);

    private void Cancel(long id, CancelReason reason, double at, bool answered = false) =>
        _tally.Cancelled(new DialogueMove.CancelThought(HostTime.FromSeconds(at), id, reason), answered);

    [Fact]
    public void An_answer_is_on_time_that_starts_where_it_was_to()
    {
        Commit(1, 4);
        Play(1, 4, "network");
        Commit(2, 8);
        Play(2, 9, "markov");
        Assert.Equal((2, 1, 0.5), (_tally.Asked, _tally.OnTime, _tally.OnTimeRatio));
        Assert.Equal("on time 1 of 2 (0.500); markov 1, network 1", $"{_tally}");
    }

    [Fact]
    public void One_that_never_came_is_late_and_one_the_player_withdrew_is_none()
    {
        Commit(1, 4);
        Cancel(1, CancelReason.Stale, 3);
        Commit(2, 8);
        Cancel(2, CancelReason.PlayedOn, 3.9);
        Commit(3, 12);
        _tally.Held();
        Play(3, 14, "markov");
        Cancel(4, CancelReason.Stale, 9); // never committed
        Assert.Equal((1, 0), (_tally.Asked, _tally.OnTime));
    }

    [Fact]
    public void A_rest_is_an_answer_and_may_be_late_too()
    {
        Commit(1, 4);
        Cancel(1, CancelReason.Nothing, 1.9, answered: true);
        Commit(2, 8);
        Cancel(2, CancelReason.Nothing, 4.1, answered: true);
        Commit(3, 12);
        Cancel(3, CancelReason.Nothing, 5.9, answered: false);
        Assert.Equal((2, 1), (_tally.Asked, _tally.OnTime));
        Assert.Equal(2, _tally.Rungs["rest"]);
    }

    [Fact]
    public void Bars_are_counted_by_whose_they_are_and_told_with_the_rung_that_plays_bars()
    {
        Commit(1, 4);
        Play(1, 4, "units");
        _tally.Sounded(["bar 1: your bar 3 at 0:07", "bar 2: to fit: your bar 12", "bar 3: bar 2 of your bar 4, up a third", "bar 4: rest", "bar 5", "bar 6: call 3, order 4", "bar 7: the note sounds on"]);
        Commit(2, 8);
        Play(2, 8, "markov");
        Assert.Equal((2, 1), (_tally.OwnBars, _tally.LibraryBars));
        Assert.Equal("on time 2 of 2 (1.000); markov 1, units 1: 2 bars of yours, 1 of the library", $"{_tally}");
    }

    [Fact]
    public void Before_anything_was_asked_there_is_no_ratio()
    {
        Assert.True(double.IsNaN(_tally.OnTimeRatio));
        Assert.Equal("no answer was asked for", $"{_tally}");
    }
}
