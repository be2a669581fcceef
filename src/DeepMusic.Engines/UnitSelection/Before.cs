using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>What an answer is like before a place of it.</summary>
/// <param name="Pitch">The last pitch struck, in the answer or the call; null if there was none.</param>
/// <param name="Silent">How long nothing has sounded.</param>
/// <param name="Onsets">How many onsets it has.</param>
internal readonly record struct Before(int? Pitch, Beats Silent, int Onsets);
