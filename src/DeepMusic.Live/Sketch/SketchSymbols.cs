using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Sketch;

/// <summary>The chord symbols of a bar.</summary>
/// <param name="Bar">The bar, from 0.</param>
/// <param name="Chords">The symbols, places from the bar's start; null for no chord.</param>
public readonly record struct SketchSymbols(int Bar, Values<Placed<Chord?>> Chords);
