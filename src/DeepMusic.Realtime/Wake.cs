using System.Runtime.InteropServices;
using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// Lets one thread sleep until a moment, and others wake it before. On Linux an eventfd under ppoll (signalling costs one system
/// call, nothing is allocated); elsewhere the framework's event, which is a little coarser.
/// Thread-safe: one waits, any signals. Realtime-safe: yes on Linux.
/// </summary>
public sealed unsafe class Wake : IDisposable
{
    private readonly int _eventFd = -1;
    private readonly AutoResetEvent? _event;

    /// <summary>A wake that nobody has signalled.</summary>
    public Wake()
    {
        if (OperatingSystem.IsLinux()) _eventFd = eventfd(0, NonBlocking | CloseOnExec);
        if (_eventFd < 0) _event = new AutoResetEvent(false);
    }

    /// <summary>Wakes the waiting thread, now or at its next wait.</summary>
    public void Signal()
    {
        if (_event is not null)
        {
            _event.Set();
            return;
        }
        ulong one = 1;
        write(_eventFd, &one, sizeof(ulong));
    }

    /// <summary>Sleeps until <paramref name="until"/> on the host clock, or until signalled. Waiting thread only.</summary>
    public void Wait(HostTime until)
    {
        long left = until.Microseconds - HostClock.Instance.Now.Microseconds;
        if (left <= 0) return;
        if (_event is not null)
        {
            _event.WaitOne((int)Math.Clamp(left / 1000, 0, int.MaxValue));
            return;
        }
        var poll = new PollFd { Fd = _eventFd, Events = PollIn };
        left = Math.Min(left, 3_600_000_000);
        var time = new TimeSpec { Seconds = left / 1_000_000, Nanoseconds = left % 1_000_000 * 1000 };
        if (ppoll(&poll, 1, &time, null) <= 0) return;
        ulong count;
        read(_eventFd, &count, sizeof(ulong));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _event?.Dispose();
        if (_eventFd >= 0) close(_eventFd);
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
