namespace DeepMusic.Core;

/// <summary>
/// Something *heard* from the player's hands and foot. Note-ons with velocity 0 have already become <see cref="NoteEventKind.Off"/>.
/// </summary>
/// <param name="Time">When it came in.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Pitch">The key; meaningless for the pedal.</param>
/// <param name="Velocity">Attack 1..127 or release velocity 0..127; 0 for the pedal.</param>
/// <param name="Channel">0..15.</param>
/// <param name="Port">The input it came from, from 0.</param>
public readonly record struct NoteEvent(HostTime Time, NoteEventKind Kind, Pitch Pitch, byte Velocity, byte Channel, byte Port)
{
    /// <inheritdoc/>
    public override string ToString() => Kind is NoteEventKind.On or NoteEventKind.Off ? $"{Time} {Kind} {Pitch} {Velocity}" : $"{Time} {Kind}";
}
