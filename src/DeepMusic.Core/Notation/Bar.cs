using System.Collections.Immutable;

namespace DeepMusic.Core.Notation;

/// <summary>
/// A bar of sheet music, the same for all its staves: how long it is, what stands before it, where it halts. Equal when all of it is equal.
/// </summary>
public sealed record Bar
{
    /// <summary>The longest bar that can be written: sixty-four quarters.</summary>
    public static readonly Beats Longest = Beats.Quarter * 64;

    /// <summary>What lengths of bars are multiples of: a sixty-fourth.</summary>
    public static readonly Beats Grid = new(60);

    /// <summary>A whole bar of a meter.</summary>
    public Bar(TimeSignature meter, KeySignature signature = default) : this(meter, meter.Bar, signature) { }

    /// <summary>A bar that may be shorter or longer than its meter says: a pick-up, the last one, one divided by a repeat.</summary>
    /// <exception cref="ArgumentException">It is as long as no meter, or longer than <see cref="Longest"/>.</exception>
    public Bar(TimeSignature meter, Beats length, KeySignature signature = default)
    {
        if (MeterOf(length) is null)
            throw new ArgumentException($"a bar of {length} quarters: give a multiple of a sixty-fourth, up to {Longest} quarters", nameof(length));
        (Meter, Length, Signature) = (meter, length, signature);
    }

    /// <summary>The meter it stands under.</summary>
    public TimeSignature Meter { get; }

    /// <summary>How long it is.</summary>
    public Beats Length { get; }

    /// <summary>The key signature it stands under.</summary>
    public KeySignature Signature { get; init; }

    /// <summary>Where fermatas stand, from its start, rising.</summary>
    public ImmutableArray<Beats> Fermatas { get; init; } = [];

    /// <summary>Whether it is as long as its meter says.</summary>
    public bool IsWhole => Length == Meter.Bar;

    /// <summary>The simplest meter whose bars are that long, quarters where they do; null if there is none.</summary>
    public static TimeSignature? MeterOf(Beats length)
    {
        if (length <= Beats.Zero || length > Longest || length.Modulo(Grid) != Beats.Zero) return null;
        foreach (int denominator in (ReadOnlySpan<int>)[4, 8, 16, 32, 64, 2, 1])
        {
            Beats unit = new TimeSignature(1, denominator).Unit;
            if (length.Modulo(unit) == Beats.Zero && length.Ticks / unit.Ticks <= 64) return new TimeSignature((int)(length.Ticks / unit.Ticks), denominator);
        }
        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Bar? other) => other is not null && Meter == other.Meter && Length == other.Length && Signature == other.Signature
        && Fermatas.AsSpan().SequenceEqual(other.Fermatas.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Meter, Length, Signature, Fermatas.Length);
}
