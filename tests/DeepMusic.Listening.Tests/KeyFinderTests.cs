using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class KeyFinderTests
{
    private static readonly Gen<(int Pitch, int Length)[]> Melodies = Gen.Select(Gen.Int[36, 84], Gen.Int[50, 900]).Array[1, 40];

    [Fact]
    public void Before_anything_is_heard_the_key_is_unknown_and_all_are_alike()
    {
        var finder = new KeyFinder();
        Assert.Equal(KeyEstimate.Unknown, finder.Estimate);
        Assert.All(finder.Posterior.ToArray(), p => Assert.Equal(1 / 24.0, p, 1e-12));
    }

    [Theory]
    [InlineData("C major", new[] { 60, 64, 67, 65, 69, 72, 67, 71, 74, 72, 67, 64, 60 })]
    [InlineData("A minor", new[] { 57, 60, 64, 62, 65, 69, 64, 68, 71, 69, 64, 60, 57 })]
    [InlineData("Eb major", new[] { 63, 67, 70, 68, 72, 75, 70, 74, 77, 75, 70, 67, 63 })]
    public void A_cadence_tells_its_key(string name, int[] pitches)
    {
        Assert.True(Key.TryParse(name, out Key key));
        KeyFinder finder = Heard(Playing.Line(1, 0.4, pitches));
        Assert.Equal(key, finder.Estimate.Key);
        Assert.True(finder.Estimate.Confidence > 0.4);
        Assert.Equal(key, finder.Candidates(1)[0].Key);
    }

    [Fact]
    public void The_posterior_sums_to_one_whatever_is_played() => Melodies.Sample(melody =>
    {
        KeyFinder finder = Heard(Events(melody, 0));
        double sum = 0;
        foreach (double p in finder.Posterior) sum += p;
        return Math.Abs(sum - 1) < 1e-9;
    }, iter: 200);

    [Fact]
    public void Transposing_what_is_played_transposes_the_posterior() => Gen.Select(Melodies, Gen.Int[-11, 11]).Sample((melody, by) =>
    {
        KeyFinder here = Heard(Events(melody, 0)), there = Heard(Events(melody, by));
        for (int k = 0; k < 24; k++)
        {
            int moved = (k % 12 + by + 12) % 12 + k / 12 * 12;
            if (Math.Abs(here.Posterior[k] - there.Posterior[moved]) > 1e-9) return false;
        }
        return true;
    }, iter: 200);

    [Fact]
    public void A_modulation_is_followed_in_a_few_half_lives()
    {
        var finder = new KeyFinder(TimeSpan.FromSeconds(10));
        int[] c = [60, 64, 67, 65, 62, 71, 72, 67], e = [64, 68, 71, 69, 66, 75, 76, 71];
        for (int i = 0; i < 14; i++) foreach (NoteEvent n in Playing.Line(1 + 3.2 * i, 0.4, i < 4 ? c : e)) finder.Hear(n);
        Assert.Equal("E major", finder.Estimate.Key.ToString());
    }

    [Fact]
    public void A_lock_holds_any_scale_and_what_is_heard_comes_back_after_it()
    {
        KeyFinder finder = Heard(Playing.Line(1, 0.4, 60, 64, 67, 65, 62, 71, 72, 67, 60));
        KeyEstimate heard = finder.Estimate;
        Assert.True(Key.TryParse("D dorian", out Key dorian));
        finder.Lock = dorian;
        Assert.Equal(new KeyEstimate(dorian, 1, true), finder.Estimate);
        finder.Lock = null;
        Assert.Equal(heard, finder.Estimate);
    }

    private static KeyFinder Heard(IEnumerable<NoteEvent> events)
    {
        var finder = new KeyFinder();
        foreach (NoteEvent e in events) finder.Hear(e);
        return finder;
    }

    private static IEnumerable<NoteEvent> Events((int Pitch, int Length)[] melody, int by)
    {
        double t = 1;
        foreach ((int pitch, int length) in melody)
        {
            yield return Playing.On(t, pitch + by);
            t += length / 1000.0;
            yield return Playing.Off(t, pitch + by);
        }
    }
}
