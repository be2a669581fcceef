namespace DeepMusic.Core;

/// <summary>Something that stands at a place in a score: a meter, a key, a text.</summary>
/// <typeparam name="T">What stands there.</typeparam>
/// <param name="At">Where, from the start of the score.</param>
/// <param name="Value">What.</param>
public readonly record struct Placed<T>(Beats At, T Value);
