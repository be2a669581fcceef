namespace DeepMusic.Osc;

/// <summary>
/// One moment told by two clocks: UTC, which time tags speak, and the machine's monotonic clock in microseconds, which music is timed by.
/// Take a new one now and then: the two drift, and UTC may be set.
/// </summary>
/// <param name="Utc">The moment in UTC.</param>
/// <param name="HostMicroseconds">The same moment in microseconds of the machine's monotonic clock.</param>
public readonly record struct OscClock(DateTime Utc, long HostMicroseconds)
{
    /// <summary>When a time tag is due, in microseconds of the monotonic clock; <see cref="long.MinValue"/> for "at once".</summary>
    public long ToHost(OscTimeTag tag)
    {
        if (tag.IsImmediate) return long.MinValue;
        long ticks = tag.ToUtc().Ticks - Utc.Ticks;
        return HostMicroseconds + (long)Math.Round(ticks / (double)TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The time tag of a moment of the monotonic clock; <see cref="OscTimeTag.Immediate"/> for one no time tag can tell.</summary>
    public OscTimeTag ToTimeTag(long hostMicroseconds)
    {
        long microseconds = hostMicroseconds - HostMicroseconds;
        if (Math.Abs((double)microseconds) > 100 * 365.25 * 86400e6) return OscTimeTag.Immediate;
        DateTime utc = Utc.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
        return utc.Year is > 1968 and < 2104 ? OscTimeTag.FromUtc(utc) : OscTimeTag.Immediate;
    }
}
