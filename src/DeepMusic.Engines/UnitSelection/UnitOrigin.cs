namespace DeepMusic.Engines.UnitSelection;

/// <summary>Where a unit was recorded.</summary>
/// <param name="Player">Who played it, or wrote it.</param>
/// <param name="Piece">The piece; empty for what was played tonight.</param>
/// <param name="Bar">The number of its first bar there, from 1.</param>
/// <param name="At">How far into the night it was played; null for what is from a library.</param>
public sealed record UnitOrigin(string Player, string Piece, int Bar, TimeSpan? At = null)
{
    /// <summary>The name of who plays tonight.</summary>
    public const string You = "you";

    /// <summary>Whether it was played tonight.</summary>
    public bool IsTonight => At is not null;
}
