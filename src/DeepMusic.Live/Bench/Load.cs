namespace DeepMusic.Live.Bench;

/// <summary>What a set may have to share the machine with: a thread that allocates without end, and one that keeps a core busy.</summary>
internal sealed class Load : IDisposable
{
    private readonly Thread[] _threads;
    private volatile bool _stopping;

    public Load()
    {
        _threads = [Start(Allocate), Start(Spin)];
    }

    public void Dispose()
    {
        _stopping = true;
        foreach (Thread thread in _threads) thread.Join();
    }

    private static Thread Start(ThreadStart work)
    {
        var thread = new Thread(work) { IsBackground = true };
        thread.Start();
        return thread;
    }

    /// <summary>About 30 MB a second, of which 1,000 small arrays live on at any time.</summary>
    private void Allocate()
    {
        var alive = new byte[1000][];
        for (int i = 0; !_stopping; i++)
        {
            alive[i % alive.Length] = new byte[1024];
            if (i % 64 == 0) Thread.Yield();
            if (i % 1024 == 0) Thread.SpinWait(20_000);
        }
        GC.KeepAlive(alive);
    }

    private void Spin()
    {
        while (!_stopping) Thread.SpinWait(1000);
    }
}
