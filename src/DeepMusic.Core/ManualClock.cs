namespace DeepMusic.Core;

/// <summary>A clock that stands still until it is moved. Thread-safe: one thread moves it, any may read.</summary>
public sealed class ManualClock(HostTime start = default) : IClock
{
    private long _now = start.Microseconds;

    /// <inheritdoc/>
    public HostTime Now => new(Volatile.Read(ref _now));

    /// <summary>Moves the clock on by <paramref name="span"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public void Advance(TimeSpan span) => AdvanceTo(Now + span);

    /// <summary>Moves the clock on to <paramref name="time"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time lies in the past.</exception>
    public void AdvanceTo(HostTime time)
    {
        if (time < Now)
            throw new ArgumentOutOfRangeException(nameof(time), $"the clock stands at {Now} and cannot go back to {time}");
        Volatile.Write(ref _now, time.Microseconds);
    }
}
