using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>A measure where it stands.</summary>
/// <param name="Bar">The bar, from 0.</param>
/// <param name="Staff">The staff, from 0.</param>
/// <param name="Measure">What stands there.</param>
public readonly record struct SketchCell(int Bar, int Staff, Measure Measure);
