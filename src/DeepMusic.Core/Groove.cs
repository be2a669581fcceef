using System.Collections.Immutable;

namespace DeepMusic.Core;

/// <summary>
/// How a player places and weights notes within the bar: for each sixteenth of the bar, how late and how loud it is played.
/// </summary>
/// <param name="Slots">One entry per sixteenth of the bar, from the bar line; empty means straight.</param>
/// <param name="Meter">The bar it was measured in.</param>
public sealed record Groove(ImmutableArray<GrooveSlot> Slots, TimeSignature Meter)
{
    /// <summary>No deviation at all.</summary>
    public static readonly Groove Straight = new([], TimeSignature.FourFour);

    /// <summary>What is known of the sixteenth nearest to <paramref name="position"/> (a position in the music).</summary>
    public GrooveSlot At(Beats position)
    {
        if (Slots.IsEmpty) return GrooveSlot.Straight;
        long slot = position.Modulo(Meter.Bar).Round(Beats.Sixteenth).Ticks / Beats.Sixteenth.Ticks;
        return Slots[(int)(slot % Slots.Length)];
    }

    /// <inheritdoc/>
    public bool Equals(Groove? other) => other is not null && Meter == other.Meter && Slots.AsSpan().SequenceEqual(other.Slots.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Meter, Slots.Length);
}
