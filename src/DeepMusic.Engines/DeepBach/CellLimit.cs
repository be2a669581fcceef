using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.DeepBach;

/// <summary>Which pitches may sound in some cells.</summary>
/// <param name="Voice">The voice, from 0; -1 for all.</param>
/// <param name="From">The first tick.</param>
/// <param name="To">The tick after the last.</param>
/// <param name="Pitches">The limit: a range, a key, a chord.</param>
public sealed record CellLimit(int Voice, int From, int To, PitchConstraint Pitches);
