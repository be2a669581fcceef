using System.Numerics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Torch;

/// <summary>Runs work to be measured on a thread of its own that stays on one processor, where the system can do that, and ahead of others where it may.</summary>
public static class PinnedThread
{
    private const int MaskBytes = 128, Thread_ = 0, Ahead = -20;

    /// <summary>Runs the work to its end and gives its result, or throws what it threw.</summary>
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                Pin();
                result = work();
            }
            catch (Exception e)
            {
                fault = ExceptionDispatchInfo.Capture(e);
            }
        })
        { Name = "measuring", IsBackground = true };
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result;
    }

    /// <summary>To the last processor this process may use: the first is where most interrupts go.</summary>
    private static unsafe void Pin()
    {
        if (!OperatingSystem.IsLinux()) return;
        ulong* mask = stackalloc ulong[MaskBytes / 8];
        if (sched_getaffinity(Thread_, MaskBytes, mask) < 0) return;
        int last = MaskBytes / 8 - 1;
        while (last > 0 && mask[last] == 0) last--;
        mask[last] = 1ul << (63 - BitOperations.LeadingZeroCount(mask[last]));
        for (int i = 0; i < last; i++) mask[i] = 0;
        _ = sched_setaffinity(Thread_, MaskBytes, mask);
        _ = setpriority(0, 0, Ahead);
    }

    [DllImport("libc")] private static extern unsafe int sched_getaffinity(int thread, nint bytes, ulong* mask);
    [DllImport("libc")] private static extern unsafe int sched_setaffinity(int thread, nint bytes, ulong* mask);
    [DllImport("libc")] private static extern int setpriority(int which, uint who, int priority);
}
