namespace DeepMusic.Engines.Markov;

/// <summary>An arc of a chain between states of a <see cref="Product"/>.</summary>
internal readonly record struct Edge(int Target, int Symbol, double Weight, int Source, int Strike);
