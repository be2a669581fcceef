namespace DeepMusic.Core.Constraints;

/// <summary>Every note is a chord tone.</summary>
/// <param name="Chord">The chord.</param>
public sealed record OnChord(Chord Chord) : PitchConstraint
{
    /// <inheritdoc/>
    public override string Name => "chord-lock";

    /// <inheritdoc/>
    public override bool Allows(Pitch pitch) => Chord.Contains(pitch);

    /// <inheritdoc/>
    public override string ToString() => $"chord {Chord}";
}
