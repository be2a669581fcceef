using System.Numerics;

namespace DeepMusic.Realtime;

/// <summary>
/// How late things happened: a histogram with buckets of a sixteenth of an octave (at most 6 % wide), from 1 µs to over a minute, in
/// memory taken once. Thread-safe: one thread records, any may read (a snapshot that may miss the newest entries). Realtime-safe: yes.
/// </summary>
public sealed class Lateness
{
    private const int PerOctave = 16;
    private const int Octaves = 24;
    private readonly long[] _buckets = new long[PerOctave * (Octaves + 1)];
    private long _max;
    private long _count;

    /// <summary>How many were recorded.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The latest of all, exact.</summary>
    public TimeSpan Max => TimeSpan.FromMicroseconds(Volatile.Read(ref _max));

    /// <summary>Records one. What is early counts as 0.</summary>
    public void Record(long microseconds)
    {
        microseconds = Math.Max(microseconds, 0);
        int bucket = BucketOf(microseconds);
        Volatile.Write(ref _buckets[bucket], _buckets[bucket] + 1);
        if (microseconds > _max) Volatile.Write(ref _max, microseconds);
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>The lateness that <paramref name="part"/> of all (0..1) did not exceed, rounded up to its bucket's end; zero if there is none.</summary>
    public TimeSpan Percentile(double part)
    {
        long all = 0;
        for (int i = 0; i < _buckets.Length; i++) all += Volatile.Read(ref _buckets[i]);
        long rank = Math.Max(1, (long)Math.Ceiling(all * Math.Clamp(part, 0, 1)));
        long below = 0;
        for (int i = 0; i < _buckets.Length; i++)
        {
            below += Volatile.Read(ref _buckets[i]);
            if (below >= rank) return TimeSpan.FromMicroseconds(Math.Min(LastOf(i), Volatile.Read(ref _max)));
        }
        return Max;
    }

    /// <summary>The buckets that hold something: the longest time of each, and how many. Realtime-safe: no, it makes an array.</summary>
    public (TimeSpan UpTo, long Count)[] Buckets()
    {
        int filled = 0;
        foreach (long count in _buckets) if (count > 0) filled++;
        var buckets = new (TimeSpan, long)[filled];
        for (int i = 0, next = 0; i < _buckets.Length && next < filled; i++)
            if (_buckets[i] > 0) buckets[next++] = (TimeSpan.FromMicroseconds(LastOf(i)), _buckets[i]);
        return buckets;
    }

    /// <inheritdoc/>
    public override string ToString() => $"p50 {Text(Percentile(0.5))}, p99 {Text(Percentile(0.99))}, max {Text(Max)} ms of {Count}";

    // Below 16 µs one bucket a microsecond; above, sixteen to the octave.
    private static int BucketOf(long microseconds)
    {
        if (microseconds < PerOctave) return (int)microseconds;
        int octave = BitOperations.Log2((ulong)microseconds) - 4;
        return Math.Min((octave + 1) * PerOctave + (int)(microseconds >> octave) - PerOctave, PerOctave * (Octaves + 1) - 1);
    }

    private static long LastOf(int bucket)
    {
        if (bucket < PerOctave) return bucket;
        int octave = bucket / PerOctave - 1;
        return ((long)(bucket % PerOctave + PerOctave + 1) << octave) - 1;
    }

    private static string Text(TimeSpan time) => time.TotalMilliseconds.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
}
