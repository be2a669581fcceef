using System.Runtime.InteropServices;

namespace DeepMusic.Realtime;

/// <summary>Asks the operating system for what a thread with deadlines needs, and takes what it gets.</summary>
public static unsafe class RealtimeThread
{
    private const int Fifo = 1;
    private const int FifoPriority = 80; // over JACK's 70: a deadline is worth more than a buffer that is due a period later
    private const int LockCurrentAndFutureOnFault = 7;
    private const int TimerSlack = 29;
    private const int WriteOnly = 1;
    private const int CloseOnExec = 0x80000;
    private static int _awake;

    /// <summary>For the calling thread; memory for the process.</summary>
    public static Grant Ask()
    {
        try
        {
            if (OperatingSystem.IsLinux()) return AskLinux();
            if (OperatingSystem.IsWindows()) timeBeginPeriod(1);
            Thread.CurrentThread.Priority = ThreadPriority.Highest;
            return new Grant(ThreadGrant.Highest, false);
        }
        catch (Exception)
        {
            return new Grant(ThreadGrant.Plain, false);
        }
    }

    private static Grant AskLinux()
    {
        // Sleeps without priority end up to 50 µs late on purpose, to save wake-ups; 1 ns instead.
        prctl(TimerSlack, 1, 0, 0, 0);
        int priority = FifoPriority;
        bool fifo = sched_setscheduler(0, Fifo, &priority) == 0;
        bool nice = !fifo && setpriority(0, 0, -20) == 0;
        if (fifo) StayAwake();
        // On fault: what is not used yet (a runtime reserves far more than it uses) need not be fetched.
        bool locked = mlockall(LockCurrentAndFutureOnFault) == 0;
        return new Grant(fifo ? ThreadGrant.Fifo : nice ? ThreadGrant.Nice : ThreadGrant.Plain, locked);
    }

    /// <summary>
    /// A processor that dozes off between two notes wakes up 50 µs late: asks the kernel, as long as we run, for none of the deep idle states.
    /// cyclictest does the same. Where it is not permitted, nothing happens.
    /// </summary>
    private static void StayAwake()
    {
        if (Interlocked.Exchange(ref _awake, 1) != 0) return;
        fixed (byte* path = "/dev/cpu_dma_latency\0"u8)
        {
            int file = open(path, WriteOnly | CloseOnExec);
            int microseconds = 0;
            // Left open on purpose: closing it takes the wish back.
            if (file >= 0) write(file, &microseconds, sizeof(int));
        }
    }

    [DllImport("libc")] private static extern int open(byte* path, int flags);
    [DllImport("libc")] private static extern nint write(int file, void* data, nint count);
    [DllImport("libc")] private static extern int prctl(int option, nuint a, nuint b, nuint c, nuint d);
    [DllImport("libc")] private static extern int sched_setscheduler(int thread, int policy, int* priority);
    [DllImport("libc")] private static extern int setpriority(int which, uint who, int priority);
    [DllImport("libc")] private static extern int mlockall(int flags);
    [DllImport("winmm")] private static extern uint timeBeginPeriod(uint milliseconds);
}
