using CsCheck;

namespace DeepMusic.Core.Tests;

public class PhraseTests
{
    private static Note At(long start, int pitch, long length = 240, byte velocity = 80) => new(new Beats(start), new Beats(length), new Pitch(pitch), velocity);

    private static readonly Gen<Note[]> Notes = Gen.Select(
        Gen.Long[0, 3839], Gen.Int[0, 127], Gen.Long[1, 4000], Gen.Byte[1, 127], (start, pitch, length, velocity) => At(start, pitch, length, velocity)).Array[0, 30];

    [Fact]
    public void Notes_are_put_in_order_of_start_and_then_of_pitch() =>
        Notes.Sample(notes =>
        {
            var phrase = new Phrase(Beats.Quarter, Beats.Of(4), notes);
            Assert.Equal(notes.Length, phrase.Notes.Length);
            Assert.Equal(phrase.Notes.OrderBy(n => n.Start).ThenBy(n => n.Pitch), phrase.Notes);
        });

    [Fact]
    public void Phrases_of_the_same_notes_are_equal_whatever_order_they_came_in()
    {
        Note[] notes = [At(0, 60), At(0, 64), At(240, 62)];
        var a = new Phrase(Beats.Zero, Beats.Of(4), notes);
        var b = new Phrase(Beats.Zero, Beats.Of(4), notes.Reverse());
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a, new Phrase(Beats.Quarter, Beats.Of(4), notes));
        Assert.NotEqual(a, new Phrase(Beats.Zero, Beats.Of(3), notes));
        Assert.NotEqual(a, a.With([At(0, 60), At(0, 64), At(240, 62, velocity: 81)]));
        Assert.NotEqual(a, a.With([At(0, 60), At(0, 64), At(240, 62) with { Deviation = new Beats(5) }]));
        Assert.Equal(a, b.With(b.Notes));
    }

    [Fact]
    public void A_note_outside_its_phrase_or_without_length_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Phrase(Beats.Zero, Beats.Of(4), [At(-1, 60)]));
        Assert.Throws<ArgumentException>(() => new Phrase(Beats.Zero, Beats.Of(4), [At(3840, 60)]));
        Assert.Throws<ArgumentException>(() => new Phrase(Beats.Zero, Beats.Of(4), [At(0, 60, 0)]));
        Assert.Single(new Phrase(Beats.Zero, Beats.Of(4), [At(3839, 60, 9000)]).Notes);
    }

    [Fact]
    public void A_rest_has_a_length_and_no_notes()
    {
        Phrase rest = Phrase.Rest(Beats.Of(8), Beats.Of(4));
        Assert.True(rest.IsRest);
        Assert.Equal(Beats.Of(12), rest.End);
    }
}
