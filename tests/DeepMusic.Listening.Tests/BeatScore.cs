namespace DeepMusic.Listening.Tests;

/// <summary>How well beats were found, in the measures of the beat tracking literature (Davies, Degara and Plumbley 2009).</summary>
internal static class BeatScore
{
    private const double Window = 0.07;

    /// <summary>The F-measure of found beats against true ones, each within 70 ms.</summary>
    public static double F(IReadOnlyList<double> found, IReadOnlyList<double> truth)
    {
        int hits = 0, next = 0;
        foreach (double t in truth)
        {
            while (next < found.Count && found[next] < t - Window) next++;
            if (next >= found.Count || found[next] > t + Window) continue;
            hits++;
            next++;
        }
        return found.Count + truth.Count == 0 ? 0 : 2.0 * hits / (found.Count + truth.Count);
    }

    /// <summary>The best F-measure over the metrical levels one can rightly hear: twice and three times as fast, half, a third, the off-beat.</summary>
    public static double AnyLevel(IReadOnlyList<double> found, IReadOnlyList<double> truth)
    {
        double best = F(found, truth);
        foreach (IReadOnlyList<double> level in Levels(truth)) best = Math.Max(best, F(found, level));
        return best;
    }

    private static IEnumerable<IReadOnlyList<double>> Levels(IReadOnlyList<double> beats)
    {
        foreach (int parts in (int[])[2, 3])
        {
            var finer = new List<double>();
            for (int i = 0; i + 1 < beats.Count; i++)
                for (int k = 0; k < parts; k++) finer.Add(beats[i] + (beats[i + 1] - beats[i]) * k / parts);
            yield return finer;
            for (int from = 0; from < parts; from++) yield return [.. beats.Where((_, i) => i % parts == from)];
        }
        yield return [.. beats.Zip(beats.Skip(1), (a, b) => (a + b) / 2)];
    }
}
