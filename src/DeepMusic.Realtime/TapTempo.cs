using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// A tempo from taps: the median of the last eight intervals. A pause of two and a half seconds, or two intervals in a row that are
/// off by more than a third, start anew; a single one that is off (a tap missed or struck twice) is left out.
/// Thread-safe: no. Realtime-safe: yes.
/// </summary>
public sealed class TapTempo
{
    private const int Most = 8;
    private const long Pause = 2_500_000; // µs
    private const double Off = 1.0 / 3;
    private readonly long[] _intervals = new long[Most];
    private int _count;
    private int _oldest;
    private long _last;
    private long _outlier;
    private bool _tapped;

    /// <summary>The tempo tapped, clamped to what is accepted; null before two taps.</summary>
    public Tempo? Tempo => _count == 0 ? null : Core.Tempo.Clamped(60e6 / Median());

    /// <summary>Takes a tap; returns the tempo it leaves, null after the first. One tap a beat.</summary>
    public Tempo? Tap(HostTime time)
    {
        long interval = time.Microseconds - _last;
        if (!_tapped || interval > Pause || interval <= 0) Reset();
        else Add(interval);
        _tapped = true;
        _last = time.Microseconds;
        return Tempo;
    }

    /// <summary>Forgets all taps.</summary>
    public void Reset() => (_count, _oldest, _outlier, _tapped) = (0, 0, 0, false);

    private void Add(long interval)
    {
        bool off = _count > 0 && Math.Abs(interval - Median()) > Off * Median();
        if (off && _outlier == 0)
        {
            _outlier = interval;
            return;
        }
        if (off)
        {
            (_count, _oldest) = (0, 0);
            if (Math.Abs(interval - _outlier) <= Off * interval) Keep(_outlier);
        }
        _outlier = 0;
        Keep(interval);
    }

    private void Keep(long interval)
    {
        if (_count < Most) _intervals[_count++] = interval;
        else _intervals[_oldest++ % Most] = interval;
    }

    private double Median()
    {
        Span<long> sorted = stackalloc long[Most];
        sorted = sorted[.._count];
        _intervals.AsSpan(0, _count).CopyTo(sorted);
        sorted.Sort();
        return (sorted[(_count - 1) / 2] + sorted[_count / 2]) / 2.0;
    }
}
