using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>A note as it was heard, complete: the key came up again.</summary>
/// <param name="On">When the key went down.</param>
/// <param name="Off">When it came up.</param>
/// <param name="Pitch">The key.</param>
/// <param name="Velocity">Attack, 1..127.</param>
/// <param name="Channel">0..15.</param>
/// <param name="Port">The input it came from, from 0.</param>
public readonly record struct HeardNote(HostTime On, HostTime Off, Pitch Pitch, byte Velocity, byte Channel, byte Port);
