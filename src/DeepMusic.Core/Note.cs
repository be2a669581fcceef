namespace DeepMusic.Core;

/// <summary>
/// A note as it is *written*: at its place in the score. How far the player stood from that place is kept beside it, so
/// that the timing can be taken off, measured and put on again.
/// </summary>
/// <param name="Start">Where it starts, from the start of its phrase.</param>
/// <param name="Length">How long it is written, more than zero.</param>
/// <param name="Pitch">The pitch.</param>
/// <param name="Velocity">How hard it is struck, 1..127.</param>
public readonly record struct Note(Beats Start, Beats Length, Pitch Pitch, byte Velocity)
{
    /// <summary>How much later (or earlier, if negative) than written it was played.</summary>
    public Beats Deviation { get; init; }

    /// <summary>Which voice it belongs to, from 0; the preset maps voices to channels.</summary>
    public byte Voice { get; init; }

    /// <summary>Where it ends.</summary>
    public Beats End => Start + Length;

    /// <inheritdoc/>
    public override string ToString() => $"{Pitch}@{Start}+{Length}";
}
