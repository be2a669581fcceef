using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>Key and chord at one moment.</summary>
/// <param name="Key">The key, heard or locked.</param>
/// <param name="Chord">The chord.</param>
public readonly record struct HarmonyEstimate(KeyEstimate Key, ChordEstimate Chord);
