namespace DeepMusic.Core;

/// <summary>Where a note of an answer comes from.</summary>
/// <param name="Source">The engine, model, unit or rule.</param>
/// <param name="Detail">What a player wants to know of it, in a few words; may be empty.</param>
public readonly record struct Provenance(string Source, string Detail);
