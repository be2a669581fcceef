using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// Waits for a moment on the host clock: asleep, and on request awake for the last of it. Thread-safe: one thread waits.
/// Realtime-safe: yes on Linux.
/// </summary>
internal sealed class Deadline(Wake wake, TimeSpan spin)
{
    /// <summary>Returns at <paramref name="due"/>, or earlier when signalled (or for no reason): look at the clock.</summary>
    public void Wait(HostTime due)
    {
        HostTime awakeFrom = due == HostTime.Never ? due : due - spin;
        if (wake.Wait(awakeFrom) || spin == TimeSpan.Zero) return;
        HostTime now = HostClock.Instance.Now;
        if (now < awakeFrom) return;
        while (now < due)
        {
            Thread.SpinWait(8);
            now = HostClock.Instance.Now;
        }
    }
}
