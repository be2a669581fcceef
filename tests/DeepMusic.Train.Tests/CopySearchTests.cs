using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Train.Tests;

public class CopySearchTests
{
    private static readonly Gen<Note[]> Melody =
        Gen.Select(Gen.Int[60, 63], Gen.Int[1, 2]).Array[1, 40].Select(steps =>
        {
            var notes = new List<Note>();
            Beats at = Beats.Zero;
            foreach ((int pitch, int length) in steps)
            {
                notes.Add(new Note(at, Beats.Of(length), new Pitch(pitch), 80));
                at += Beats.Of(length);
            }
            return notes.ToArray();
        });

    [Fact]
    public void It_finds_what_comparing_every_window_with_every_other_finds() =>
        Gen.Select(Melody.Array[0, 4], Melody, Gen.Int[2, 6]).Sample((corpus, melody, length) =>
        {
            long windows = Math.Max(0, melody.Length - length + 1);
            long copied = Enumerable.Range(0, (int)windows).Count(i => corpus.Any(c => Enumerable.Range(0, Math.Max(0, c.Length - length + 1)).Any(j => Same(melody, i, c, j, length))));
            Assert.Equal((windows, copied), new CopySearch(corpus).Count([melody], length));
        }, iter: 1000);

    [Fact]
    public void A_stretch_in_another_key_is_a_copy_and_one_in_another_rhythm_is_not()
    {
        Note[] line = Corpora.Line(1, 60, 62, 64, 65, 67, 69), up = Corpora.Line(1, 71, 66, 68, 70, 71, 73), slow = Corpora.Line(2, 60, 62, 64, 65, 67, 69);
        var search = new CopySearch([line]);
        Assert.Equal((3, 2), search.Count([up], 4));
        Assert.Equal((3, 0), search.Count([slow], 4));
        Assert.Equal(5, search.LongestCopy(up));
        Assert.Equal(1, search.LongestCopy(slow));
        Assert.Equal(6, search.LongestCopy(line));
    }

    [Fact]
    public void A_copy_does_not_reach_from_one_melody_into_the_next()
    {
        var search = new CopySearch([Corpora.Line(1, 60, 62), Corpora.Line(1, 64, 65)]);
        Assert.Equal((1, 0), search.Count([Corpora.Line(1, 60, 62, 64)], 3));
    }

    private static bool Same(Note[] a, int i, Note[] b, int j, int length)
    {
        for (int k = 1; k < length; k++)
        {
            if (a[i + k].Pitch - a[i + k - 1].Pitch != b[j + k].Pitch - b[j + k - 1].Pitch) return false;
            if (a[i + k].Start - a[i + k - 1].Start != b[j + k].Start - b[j + k - 1].Start) return false;
        }
        return true;
    }
}
