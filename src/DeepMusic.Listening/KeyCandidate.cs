using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>A key the music may be in.</summary>
/// <param name="Key">The key.</param>
/// <param name="Probability">Its posterior probability, 0..1.</param>
public readonly record struct KeyCandidate(Key Key, double Probability);
