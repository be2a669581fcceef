using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// What waits for its due time: a binary heap in memory taken beforehand. Earliest first; at equal times note-offs first, then in order
/// of arrival. Thread-safe: no. Realtime-safe: yes.
/// </summary>
internal sealed class DueHeap(int capacity)
{
    private readonly Pending[] _entries = new Pending[capacity];
    private int _count;

    public int Count => _count;

    public HostTime NextDue => _count == 0 ? HostTime.Never : _entries[0].Due;

    public bool TryAdd(in Pending entry)
    {
        if (_count == _entries.Length) return false;
        _entries[_count++] = entry;
        SiftUp(_count - 1);
        return true;
    }

    public bool TryTake(HostTime now, out Pending entry)
    {
        if (_count == 0 || _entries[0].Due > now)
        {
            entry = default;
            return false;
        }
        entry = _entries[0];
        _entries[0] = _entries[--_count];
        SiftDown(0);
        return true;
    }

    /// <summary>Removes what a lane has pending under a ticket, and returns how many entries those were.</summary>
    public int Remove(byte lane, uint ticket)
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_entries[i].Lane != lane || _entries[i].Ticket != ticket) _entries[kept++] = _entries[i];
        }
        return Rebuild(kept);
    }

    /// <summary>Removes what a lane wrote before a position, but for clock bytes, and returns how many entries those were.</summary>
    public int RemoveBefore(byte lane, long position)
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            ref Pending entry = ref _entries[i];
            if (entry.Lane != lane || entry.Position >= position || entry.Message.Status >= 0xF8) _entries[kept++] = entry;
        }
        return Rebuild(kept);
    }

    private int Rebuild(int kept)
    {
        int removed = _count - kept;
        _count = kept;
        if (removed == 0) return 0;
        for (int i = _count / 2 - 1; i >= 0; i--) SiftDown(i);
        return removed;
    }

    private void SiftUp(int at)
    {
        Pending entry = _entries[at];
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (!entry.IsBefore(_entries[parent])) break;
            _entries[at] = _entries[parent];
            at = parent;
        }
        _entries[at] = entry;
    }

    private void SiftDown(int at)
    {
        if (_count == 0) return;
        Pending entry = _entries[at];
        while (true)
        {
            int child = 2 * at + 1;
            if (child >= _count) break;
            if (child + 1 < _count && _entries[child + 1].IsBefore(_entries[child])) child++;
            if (!_entries[child].IsBefore(entry)) break;
            _entries[at] = _entries[child];
            at = child;
        }
        _entries[at] = entry;
    }
}

/// <summary>Something due.</summary>
internal struct Pending
{
    public HostTime Due;

    /// <summary>The end of a note that is still to be struck; <see cref="HostTime.Never"/> for everything else.</summary>
    public HostTime Until;

    /// <summary>The order of arrival among all lanes.</summary>
    public long Order;

    /// <summary>The place in its lane.</summary>
    public long Position;
    public uint Ticket;
    public MidiMessage Message;
    public byte Port;
    public byte Lane;

    public readonly bool IsBefore(in Pending other)
    {
        if (Due != other.Due) return Due < other.Due;
        bool off = Message.IsNoteOff;
        return off != other.Message.IsNoteOff ? off : Order < other.Order;
    }
}
