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
    /// <exception cref="ArgumentOutOfRangeException">Outside 1..2^24.</exception>
    public Ring(int capacity)
    {
        if (capacity is < 1 or > 1 << 24)
            throw new ArgumentOutOfRangeException(nameof(capacity), $"a ring of {capacity} entries is outside 1..{1 << 24}");
        _slots = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _mask = _slots.Length - 1;
        // Touched once here, so that the first use of a page is not a page fault on the thread that must not wait.
        Array.Fill(_slots, default);
    }

    /// <summary>How many entries fit.</summary>
    public int Capacity => _slots.Length;

    /// <summary>How many wait to be read; exact on the reading and the writing thread, a snapshot in 0..Capacity elsewhere.</summary>
    public int Count
    {
        get
        {
            // The reader's end first: taken the other way round, a third thread could see more read than written.
            long read = Volatile.Read(ref _at.Read);
            return (int)Math.Min(Volatile.Read(ref _at.Written) - read, _slots.Length);
        }
    }

    /// <summary>How many entries were ever written. Thread-safe: yes.</summary>
    public long Written => Volatile.Read(ref _at.Written);

    /// <summary>Writes one entry, or returns false when the ring is full. Writing thread only.</summary>
    public bool TryWrite(in T item)
    {
        long written = _at.Written;
        if (written - Volatile.Read(ref _at.Read) >= _slots.Length) return false;
        _slots[(int)written & _mask] = item;
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
        item = _slots[(int)read & _mask];
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
