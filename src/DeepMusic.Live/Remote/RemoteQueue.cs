using System.Collections.Concurrent;

namespace DeepMusic.Live.Remote;

/// <summary>What is to be done, packet by packet, between the threads that receive and the one that does it; bounded. Thread-safe: yes.</summary>
internal sealed class RemoteQueue
{
    /// <summary>The most addresses that may wait to be served.</summary>
    public const int Most = 4096;

    private readonly ConcurrentQueue<RemoteMessage[]> _packets = new();
    private int _waiting;

    public bool IsEmpty => _packets.IsEmpty;

    /// <summary>How many addresses wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Puts a packet's messages at the end; false if there is no room.</summary>
    public bool TryAdd(RemoteMessage[] packet)
    {
        int weight = Weight(packet);
        if (Interlocked.Add(ref _waiting, weight) > Most)
        {
            Interlocked.Add(ref _waiting, -weight);
            return false;
        }
        _packets.Enqueue(packet);
        return true;
    }

    public bool TryTake(out RemoteMessage[] packet)
    {
        bool there = _packets.TryDequeue(out RemoteMessage[]? taken);
        packet = taken ?? [];
        if (there) Interlocked.Add(ref _waiting, -Weight(packet));
        return there;
    }

    public static int Weight(RemoteMessage[] packet) => packet.Sum(m => Math.Max(1, m.Places.Length));
}
