using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>
/// How something grows: its slope by Theil (1950) and Sen (1968), the median of the slopes between all pairs of samples, which a few
/// samples that are far out do not move. Thread-safe: no.
/// </summary>
/// <param name="name">What is measured.</param>
/// <param name="unit">In which unit.</param>
/// <param name="bound">The most it may grow in an hour.</param>
/// <param name="warmth">Hours at the beginning that do not count: what is filled once is no leak.</param>
public sealed class Trend(string name, string unit, double bound, double warmth = 0)
{
    private const int MostPairs = 400; // samples; beyond them every second is left out, and so on
    private const int Fewest = 6;
    private readonly List<(double Hours, double Value)> _samples = [];

    /// <summary>What is measured.</summary>
    public string Name => name;

    /// <summary>In which unit.</summary>
    public string Unit => unit;

    /// <summary>The most it may grow in an hour.</summary>
    public double Bound => bound;

    /// <summary>All samples, those of the warm-up too.</summary>
    public IReadOnlyList<(double Hours, double Value)> Samples => _samples;

    /// <summary>How much it grows in an hour; null, before it is judged and with fewer than six samples after the warm-up.</summary>
    public double? PerHour { get; private set; }

    /// <summary>Whether it stays flat, as far as is known.</summary>
    public bool IsFlat => !(PerHour > bound);

    /// <summary>Takes a sample.</summary>
    public void Add(double hours, double value) => _samples.Add((hours, value));

    /// <summary>Works the slope out. Returns whether it is flat, as far as can be known.</summary>
    public bool Judge()
    {
        List<(double Hours, double Value)> counted = [.. _samples.Where(s => s.Hours >= warmth)];
        while (counted.Count > MostPairs) counted = [.. counted.Where((_, i) => i % 2 == 0)];
        PerHour = counted.Count < Fewest ? null : Quantile.Of(Slopes(counted), 0.5);
        return IsFlat;
    }

    private static double[] Slopes(List<(double Hours, double Value)> samples)
    {
        var slopes = new List<double>();
        for (int i = 0; i < samples.Count; i++)
            for (int j = i + 1; j < samples.Count; j++)
                if (samples[j].Hours > samples[i].Hours) slopes.Add((samples[j].Value - samples[i].Value) / (samples[j].Hours - samples[i].Hours));
        return [.. slopes.Order()];
    }
}
