using System.Reactive.Concurrency;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// One timer that is set and put off again and again. Putting it off costs nothing: the timer in the scheduler's queue stays
/// and sets itself again when it wakes too early. So a deadline that moves with every note leaves no trail of dead timers.
/// </summary>
internal sealed class Alarm(IScheduler scheduler, Action rings)
{
    private HostTime _wakes = HostTime.Never;
    private IDisposable? _timer;

    /// <summary>When it rings, or never.</summary>
    public HostTime Due { get; private set; } = HostTime.Never;

    /// <summary>Sets or moves it. A moment that has passed rings as soon as time moves.</summary>
    public void Set(HostTime due)
    {
        Due = due;
        if (due < _wakes) Sleep();
    }

    /// <summary>Calls it off.</summary>
    public void Clear() => Due = HostTime.Never;

    private void Sleep()
    {
        _timer?.Dispose();
        _wakes = Due;
        _timer = scheduler.Schedule(this, Due.ToDateTimeOffset(), static (_, alarm) =>
        {
            alarm.Wake();
            return System.Reactive.Disposables.Disposable.Empty;
        });
    }

    private void Wake()
    {
        _wakes = HostTime.Never;
        if (Due == HostTime.Never) return;
        if (Due > scheduler.HostNow())
        {
            Sleep();
            return;
        }
        Due = HostTime.Never;
        rings();
    }
}
