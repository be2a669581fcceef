using System.Numerics;

namespace DeepMusic.Engines.Markov;

/// <summary>Numbers for keys of zero or more, in open addressing: one probe where a dictionary takes three, and its memory is kept.</summary>
internal sealed class Numbering
{
    private const long Free = -1;

    private long[] _keys = new long[1024];
    private int[] _numbers = new int[1024];
    private int _count;

    /// <summary>An empty one.</summary>
    public Numbering() => Array.Fill(_keys, Free);

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        if (_count > 0) Array.Fill(_keys, Free);
        _count = 0;
    }

    /// <summary>The number of a key; <paramref name="otherwise"/> where it has none.</summary>
    public int Of(long key, int otherwise)
    {
        int at = Place(key);
        return _keys[at] == key ? _numbers[at] : otherwise;
    }

    /// <summary>The number of a key, which becomes <paramref name="next"/> where it has none.</summary>
    public int Add(long key, int next)
    {
        int at = Place(key);
        if (_keys[at] == key) return _numbers[at];
        (_keys[at], _numbers[at]) = (key, next);
        if (++_count * 2 > _keys.Length) Grow();
        return next;
    }

    private int Place(long key)
    {
        int mask = _keys.Length - 1;
        int at = (int)((ulong)key * 0x9E3779B97F4A7C15 >> (64 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[at] != key && _keys[at] != Free) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        (long[] keys, int[] numbers) = (_keys, _numbers);
        _keys = new long[2 * keys.Length];
        _numbers = new int[2 * keys.Length];
        Array.Fill(_keys, Free);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == Free) continue;
            int at = Place(keys[i]);
            (_keys[at], _numbers[at]) = (keys[i], numbers[i]);
        }
    }
}
