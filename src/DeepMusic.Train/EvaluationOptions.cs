namespace DeepMusic.Train;

/// <summary>How a model is measured.</summary>
/// <param name="Seed">The seed of all that is sampled.</param>
/// <param name="Baseline">The folder of the model to compare with.</param>
/// <param name="Say">Told in a line what is being done.</param>
/// <param name="Only">Measures only figures whose group is named; empty for all.</param>
public sealed record EvaluationOptions(ulong Seed, string Baseline, Action<string> Say, IReadOnlyCollection<string> Only);
