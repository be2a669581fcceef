namespace DeepMusic.Realtime;

/// <summary>
/// The last 256 events of the ports. One thread writes a new array for each of the few events; any number read whole ones.
/// </summary>
internal sealed class PortLog
{
    private const int Kept = 256;

    private PortEvent[] _events = [];
    private long _sequence;

    /// <summary>The kept events after <paramref name="sequence"/>, oldest first. Thread-safe: yes. Realtime-safe: no, it copies.</summary>
    public PortEvent[] Since(long sequence)
    {
        PortEvent[] events = Volatile.Read(ref _events);
        int first = events.Length;
        while (first > 0 && events[first - 1].Sequence > sequence) first--;
        return events[first..];
    }

    /// <summary>Adds one. Watching thread only.</summary>
    public void Add(PortEventKind kind, bool isInput, int port, string text)
    {
        PortEvent[] old = _events;
        int skip = Math.Max(0, old.Length + 1 - Kept);
        var grown = new PortEvent[old.Length + 1 - skip];
        Array.Copy(old, skip, grown, 0, old.Length - skip);
        grown[^1] = new PortEvent(++_sequence, HostClock.Instance.Now, kind, isInput, port, text);
        Volatile.Write(ref _events, grown);
    }
}
