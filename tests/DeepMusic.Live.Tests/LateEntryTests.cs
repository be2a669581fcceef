using DeepMusic.Core;

namespace DeepMusic.Live.Tests;

public class LateEntryTests
{
    private static readonly Phrase Answer = new(Beats.Of(8), Beats.Of(4), Enumerable.Range(0, 8).Select(i => new Note(Beats.Of(i * 0.5), Beats.Of(0.5), new Pitch(60 + i), 80)));

    [Fact]
    public void An_answer_on_time_stays_as_it_is() => Assert.Equal(Answer, LateEntry.Place(Answer, Beats.Of(8), keepsItsPlace: true));

    [Fact]
    public void A_late_one_with_a_place_to_keep_leaves_its_beginning_out_and_ends_where_it_was_to_end()
    {
        Phrase late = LateEntry.Place(Answer, Beats.Of(9), keepsItsPlace: true);
        Assert.Equal(Answer.End, late.End);
        Assert.Equal(
            Answer.Notes.Where(n => n.Start >= Beats.Of(1)).Select(n => (Answer.Start + n.Start, n.Pitch)),
            late.Notes.Select(n => (late.Start + n.Start, n.Pitch)));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(16, true)]
    public void Any_other_is_moved_as_a_whole(double start, bool keepsItsPlace)
    {
        Phrase moved = LateEntry.Place(Answer, Beats.Of(start), keepsItsPlace);
        Assert.Equal(Beats.Of(start), moved.Start);
        Assert.Equal(Answer.Notes, moved.Notes);
    }
}
