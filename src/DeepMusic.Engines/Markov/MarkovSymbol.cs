using System.Numerics;
using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>An event as the chain writes it: notes struck together, or a rest, and the time to the next event.</summary>
/// <param name="Pitches">One bit for each MIDI note number that is struck; none for a rest.</param>
/// <param name="Advance">Slots to the next event; 0 for the last event of a phrase, which lasts to the end.</param>
/// <param name="Length">How long the notes sound.</param>
/// <param name="Phase">The slot within the pulse where it may stand; -1 for anywhere.</param>
/// <param name="Made">Whether it comes from the <see cref="ScaleWalk"/> and was not learned.</param>
internal readonly record struct MarkovSymbol(UInt128 Pitches, int Advance, Beats Length, int Phase, bool Made)
{
    /// <summary>The highest pitch; -1 for a rest.</summary>
    public int Top => 127 - (int)UInt128.LeadingZeroCount(Pitches);

    /// <summary>The pitches, rising.</summary>
    public IEnumerable<Pitch> Struck
    {
        get
        {
            for (UInt128 left = Pitches; left != 0; left &= left - 1)
                yield return new Pitch((int)UInt128.TrailingZeroCount(left));
        }
    }

    /// <summary>The highest <paramref name="voices"/> of the pitches.</summary>
    public static UInt128 Highest(UInt128 pitches, int voices)
    {
        while (BitOperations.PopCount((ulong)(pitches >> 64)) + BitOperations.PopCount((ulong)pitches) > voices) pitches &= pitches - 1;
        return pitches;
    }
}
