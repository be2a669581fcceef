namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// The best of what is offered, entries in rising order. Several times as many are let in as are kept, then the worse are dropped at once:
/// that costs the same for each, whatever order the scores come in. Equal scores: the lower entry is the better.
/// </summary>
internal sealed class UnitIndexShortlist
{
    private const int Spare = 4096;
    private ulong[] _keys = [];
    private int _most, _count;

    /// <summary>What a score has to be above to come in.</summary>
    public float Threshold { get; private set; }

    /// <summary>Begins again.</summary>
    /// <param name="most">How many are to be kept.</param>
    public void Begin(int most)
    {
        if (_keys.Length < most + Spare) _keys = new ulong[most + Spare];
        (_most, _count, Threshold) = (most, 0, float.NegativeInfinity);
    }

    /// <summary>Takes an entry in.</summary>
    public void Add(float score, int entry)
    {
        // The threshold may have risen since this score was compared with it; then the entry is dropped the next time.
        _keys[_count++] = Key(score, entry);
        if (_count == _keys.Length) Drop();
    }

    /// <summary>The best, in no order; to be written over as one likes.</summary>
    public Span<ulong> Best()
    {
        Drop();
        return _keys.AsSpan(0, _count);
    }

    /// <summary>A number that is the larger the better the score, and, among equals, the lower the entry.</summary>
    public static ulong Key(float score, int entry)
    {
        // Adding zero makes one zero of two. Bits of negative floats fall as the floats rise.
        int bits = BitConverter.SingleToInt32Bits(score + 0f);
        uint rising = (uint)(bits ^ (bits >> 31 | int.MinValue));
        return (ulong)rising << 32 | ~(uint)entry;
    }

    /// <summary>What a key was made of.</summary>
    public static Hit Of(ulong key)
    {
        int rising = (int)(key >> 32);
        return new Hit((int)~(uint)key, BitConverter.Int32BitsToSingle(rising ^ (~rising >> 31 | int.MinValue)));
    }

    private void Drop()
    {
        if (_count <= _most) return;
        Select(_keys.AsSpan(0, _count), _most);
        _count = _most;
        ulong worst = ulong.MaxValue;
        foreach (ulong key in _keys.AsSpan(0, _count)) worst = Math.Min(worst, key);
        Threshold = Of(worst).Score;
    }

    /// <summary>Puts the largest so many first. No two keys are equal.</summary>
    private static void Select(Span<ulong> keys, int largest)
    {
        for (int low = 0, high = keys.Length - 1; low < high;)
        {
            ulong a = keys[low], b = keys[(low + high) >>> 1], c = keys[high];
            ulong pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
            int i = low, j = high;
            while (i <= j)
            {
                while (keys[i] > pivot) i++;
                while (keys[j] < pivot) j--;
                if (i > j) break;
                (keys[i], keys[j]) = (keys[j], keys[i]);
                i++;
                j--;
            }
            if (largest - 1 <= j) high = j;
            else if (largest - 1 >= i) low = i;
            else return;
        }
    }
}
