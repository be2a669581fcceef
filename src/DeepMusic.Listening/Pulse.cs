namespace DeepMusic.Listening;

/// <summary>A pulse with the belief in it.</summary>
/// <param name="Period">Frames from pulse to pulse.</param>
/// <param name="Beat">A frame at which it beats.</param>
/// <param name="Belief">The probability of it and its near neighbours, 0..1.</param>
internal readonly record struct Pulse(double Period, double Beat, double Belief);
