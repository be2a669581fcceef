using System.Numerics;

namespace DeepMusic.Core;

/// <summary>A set of pitch classes, one bit each, bit 0 = C.</summary>
/// <param name="Bits">One bit each in the lowest twelve; the others are dropped.</param>
public readonly record struct PitchClassSet(ushort Bits)
{
    /// <summary>One bit each in the lowest twelve.</summary>
    public ushort Bits { get; } = (ushort)(Bits & 0xFFF);

    /// <summary>All twelve.</summary>
    public static readonly PitchClassSet Chromatic = new(0xFFF);

    /// <summary>The set of the given semitones above C.</summary>
    public static PitchClassSet Of(params ReadOnlySpan<int> semitones)
    {
        int bits = 0;
        foreach (int s in semitones) bits |= 1 << new PitchClass(s).Value;
        return new PitchClassSet((ushort)bits);
    }

    /// <summary>How many classes it holds.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Whether it holds <paramref name="pitch"/>.</summary>
    public bool Contains(PitchClass pitch) => (Bits >> pitch.Value & 1) != 0;

    /// <summary>Whether it holds the class of <paramref name="pitch"/>.</summary>
    public bool Contains(Pitch pitch) => Contains(pitch.Class);

    /// <summary>The set moved up by <paramref name="semitones"/>.</summary>
    public PitchClassSet Transpose(int semitones)
    {
        int n = new PitchClass(semitones).Value;
        return new PitchClassSet((ushort)((Bits << n | Bits >> (12 - n)) & 0xFFF));
    }

    /// <summary>What both hold.</summary>
    public static PitchClassSet operator &(PitchClassSet a, PitchClassSet b) => new((ushort)(a.Bits & b.Bits));

    /// <summary>What either holds.</summary>
    public static PitchClassSet operator |(PitchClassSet a, PitchClassSet b) => new((ushort)(a.Bits | b.Bits));

    /// <inheritdoc/>
    public override string ToString()
    {
        var names = new List<string>(12);
        for (int i = 0; i < 12; i++) if (Contains(new PitchClass(i))) names.Add(new PitchClass(i).ToString());
        return string.Join(' ', names);
    }
}
