namespace DeepMusic.Engines.Markov;

/// <summary>One symbol of a sampled sequence.</summary>
/// <param name="Slot">When it is written.</param>
/// <param name="Symbol">What is written.</param>
/// <param name="Level">The level of the node that wrote it: how long a context it continued.</param>
/// <param name="Source">Where that was learned, or -1.</param>
public readonly record struct Step(int Slot, int Symbol, int Level, int Source);
