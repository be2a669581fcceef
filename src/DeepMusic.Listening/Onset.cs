using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>Keys struck together, heard as one event.</summary>
/// <param name="Time">The mean of the strokes, weighted by velocity.</param>
/// <param name="Notes">How many keys.</param>
/// <param name="Velocity">The loudest stroke, 1..127.</param>
/// <param name="Lowest">The lowest key.</param>
/// <param name="Classes">The pitch classes struck.</param>
public readonly record struct Onset(HostTime Time, int Notes, byte Velocity, Pitch Lowest, PitchClassSet Classes);
