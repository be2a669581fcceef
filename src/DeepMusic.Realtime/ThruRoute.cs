namespace DeepMusic.Realtime;

/// <summary>Where an input is played through to.</summary>
/// <param name="Port">The output, from 0.</param>
/// <param name="Channel">0..15, or null to keep the channel it comes on.</param>
public readonly record struct ThruRoute(byte Port, byte? Channel = null);
