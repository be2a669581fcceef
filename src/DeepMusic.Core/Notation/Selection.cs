using System.Numerics;

namespace DeepMusic.Core.Notation;

/// <summary>A rectangle of sheet music: some bars in a row, in some staves, with or without the chord symbols above them.</summary>
/// <param name="FirstBar">The first bar, from 0.</param>
/// <param name="EndBar">The bar after the last one.</param>
/// <param name="Staves">One bit for each staff, bit 0 = the uppermost.</param>
/// <param name="Chords">Whether the chord symbols are in it.</param>
public readonly record struct Selection(int FirstBar, int EndBar, ulong Staves, bool Chords = false)
{
    /// <summary>Bars of the given staves, without chord symbols.</summary>
    public static Selection Of(int firstBar, int endBar, params ReadOnlySpan<int> staves)
    {
        ulong bits = 0;
        foreach (int staff in staves)
            bits |= staff is >= 0 and < 64 ? 1UL << staff : throw new ArgumentOutOfRangeException(nameof(staves), $"staff {staff} is outside 0..63");
        return new Selection(firstBar, endBar, bits);
    }

    /// <summary>How many bars it has.</summary>
    public int Bars => EndBar - FirstBar;

    /// <summary>How many staves it has.</summary>
    public int StaffCount => BitOperations.PopCount(Staves);

    /// <summary>Whether a staff is in it.</summary>
    public bool Has(int staff) => (Staves >> staff & 1) != 0;

    /// <summary>Whether a measure is in it.</summary>
    public bool Contains(int bar, int staff) => bar >= FirstBar && bar < EndBar && Has(staff);

    /// <inheritdoc/>
    public override string ToString()
    {
        ulong staves = Staves;
        return $"bars {FirstBar + 1}..{EndBar} of staves {string.Join(", ", Enumerable.Range(0, 64).Where(s => (staves >> s & 1) != 0).Select(s => s + 1))}"
            + (Chords ? " with chords" : "");
    }
}
