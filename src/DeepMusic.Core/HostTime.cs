namespace DeepMusic.Core;

/// <summary>A moment on the machine's monotonic clock, in microseconds. Its zero is arbitrary: only differences mean anything.</summary>
/// <param name="Microseconds">Microseconds since the clock's zero.</param>
public readonly record struct HostTime(long Microseconds) : IComparable<HostTime>
{
    /// <summary>The clock's zero; virtual time starts here.</summary>
    public static readonly HostTime Zero = new(0);

    /// <summary>A moment later than every other.</summary>
    public static readonly HostTime Never = new(long.MaxValue);

    /// <summary>The moment <paramref name="seconds"/> after the clock's zero.</summary>
    public static HostTime FromSeconds(double seconds) => new((long)Math.Round(seconds * 1e6));

    /// <summary>The moment <paramref name="milliseconds"/> after the clock's zero.</summary>
    public static HostTime FromMilliseconds(double milliseconds) => new((long)Math.Round(milliseconds * 1e3));

    /// <summary>Seconds since the clock's zero.</summary>
    public double Seconds => Microseconds * 1e-6;

    /// <summary>The time from <paramref name="earlier"/> to <paramref name="later"/>; the longest there is if one of them is never.</summary>
    public static TimeSpan operator -(HostTime later, HostTime earlier)
    {
        if (later == Never || earlier == Never)
            return later == earlier ? TimeSpan.Zero : later == Never ? TimeSpan.MaxValue : TimeSpan.MinValue;
        return new TimeSpan((later.Microseconds - earlier.Microseconds) * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The moment <paramref name="span"/> after <paramref name="time"/>; never stays never.</summary>
    public static HostTime operator +(HostTime time, TimeSpan span) =>
        time == Never ? Never : new(time.Microseconds + span.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>The moment <paramref name="span"/> before <paramref name="time"/>; never stays never.</summary>
    public static HostTime operator -(HostTime time, TimeSpan span) =>
        time == Never ? Never : new(time.Microseconds - span.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>Whether <paramref name="a"/> comes before <paramref name="b"/>.</summary>
    public static bool operator <(HostTime a, HostTime b) => a.Microseconds < b.Microseconds;

    /// <summary>Whether <paramref name="a"/> comes after <paramref name="b"/>.</summary>
    public static bool operator >(HostTime a, HostTime b) => a.Microseconds > b.Microseconds;

    /// <summary>Whether <paramref name="a"/> does not come after <paramref name="b"/>.</summary>
    public static bool operator <=(HostTime a, HostTime b) => a.Microseconds <= b.Microseconds;

    /// <summary>Whether <paramref name="a"/> does not come before <paramref name="b"/>.</summary>
    public static bool operator >=(HostTime a, HostTime b) => a.Microseconds >= b.Microseconds;

    /// <summary>The later of two moments.</summary>
    public static HostTime Max(HostTime a, HostTime b) => a > b ? a : b;

    /// <summary>The earlier of two moments.</summary>
    public static HostTime Min(HostTime a, HostTime b) => a < b ? a : b;

    /// <inheritdoc/>
    public int CompareTo(HostTime other) => Microseconds.CompareTo(other.Microseconds);

    /// <inheritdoc/>
    public override string ToString() => $"{Seconds:0.000} s";
}
