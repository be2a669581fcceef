namespace DeepMusic.Live.Tui;

/// <summary>
/// A list that takes all its memory at once and is filled anew for every snapshot. A full list drops what comes after:
/// a screen may leave something out, it may not grow. Thread-safe: no. Allocates: never after the constructor.
/// </summary>
public sealed class Lines<T>(int capacity)
{
    private readonly T[] _items = new T[capacity];
    private int _count;

    /// <summary>How many it holds.</summary>
    public int Count => _count;

    /// <summary>How many did not fit since it was last emptied.</summary>
    public int Dropped { get; private set; }

    /// <summary>What it holds, in the order it came.</summary>
    public ReadOnlySpan<T> Span => _items.AsSpan(0, _count);

    /// <summary>Empties it.</summary>
    public void Clear() => (_count, Dropped) = (0, 0);

    /// <summary>Takes one more; false when there is no room for it.</summary>
    public bool Add(in T item)
    {
        if (_count == _items.Length)
        {
            Dropped++;
            return false;
        }
        _items[_count++] = item;
        return true;
    }

    /// <summary>Takes as many as there is room for.</summary>
    public void AddRange(ReadOnlySpan<T> items)
    {
        int fit = Math.Min(items.Length, _items.Length - _count);
        items[..fit].CopyTo(_items.AsSpan(_count));
        _count += fit;
        Dropped += items.Length - fit;
    }
}
