using System.Numerics;
using System.Runtime.InteropServices;

namespace DeepMusic.Realtime;

/// <summary>
/// A queue of structs between exactly one writing and one reading thread. All memory is taken in the constructor; a full ring
/// refuses. Thread-safe: one writer, one reader. Realtime-safe: yes.
/// </summary>
public sealed class Ring<T> where T : unmanaged
{
    private readonly T[] _slots;
    private readonly int _mask;
    private RingPositions _at;

    /// <summary>A ring that holds at least <paramref name="capacity"/> entries (rounded up to a power of two).</summary>
    public Ring(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _slots = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _mask = _slots.Length - 1;
    }

    /// <summary>How many entries fit.</summary>
    public int Capacity => _slots.Length;

    /// <summary>How many wait to be read; exact on the reading and the writing thread, a snapshot elsewhere.</summary>
    public int Count => (int)(Volatile.Read(ref _at.Written) - Volatile.Read(ref _at.Read));

    /// <summary>Writes one entry, or returns false when the ring is full. Writing thread only.</summary>
    public bool TryWrite(in T item)
    {
        long written = _at.Written;
        if (written - Volatile.Read(ref _at.Read) >= _slots.Length) return false;
        _slots[written & _mask] = item;
        Volatile.Write(ref _at.Written, written + 1);
        return true;
    }

    /// <summary>Reads the oldest entry, or returns false when there is none. Reading thread only.</summary>
    public bool TryRead(out T item)
    {
        long read = _at.Read;
        if (read == Volatile.Read(ref _at.Written))
        {
            item = default;
            return false;
        }
        item = _slots[read & _mask];
        Volatile.Write(ref _at.Read, read + 1);
        return true;
    }
}

/// <summary>The two ends of a ring, each on a cache line of its own.</summary>
[StructLayout(LayoutKind.Explicit, Size = 192)]
internal struct RingPositions
{
    [FieldOffset(64)] public long Written;
    [FieldOffset(128)] public long Read;
}
