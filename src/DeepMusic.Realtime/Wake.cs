using System.Runtime.InteropServices;
using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// Lets one thread sleep until a moment, and others wake it before. On Linux an eventfd under ppoll (signalling costs one system
/// call at most, nothing is allocated); elsewhere the framework's event, whose sleep ends on the millisecond before the moment and
/// is asked again for the rest. A signal to a thread that is awake costs no system call.
/// Thread-safe: one waits, any signals, any disposes. Realtime-safe: yes on Linux.
/// </summary>
/// <remarks>
/// The descriptor is closed by whoever leaves last after <see cref="Dispose"/>: a late signal can never be written into a file that
/// was given the same number since.
/// </remarks>
public sealed unsafe class Wake : IDisposable
{
    private const int Closed = int.MinValue;
    private readonly AutoResetEvent? _event;
    private int _eventFd = -1;
    private int _users;
    private int _signals;
    private int _seen;
    private int _asleep;

    /// <summary>A wake that nobody has signalled.</summary>
    public Wake()
    {
        if (OperatingSystem.IsLinux()) _eventFd = eventfd(0, NonBlocking | CloseOnExec);
        if (_eventFd < 0) _event = new AutoResetEvent(false);
    }

    /// <summary>Wakes the waiting thread, now or at its next wait. Does nothing once disposed.</summary>
    public void Signal()
    {
        Interlocked.Increment(ref _signals);
        // Everyone who finds the sleeper asleep rings. Leaving it to the first would let a preempted thread hold up the others.
        if (Volatile.Read(ref _asleep) == 0) return;
        if (Enter()) Ring();
        Leave();
    }

    /// <summary>
    /// Sleeps until <paramref name="until"/> on the host clock, or until signalled since the last wait; returns whether it was. Never
    /// sleeps longer, may wake early (an interrupted system call): look at the clock. Returns at once when disposed. Waiting thread only.
    /// </summary>
    public bool Wait(HostTime until)
    {
        long left = Math.Min(until.Microseconds - HostClock.Instance.Now.Microseconds, 3_600_000_000);
        if (left > 0 && Enter())
        {
            Interlocked.Exchange(ref _asleep, 1);
            if (Volatile.Read(ref _signals) == _seen) Sleep(left);
            Volatile.Write(ref _asleep, 0);
            Leave();
        }
        else if (left > 0)
        {
            Leave();
        }
        // Read before the caller looks at what was written for it: whatever is signalled from now on ends the next wait.
        int signals = Volatile.Read(ref _signals);
        bool signalled = signals != _seen;
        _seen = signals;
        return signalled;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Enter())
        {
            Interlocked.Or(ref _users, Closed);
            Ring();
        }
        Leave();
    }

    private bool Enter() => Interlocked.Increment(ref _users) > 0;

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) != Closed) return;
        int fd = Interlocked.Exchange(ref _eventFd, -1);
        if (fd >= 0) close(fd);
        _event?.Dispose();
    }

    private void Ring()
    {
        if (_event is not null)
        {
            _event.Set();
            return;
        }
        ulong one = 1;
        write(_eventFd, &one, sizeof(ulong));
    }

    private void Sleep(long microseconds)
    {
        if (_event is not null)
        {
            _event.WaitOne((int)(microseconds / 1000));
            return;
        }
        var poll = new PollFd { Fd = _eventFd, Events = PollIn };
        var time = new TimeSpec { Seconds = microseconds / 1_000_000, Nanoseconds = microseconds % 1_000_000 * 1000 };
        if (ppoll(&poll, 1, &time, null) <= 0) return;
        ulong count;
        read(_eventFd, &count, sizeof(ulong));
    }

    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const short PollIn = 1;

    private struct PollFd
    {
        public int Fd;
        public short Events;
        public short Returned;
    }

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [DllImport("libc")] private static extern int eventfd(uint initial, int flags);
    [DllImport("libc")] private static extern nint write(int fd, void* data, nint count);
    [DllImport("libc")] private static extern nint read(int fd, void* data, nint count);
    [DllImport("libc")] private static extern int ppoll(PollFd* fds, ulong count, TimeSpec* timeout, void* signals);
    [DllImport("libc")] private static extern int close(int fd);
}
