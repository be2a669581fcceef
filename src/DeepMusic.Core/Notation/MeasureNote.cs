namespace DeepMusic.Core.Notation;

/// <summary>
/// A note as it stands in a measure: a whole note, or the part of one that falls into it. Two parts sound as one note where the
/// first says that it goes on, the next that it comes from before, and both have one pitch; else the second is struck.
/// </summary>
/// <param name="Start">Where it starts, from the start of its bar.</param>
/// <param name="Length">How long it is written, more than zero.</param>
/// <param name="Pitch">The pitch.</param>
/// <param name="Velocity">How hard it is struck, 1..127.</param>
public readonly record struct MeasureNote(Beats Start, Beats Length, Pitch Pitch, byte Velocity)
{
    /// <summary>How much later (or earlier, if negative) than written the note was played.</summary>
    public Beats Deviation { get; init; }

    /// <summary>Whether it goes on what sounded in the bar before; only at the bar's start.</summary>
    public bool TiedBefore { get; init; }

    /// <summary>Whether it goes on into the next bar; only at the bar's end.</summary>
    public bool TiedAfter { get; init; }

    /// <summary>Where it ends, from the start of its bar.</summary>
    public Beats End => Start + Length;

    /// <inheritdoc/>
    public override string ToString() => $"{(TiedBefore ? "~" : "")}{Pitch}@{Start}+{Length}{(TiedAfter ? "~" : "")}";
}
