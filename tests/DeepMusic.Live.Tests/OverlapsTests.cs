using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Live.Tests;

public class OverlapsTests
{
    private static Note At(int start, int length, int deviation = 0, int pitch = 60) =>
        new(new Beats(start), new Beats(length), new Pitch(pitch), 80) { Deviation = new Beats(deviation) };

    [Fact]
    public void What_the_groove_pushes_into_the_next_note_ends_where_that_begins()
    {
        Phrase cut = Overlaps.Cut(new Phrase(Beats.Zero, new Beats(960), [At(0, 480, 100), At(480, 480, pitch: 62)]), 1);
        Assert.Equal([new Beats(380), new Beats(480)], cut.Notes.Select(n => n.Length));
    }

    [Fact]
    public void Where_there_are_voices_enough_nothing_changes()
    {
        var phrase = new Phrase(Beats.Zero, new Beats(960), [At(0, 480, 100), At(480, 480, pitch: 62)]);
        Assert.Equal(phrase, Overlaps.Cut(phrase, 2));
    }

    [Fact]
    public void Never_more_voices_sound_than_there_may() =>
        Gen.Select(Gen.Select(Gen.Int[0, 1900], Gen.Int[1, 900], Gen.Int[0, 160], Gen.Int[48, 72]).Select((s, l, d, p) => At(s, l, d, p)).Array[0, 20], Gen.Int[1, 4])
            .Sample((notes, voices) =>
            {
                Phrase cut = Overlaps.Cut(new Phrase(Beats.Zero, new Beats(1920), notes), voices);
                foreach (Note note in cut.Notes)
                {
                    Beats at = note.Start + note.Deviation;
                    Assert.True(cut.Notes.Count(n => n.Start + n.Deviation <= at && n.End + n.Deviation > at) <= voices);
                }
            });
}
