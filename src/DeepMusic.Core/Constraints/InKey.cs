namespace DeepMusic.Core.Constraints;

/// <summary>Every note belongs to the key.</summary>
/// <param name="Key">The key.</param>
public sealed record InKey(Key Key) : PitchConstraint
{
    /// <inheritdoc/>
    public override string Name => "key";

    /// <inheritdoc/>
    public override bool Allows(Pitch pitch) => Key.Contains(pitch);

    /// <inheritdoc/>
    public override string ToString() => $"key {Key}";
}
