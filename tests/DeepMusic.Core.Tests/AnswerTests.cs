namespace DeepMusic.Core.Tests;

public class AnswerTests
{
    private static readonly Phrase Scale = new(Beats.Quarter * 4, Beats.Quarter * 4,
        Enumerable.Range(0, 4).Select(i => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(60 + i), 80)));

    private static readonly Answer Whole = new()
    {
        Phrase = Scale,
        Provenance = [.. Scale.Notes.Select(n => new Provenance("test", $"{n}"))],
        Engine = "test",
        Rung = "test",
        Loudness = 80,
    };

    [Fact]
    public void A_whole_answer_is_settled_to_its_end() => Assert.Equal(Scale.Length, Whole.Settled);

    [Fact]
    public void Its_beginning_has_its_length_and_the_notes_that_start_before()
    {
        Answer part = Whole.Until(Beats.Of(1.5));
        Assert.Equal((Scale.Start, Scale.Length, Beats.Of(1.5)), (part.Phrase.Start, part.Phrase.Length, part.Settled));
        Assert.Equal(Scale.Notes.Take(2), part.Phrase.Notes);
        Assert.Equal(2, part.Provenance.Length);
        Assert.True(Whole.Continues(part));
        Assert.True(Whole.Until(Beats.Of(2)).Continues(part));
        Assert.False(part.Continues(Whole.Until(Beats.Of(2))));
    }

    [Fact]
    public void What_changes_a_note_or_adds_one_before_the_edge_does_not_continue()
    {
        Answer part = Whole.Until(Beats.Of(2));
        Note[] changed = [.. Scale.Notes], added = [.. Scale.Notes, new Note(Beats.Of(1.5), Beats.Sixteenth, new Pitch(50), 80)];
        changed[1] = changed[1] with { Length = Beats.Sixteenth };
        Assert.False((Whole with { Phrase = Scale.With(changed) }).Continues(part));
        Assert.False((Whole with { Phrase = Scale.With(added) }).Continues(part));
        Assert.False((Whole with { Loudness = 81 }).Continues(part));
        changed = [.. Scale.Notes];
        changed[3] = changed[3] with { Length = Beats.Sixteenth };
        Assert.True((Whole with { Phrase = Scale.With(changed) }).Continues(part));
    }
}
