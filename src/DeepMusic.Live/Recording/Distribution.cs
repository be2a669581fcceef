using System.Collections.Immutable;

namespace DeepMusic.Live.Recording;

/// <summary>How a measured time was spread: what a histogram shows.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Buckets">Times in microseconds with how often each was seen, times rising.</param>
public sealed record Distribution(string Name, Values<(double Microseconds, long Count)> Buckets)
{
    /// <summary>The distribution of samples in any order.</summary>
    public static Distribution Of(string name, IEnumerable<double> microseconds) =>
        new(name, microseconds.GroupBy(t => t).OrderBy(g => g.Key).Select(g => (g.Key, g.LongCount())).ToImmutableArray());

    /// <summary>How many samples.</summary>
    public long Count => Buckets.Sum(b => b.Count);

    /// <summary>The longest time; 0 where nothing was measured.</summary>
    public double Max => Buckets.Count > 0 ? Buckets[^1].Microseconds : 0;

    /// <summary>The smallest time that at least this share of the samples did not exceed; 0 where nothing was measured.</summary>
    /// <param name="share">0..1, such as 0.99.</param>
    public double Quantile(double share)
    {
        long wanted = (long)Math.Ceiling(share * Count);
        long seen = 0;
        foreach ((double time, long count) in Buckets)
        {
            seen += count;
            if (seen >= wanted && seen > 0) return time;
        }
        return 0;
    }
}
