using DeepMusic.Core;

namespace DeepMusic.Live.Sketch;

/// <summary>A note as the screen shows it.</summary>
/// <param name="Staff">Its staff, from 0.</param>
/// <param name="Start">Where it starts, from the start of the pad.</param>
/// <param name="Length">How long it is written.</param>
/// <param name="Pitch">The pitch.</param>
/// <param name="Velocity">How hard it is struck.</param>
public readonly record struct SketchNote(int Staff, Beats Start, Beats Length, Pitch Pitch, byte Velocity);
