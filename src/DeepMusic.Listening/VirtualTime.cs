using System.Reactive.Concurrency;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// The time in which everything is heard, on stage as in a rehearsal: it moves only when it is told to, from one thread. The
/// session moves it to the stamp of each input before handing the input on, and a little behind the clock in between; a timer
/// due at T then sees exactly T, whenever it ran. So the same inputs give the same results to the bit, live and in replay.
/// </summary>
public sealed class VirtualTime : HistoricalScheduler
{
    private bool _moving;

    /// <summary>Time that stands at the clock's zero.</summary>
    public VirtualTime() : this(HostTime.Zero)
    {
    }

    /// <summary>Time that stands at <paramref name="start"/>.</summary>
    public VirtualTime(HostTime start) : base(start.ToDateTimeOffset())
    {
    }

    /// <summary>The present moment.</summary>
    public HostTime HostNow => Clock.ToHostTime();

    /// <summary>When the next timer falls due; <see cref="HostTime.Never"/> while none is set.</summary>
    public HostTime NextDue => GetNext()?.DueTime.ToHostTime() ?? HostTime.Never;

    /// <summary>
    /// Moves time on and runs what falls due, each at its own moment, those of one moment in the order they were asked for.
    /// Allocates nothing by itself.
    /// </summary>
    /// <param name="time">Where to; a time in the past leaves the clock where it stands, it never goes back.</param>
    /// <returns>
    /// The moment reached. An input that comes later than the session's margin is to carry this stamp instead of its own, so
    /// that a replay finds it where it was heard.
    /// </returns>
    /// <exception cref="InvalidOperationException">Called from something that runs in this time.</exception>
    public HostTime AdvanceTo(HostTime time)
    {
        if (_moving) throw new InvalidOperationException("time is moving already: only the session moves it, not what runs in it");
        _moving = true;
        try
        {
            DateTimeOffset target = time.ToDateTimeOffset();
            if (target < Clock) target = Clock;
            // Not the base class's AdvanceTo: that one leaves a timer due this very moment for later when the clock already
            // stands there, and would make the result depend on the steps time is moved in.
            while (GetNext() is { } next && next.DueTime <= target)
            {
                if (next.DueTime > Clock) Clock = next.DueTime;
                next.Invoke();
            }
            Clock = target;
            return HostNow;
        }
        finally
        {
            _moving = false;
        }
    }
}
