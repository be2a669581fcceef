using System.Numerics;
using System.Runtime.CompilerServices;

namespace DeepMusic.Osc;

/// <summary>A set of places in a pattern, 0 to 255.</summary>
internal struct OscPlaces
{
    private Words _words;

    public void Add(int place) => _words[place >> 6] |= 1UL << place;

    public readonly bool Has(int place) => (_words[place >> 6] >> place & 1) != 0;

    /// <summary>The first place from <paramref name="place"/> on; 256 if there is none.</summary>
    public readonly int From(int place)
    {
        if (place > 255) return 256;
        int word = place >> 6;
        ulong bits = _words[word] & (ulong.MaxValue << place);
        while (bits == 0 && ++word < 4) bits = _words[word];
        return bits == 0 ? 256 : (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    [InlineArray(4)]
    private struct Words
    {
        private ulong _first;
    }
}
