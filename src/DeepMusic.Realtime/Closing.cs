namespace DeepMusic.Realtime;

/// <summary>
/// Frees native devices on threads of their own: with a dead JACK server each takes a second, and nobody else should wait for it.
/// It is one for the process, because libjack's clients are: whoever opens a client after a server's death while one of the old is
/// not closed yet, makes libjack free the old ones under the feet of those who hold them. So a server is only joined when
/// <see cref="IsDone"/>.
/// </summary>
internal static class Closing
{
    private static int _open;
    private static int _stuck;

    /// <summary>Whether everything handed in is closed.</summary>
    public static bool IsDone => Volatile.Read(ref _open) == 0;

    /// <summary>Whether a device had to be left to a thread that hangs in it: no server can then be joined in this process any more.</summary>
    public static bool IsStuck => Volatile.Read(ref _stuck) != 0;

    /// <summary>Frees <paramref name="devices"/>, each beside the others, and then leaves <paramref name="backend"/>, if it is to be left.</summary>
    public static void Begin(List<(nint Device, bool Input)> devices, Backend backend, bool leave)
    {
        Interlocked.Increment(ref _open);
        var threads = new Thread[devices.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            (nint device, bool input) = devices[i];
            if (device == 0) Volatile.Write(ref _stuck, 1);
            threads[i] = Start(() => backend.Library.Free(device, input));
        }
        Start(() =>
        {
            foreach (Thread thread in threads) thread.Join();
            if (leave) backend.Dispose();
            Interlocked.Decrement(ref _open);
        });
    }

    /// <summary>Waits for the end, but not longer than <paramref name="patience"/>; what is not done then goes with the process.</summary>
    public static bool Wait(TimeSpan patience)
    {
        long until = HostClock.Instance.Now.Microseconds + (long)patience.TotalMicroseconds;
        while (!IsDone)
        {
            if (HostClock.Instance.Now.Microseconds > until) return false;
            Thread.Sleep(5);
        }
        return true;
    }

    private static Thread Start(ThreadStart work)
    {
        var thread = new Thread(work) { Name = "ports closing", IsBackground = true };
        thread.Start();
        return thread;
    }
}
