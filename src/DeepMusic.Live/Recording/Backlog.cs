using System.Collections.Concurrent;

namespace DeepMusic.Live.Recording;

/// <summary>
/// Events that wait for the disk. Bounded: what can be lost first (<see cref="JournalEvent.IsExpendable"/>) is refused when a
/// quarter is full, other output when half is, and inputs only when there is no room at all. Thread-safe: yes; never waits.
/// </summary>
internal sealed class Backlog(int capacity)
{
    private readonly ConcurrentQueue<JournalEvent> _events = new();
    private int _count;
    private long _dropped;
    private long _droppedInputs;

    /// <summary>How many wait.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many were refused.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>How many of those were inputs: with any, the set cannot be replayed to its end.</summary>
    public long DroppedInputs => Volatile.Read(ref _droppedInputs);

    /// <summary>From how many on the first events are refused.</summary>
    public int Threshold => capacity / 4;

    /// <summary>Adds one, or refuses and counts it.</summary>
    public bool Add(JournalEvent e)
    {
        int room = e.IsInput ? capacity : e.IsExpendable ? Threshold : capacity / 2;
        if (Interlocked.Increment(ref _count) > room)
        {
            Interlocked.Decrement(ref _count);
            Interlocked.Increment(ref _dropped);
            if (e.IsInput) Interlocked.Increment(ref _droppedInputs);
            return false;
        }
        _events.Enqueue(e);
        return true;
    }

    /// <summary>Takes the oldest, or null.</summary>
    public JournalEvent? Take()
    {
        if (!_events.TryDequeue(out JournalEvent? e)) return null;
        Interlocked.Decrement(ref _count);
        return e;
    }
}
