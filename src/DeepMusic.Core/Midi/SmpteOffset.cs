namespace DeepMusic.Core.Midi;

/// <summary>A place on film.</summary>
/// <param name="FramesPerSecond">24, 25, 29 (30 drop) or 30.</param>
/// <param name="Hours">0..23.</param>
/// <param name="Minutes">0..59.</param>
/// <param name="Seconds">0..59.</param>
/// <param name="Frames">0..29 at most.</param>
/// <param name="Hundredths">Hundredths of a frame, 0..99.</param>
public readonly record struct SmpteOffset(int FramesPerSecond, int Hours, int Minutes, int Seconds, int Frames, int Hundredths);
