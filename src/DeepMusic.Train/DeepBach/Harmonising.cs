using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>Held-out sopranos, harmonised: what was written beside what Bach wrote, and what is measured of it.</summary>
internal sealed class Harmonising
{
    private const int MostTicks = 128, Excerpt = 64;
    private static readonly int[] Below = [1, 2, 3];

    private readonly IReadOnlyList<ChoraleGrid> _real;
    private readonly IReadOnlyList<ChoraleGrid> _written;

    private Harmonising(IReadOnlyList<ChoraleGrid> real, IReadOnlyList<ChoraleGrid> written) => (_real, _written) = (real, written);

    /// <summary>Harmonises the first eight bars of each chorale's soprano.</summary>
    /// <param name="sampler">The sampler.</param>
    /// <param name="limits">What is to hold.</param>
    /// <param name="sweeps">How many sweeps.</param>
    /// <param name="chorales">The chorales.</param>
    /// <param name="seed">The seed.</param>
    public static Harmonising Of(GibbsSampler sampler, FillLimits limits, int sweeps, IReadOnlyList<Chorale> chorales, ulong seed)
    {
        List<ChoraleGrid> real = [.. chorales.Select(c => c.Grid.Part(0, Math.Min(MostTicks, c.Grid.Ticks)))];
        return new Harmonising(real, [.. real.Select((grid, i) =>
        {
            // As it is played: some ticks before the first are written too, and thrown away.
            ChoraleGrid led = grid.After(ChoraleImproviser.LeadIn);
            CellMask mask = CellMask.Voices(led.Ticks, Below).Free(0, 0, ChoraleImproviser.LeadIn);
            return sampler.Fill(led, mask, limits, sweeps, SeededRandom.Derive(seed, (ulong)i), CancellationToken.None).Part(ChoraleImproviser.LeadIn, grid.Ticks);
        })]);
    }

    /// <summary>How many bars of four quarters were harmonised.</summary>
    public double Bars => _written.Sum(g => g.Ticks) / 16.0;

    /// <summary>The share of notes that lie within their voices' ranges.</summary>
    public double InRange()
    {
        Note[] notes = [.. _written.SelectMany(w => w.ToPhrase(Beats.Zero, 80).Notes)];
        return (double)notes.Count(n => DeepBachEncoding.InRange(n.Voice, n.Pitch.Number)) / notes.Length;
    }

    /// <summary>Parallel fifths and octaves a place where two voices move, against Bach's.</summary>
    public double Parallels() => Rate(_written, VoiceLeading.Parallels, VoiceLeading.Motions) / Rate(_real, VoiceLeading.Parallels, VoiceLeading.Motions);

    /// <summary>Crossed voices a tick, against Bach's.</summary>
    public double Crossings() => Rate(_written, VoiceLeading.Crossings, g => g.Ticks) / Rate(_real, VoiceLeading.Crossings, g => g.Ticks);

    /// <summary>What a judge makes of the lower voices, against what it makes of Bach's: nats over nats.</summary>
    public double Judged(ChoraleNGram judge) => Nats(judge, _written) / Nats(judge, _real);

    /// <summary>The share of excerpts of four bars of which can be told whether Bach wrote them.</summary>
    public double Told(ulong seed) => TwoSample.Accuracy(Excerpts(_real), Excerpts(_written), seed);

    private static List<double[]>[] Excerpts(IReadOnlyList<ChoraleGrid> grids) =>
        [.. grids.Select(g => Enumerable.Range(0, Math.Max(1, g.Ticks / Excerpt)).Select(i => ExcerptFeatures.Of(g.Part(i * Excerpt, Math.Min(Excerpt, g.Ticks - i * Excerpt)))).ToList())];

    private static double Nats(ChoraleNGram judge, IEnumerable<ChoraleGrid> grids)
    {
        double[] nats = [.. grids.SelectMany(g => judge.Nats(g).Where((_, cell) => cell % DeepBachEncoding.Voices > 0))];
        return nats.Average();
    }

    private static double Rate(IEnumerable<ChoraleGrid> grids, Func<ChoraleGrid, int> count, Func<ChoraleGrid, int> of) =>
        (double)grids.Sum(count) / grids.Sum(of);
}
