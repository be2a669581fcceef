namespace DeepMusic.Engines.Markov;

/// <summary>A symbol that followed a context.</summary>
/// <param name="Context">The context's node.</param>
/// <param name="Symbol">The symbol.</param>
/// <param name="Weight">How often, as weighted.</param>
/// <param name="Next">The context one is in afterwards.</param>
/// <param name="Source">The number of its latest occurrence.</param>
public readonly record struct Continuation(int Context, int Symbol, double Weight, int Next, int Source);
