using DeepMusic.Core;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>How late messages went out, window by window: a set that becomes slower shows here first. Thread-safe: no.</summary>
/// <param name="start">When the first window begins.</param>
/// <param name="length">How long each is.</param>
public sealed class LatenessWindows(HostTime start, TimeSpan length)
{
    /// <summary>The 99th percentile may grow by so much however small it was: what a listener cannot tell.</summary>
    private const double Leeway = 1000;

    private readonly List<Lateness> _windows = [];

    /// <summary>How long a window is.</summary>
    public TimeSpan Length => length;

    /// <summary>The windows; some may have seen nothing.</summary>
    public IReadOnlyList<Lateness> Windows => _windows;

    /// <summary>Records how late a message was.</summary>
    public void Record(HostTime at, long microseconds)
    {
        int window = Math.Max(0, (int)((at - start) / length));
        while (_windows.Count <= window) _windows.Add(new Lateness());
        _windows[window].Record(microseconds);
    }

    /// <summary>
    /// Whether it is as punctual at the end as at the beginning: the median of the 99th percentiles of the last third of the windows is
    /// at most twice that of the first third, or within a millisecond of it.
    /// </summary>
    public bool IsStable
    {
        get
        {
            double[] p99 = [.. _windows.Where(w => w.Count > 0).Select(w => w.Percentile(0.99).TotalMicroseconds)];
            int third = p99.Length / 3;
            if (third == 0) return true;
            double first = Middle(p99[..third]), last = Middle(p99[^third..]);
            return last <= Math.Max(2 * first, first + Leeway);
        }
    }

    private static double Middle(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
