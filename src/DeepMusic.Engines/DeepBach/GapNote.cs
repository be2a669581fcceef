using DeepMusic.Core;

namespace DeepMusic.Engines.DeepBach;

/// <summary>A note written into a gap.</summary>
/// <param name="Start">Where it starts, from the gap's start.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Pitch">The pitch that sounds.</param>
/// <param name="TiedBefore">Whether it goes on what sounds before the gap.</param>
/// <param name="TiedAfter">Whether it goes on after the gap.</param>
internal readonly record struct GapNote(Beats Start, Beats End, Pitch Pitch, bool TiedBefore, bool TiedAfter)
{
    /// <summary>How hard it is struck.</summary>
    public byte Velocity { get; init; }

    /// <summary>How much later than written it is played.</summary>
    public Beats Deviation { get; init; }
}
