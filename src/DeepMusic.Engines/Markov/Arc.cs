namespace DeepMusic.Engines.Markov;

/// <summary>One way on from a node of a <see cref="Chain"/>.</summary>
/// <param name="Target">The node it leads to, or <see cref="Chain.End"/>.</param>
/// <param name="Weight">Its probability; a weight where the chain is not normalised.</param>
/// <param name="Symbol">What it writes, or <see cref="Chain.Silent"/>: then no time passes.</param>
/// <param name="Strike">The letter that rules see (for melodies the pitch), or -1 for none.</param>
/// <param name="Source">Where it was learned, as its maker counts; -1 for nowhere.</param>
public readonly record struct Arc(int Target, double Weight, int Symbol, int Strike, int Source);
