using System.Collections.Immutable;
using DeepMusic.Live.Recording;
using HdrHistogram;

namespace DeepMusic.Live.Timing;

/// <summary>
/// Times of one kind, to within 1 %, in memory taken once: however long a set, it is 25 KB. Recording allocates nothing. Thread-safe: no.
/// </summary>
public sealed class Measured
{
    private const long Longest = 600_000_000; // µs; a longer time counts as this
    private const int Digits = 2;

    private readonly LongHistogram _times = new(1, Longest, Digits);
    private long _max;

    /// <summary>How they are spread.</summary>
    public Spread Spread => _times.TotalCount == 0 ? default : new Spread(_times.TotalCount, Percentile(50), Percentile(99), _max / 1000.0);

    /// <summary>Takes one. What is early counts as 0.</summary>
    public void Record(TimeSpan time)
    {
        long microseconds = Math.Clamp((long)time.TotalMicroseconds, 0, Longest);
        _times.RecordValue(microseconds);
        _max = Math.Max(_max, microseconds);
    }

    /// <summary>Forgets all.</summary>
    public void Reset()
    {
        _times.Reset();
        _max = 0;
    }

    /// <summary>The same for a picture.</summary>
    public Distribution Distribution(string name) =>
        new(name, _times.RecordedValues().Select(v => ((double)Math.Min(v.ValueIteratedTo, _max), v.CountAddedInThisIterationStep)).ToImmutableArray());

    private double Percentile(double percent) => Math.Min(_times.GetValueAtPercentile(percent), _max) / 1000.0;
}
