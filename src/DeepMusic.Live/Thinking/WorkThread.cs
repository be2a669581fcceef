using System.Collections.Concurrent;

namespace DeepMusic.Live.Thinking;

/// <summary>A thread of its own for work that is done one after the other. What is asked for under a number can be withdrawn, before and while it is done. Thread-safe: yes.</summary>
internal sealed class WorkThread : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly BlockingCollection<(long Id, Action<CancellationToken> Work)> _work = [];
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _asked = new();
    private readonly Thread _thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="priority">Its priority.</param>
    public WorkThread(string name, ThreadPriority priority = ThreadPriority.Normal)
    {
        _thread = new Thread(Run) { Name = name, IsBackground = true, Priority = priority };
        _thread.Start();
    }

    /// <summary>Whether something that was asked for is being done, or waits to be.</summary>
    public bool IsBusy => !_asked.IsEmpty;

    /// <summary>Does something after all that was asked before.</summary>
    /// <param name="work">What to do; must not throw.</param>
    public void Add(Action work) => Add(0, _ => work());

    /// <summary>The same of something that can be withdrawn by its number, which is not 0.</summary>
    /// <param name="id">The number.</param>
    /// <param name="work">What to do; must not throw.</param>
    public void Ask(long id, Action<CancellationToken> work)
    {
        _asked[id] = new CancellationTokenSource();
        Add(id, work);
    }

    /// <summary>Withdraws what was asked for under a number.</summary>
    public void Withdraw(long id)
    {
        if (_asked.TryGetValue(id, out CancellationTokenSource? asked)) asked.Cancel();
    }

    /// <summary>Withdraws everything and ends the thread; work that does not listen is left behind after a moment.</summary>
    /// <returns>Whether it has ended.</returns>
    public bool End()
    {
        foreach (CancellationTokenSource asked in _asked.Values) asked.Cancel();
        _work.CompleteAdding();
        if (_thread == Thread.CurrentThread || !_thread.Join(Patience)) return false;
        _work.Dispose();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    private void Add(long id, Action<CancellationToken> work)
    {
        if (!_work.IsAddingCompleted) _work.Add((id, work));
    }

    private void Run()
    {
        foreach ((long id, Action<CancellationToken> work) in _work.GetConsumingEnumerable())
        {
            CancellationTokenSource? asked = id == 0 ? null : _asked.GetValueOrDefault(id);
            if (asked is not { IsCancellationRequested: true }) work(asked?.Token ?? CancellationToken.None);
            _asked.TryRemove(id, out _);
        }
    }
}
