using DeepMusic.Core;

namespace DeepMusic.Live.Remote;

/// <summary>What is to be done later, at its time; those of one moment in the order they came. Bounded. Thread-safe: no, the listening thread's.</summary>
internal sealed class Agenda
{
    /// <summary>The most messages that may wait.</summary>
    public const int Most = 4096;

    /// <summary>How far ahead a message may lie: beyond, its sender's clock is wrong.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromSeconds(60);

    private readonly PriorityQueue<RemoteMessage, (HostTime Due, long Number)> _waiting = new();
    private long _number;

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>When the first of them is due.</summary>
    public HostTime NextDue => _waiting.TryPeek(out _, out (HostTime Due, long) first) ? first.Due : HostTime.Never;

    /// <summary>Puts a message down for its time.</summary>
    /// <returns>Null when it is down, else why it is not, in one line.</returns>
    public string? Add(RemoteMessage message, HostTime now)
    {
        if (message.Due - now > Horizon)
            return $"its time tag lies {(message.Due - now).TotalSeconds:0} s ahead, and {Horizon.TotalSeconds:0} s is the most: set the sender's clock, or start with --osc-ignore-time";
        if (_waiting.Count >= Most) return $"{Most} messages wait for their time already";
        _waiting.Enqueue(message, (message.Due, _number++));
        return null;
    }

    /// <summary>Takes the first message that is due.</summary>
    public bool TryTake(HostTime now, out RemoteMessage message)
    {
        bool due = NextDue <= now;
        message = due ? _waiting.Dequeue() : null!;
        return due;
    }

    /// <summary>Forgets what fits.</summary>
    public void Forget(Func<RemoteMessage, bool> which)
    {
        (RemoteMessage Message, (HostTime, long) At)[] kept = [.. _waiting.UnorderedItems.Where(w => !which(w.Element))];
        _waiting.Clear();
        foreach ((RemoteMessage message, (HostTime, long) at) in kept) _waiting.Enqueue(message, at);
    }
}
