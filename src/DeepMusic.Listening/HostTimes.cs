using System.Reactive.Concurrency;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// The one mapping between host time and the time of Rx: a microsecond is ten ticks, the clock's zero is the first day of
/// the calendar. The date means nothing; only that equal moments map to equal moments.
/// </summary>
public static class HostTimes
{
    /// <summary>The moment on a scheduler. What lies before the clock's zero becomes zero, what lies beyond the calendar its last moment.</summary>
    public static DateTimeOffset ToDateTimeOffset(this HostTime time) =>
        time.Microseconds <= 0 ? DateTimeOffset.MinValue
        : time.Microseconds >= DateTimeOffset.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond ? DateTimeOffset.MaxValue
        : new DateTimeOffset(time.Microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>The moment on the host's clock, to the microsecond below.</summary>
    public static HostTime ToHostTime(this DateTimeOffset time) => new(time.UtcTicks / TimeSpan.TicksPerMicrosecond);

    /// <summary>The present moment of a scheduler.</summary>
    public static HostTime HostNow(this IScheduler scheduler) => scheduler.Now.ToHostTime();

    /// <summary>Runs <paramref name="action"/> at <paramref name="due"/>. Dispose of the result to call it off.</summary>
    public static IDisposable At(this IScheduler scheduler, HostTime due, Action action) =>
        scheduler.Schedule(due.ToDateTimeOffset(), action);
}
