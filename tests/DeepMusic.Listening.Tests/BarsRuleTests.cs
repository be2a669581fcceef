using DeepMusic.Core;
using static DeepMusic.Listening.Tests.ListeningRoom;

namespace DeepMusic.Listening.Tests;

/// <summary>At 120 bpm in 4/4 a bar lasts two seconds; two bars are traded, so a block lasts four.</summary>
public class BarsRuleTests
{
    private readonly ListeningRoom _room = new(new PhraseSettings { Mode = TurnMode.Bars, Bars = 2 });

    [Fact]
    public void The_call_starts_at_the_bar_in_which_the_player_first_plays_and_ends_exactly_at_the_bar_line()
    {
        _room.Play(2700, 3000).Press(5900).To(7000);
        PhraseSignal.Ended ended = Assert.Single(_room.Ended);
        Assert.Equal((Ms(2000), Ms(6000), PhraseEnd.BarLine), (ended.Heard.Start, ended.Heard.End, ended.Reason));
        Assert.Equal(Ms(6000), ended.Heard.Notes[1].Off);
        Assert.Equal(Ms(5985), ended.At);
    }

    [Fact]
    public void Calls_and_answers_alternate_strictly_and_an_empty_call_is_told()
    {
        _room.Play(100, 300).To(30_000);
        Assert.Equal([Ms(4000), Ms(12_000), Ms(20_000), Ms(28_000)], _room.Ended.Select(e => e.Heard.End));
        Assert.Equal([1, 0, 0, 0], _room.Ended.Select(e => e.Heard.Notes.Length));
        Assert.Equal([Ms(0), Ms(8000), Ms(16_000), Ms(24_000)], _room.Ended.Select(e => e.Heard.Start));
    }

    [Fact]
    public void Nothing_happens_before_the_player_first_plays()
    {
        _room.To(60_000);
        Assert.Empty(_room.Signals);
    }

    [Fact]
    public void Thinking_may_start_a_beat_before_the_bar_line()
    {
        _room.Play(100, 300).To(5000);
        PhraseSignal.Pending pending = Assert.Single(_room.Signals.OfType<PhraseSignal.Pending>());
        Assert.Equal((Ms(3500), Ms(4000), PhraseEnd.BarLine), (pending.At, pending.Deadline, pending.Reason));
    }

    [Fact]
    public void A_chord_in_the_last_beat_takes_the_thought_back_once_and_is_thought_of_when_it_is_whole()
    {
        _room.Play(100, 300).Press(3700, 60).Press(3710, 64).Press(3720, 67).To(3990);
        Assert.Equal(["Pending", "Resumed", "Pending"], _room.Signals.Where(s => s is PhraseSignal.Pending or PhraseSignal.Resumed).Select(s => s.GetType().Name));
        PhraseSignal.Pending last = _room.Signals.OfType<PhraseSignal.Pending>().Last();
        Assert.Equal(Ms(3760), last.At);
        Assert.Equal(_room.Ended.Single().Heard, last.SoFar);
    }

    [Fact]
    public void A_downbeat_played_early_belongs_to_the_call_it_opens()
    {
        _room.Play(1900, 2100).Play(2500, 2600).To(6500);
        Assert.Equal((Ms(2000), Ms(6000), 2), (_room.Ended.Single().Heard.Start, _room.Ended.Single().Heard.End, _room.Ended.Single().Heard.Notes.Length));
    }

    [Fact]
    public void A_pickup_at_the_end_of_the_answers_bars_opens_the_next_call()
    {
        _room.Play(100, 300).Play(7900, 8200).Play(8500, 8600).To(12_500);
        PhraseSignal.Ended call = _room.Ended.Last();
        Assert.Equal((Ms(8000), Ms(12_000), 2, PhraseEnd.BarLine), (call.Heard.Start, call.Heard.End, call.Heard.Notes.Length, call.Reason));
        Assert.Equal(2, _room.Ended.Count());
    }

    [Fact]
    public void What_is_played_into_the_answers_bars_is_an_aside()
    {
        _room.Play(100, 300).Play(5000, 5200).Play(8100, 8200).To(12_500);
        Assert.Equal([PhraseEnd.BarLine, PhraseEnd.Aside, PhraseEnd.BarLine], _room.Ended.Select(e => e.Reason));
        Assert.Equal((Ms(5000), Ms(8000)), (_room.Ended.ElementAt(1).Heard.Start, _room.Ended.ElementAt(1).Heard.End));
    }

    [Fact]
    public void A_note_a_few_milliseconds_before_the_answers_bar_line_is_meant_for_it()
    {
        _room.Play(100, 300).Play(3990, 4400).To(8500);
        Assert.Equal([(1, PhraseEnd.BarLine), (1, PhraseEnd.Aside)], _room.Ended.Take(2).Select(e => (e.Heard.Notes.Length, e.Reason)));
    }

    [Fact]
    public void The_bar_line_moves_with_the_tempo()
    {
        _room.Play(100, 300).To(2000);
        _room.Phrases.Timeline = _room.Phrases.Timeline.WithTempo(new Tempo(60), Ms(2000));
        _room.To(9000);
        Assert.Equal(Ms(6000), _room.Ended.Single().Heard.End);
    }

    [Fact]
    public void A_song_position_that_leaps_takes_the_alternation_with_it_by_whole_bars()
    {
        _room.Play(100, 300).To(2500);
        _room.Phrases.Timeline = _room.Phrases.Timeline with { AnchorBeat = Beats.Of(400) };
        _room.To(5000);
        Assert.Equal(Ms(4000), _room.Ended.Single().Heard.End);
    }

    [Fact]
    public void A_tempo_that_jumps_past_the_bar_line_ends_the_call_now_and_not_a_bar_later()
    {
        _room.Play(100, 300).To(3980);
        _room.Phrases.Timeline = new Timeline(Ms(3980), Beats.Of(8.01), new Tempo(121), TimeSignature.FourFour);
        _room.To(3990);
        Assert.Equal((Ms(3980), PhraseEnd.BarLine), (_room.Ended.Single().At, _room.Ended.Single().Reason));
    }

    [Fact]
    public void A_cue_hands_over_at_once_and_the_answers_bars_start_at_the_next_bar_line()
    {
        _room.Play(100, 300).Cue(900).Play(6100, 6200).To(10_500);
        Assert.Equal([PhraseEnd.Cue, PhraseEnd.BarLine], _room.Ended.Select(e => e.Reason));
        Assert.Equal((Ms(6000), Ms(10_000)), (_room.Ended.Last().Heard.Start, _room.Ended.Last().Heard.End));
    }

    [Fact]
    public void A_waltz_trades_bars_of_three()
    {
        _room.Phrases.Timeline = Timeline.Default with { Meter = new TimeSignature(3, 4) };
        _room.Play(1600, 1700).To(5000);
        Assert.Equal((Ms(1500), Ms(4500)), (_room.Ended.Single().Heard.Start, _room.Ended.Single().Heard.End));
    }

    [Fact]
    public void Fewer_bars_than_have_passed_end_the_call_at_the_next_bar_line()
    {
        var room = new ListeningRoom(new PhraseSettings { Mode = TurnMode.Bars, Bars = 8 });
        room.Play(100, 300).To(6500);
        room.Phrases.Settings = room.Phrases.Settings with { Bars = 2 };
        room.To(8500);
        Assert.Equal(Ms(8000), room.Ended.Single().Heard.End);
    }
}
