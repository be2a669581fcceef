using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>A fault, and when it is to happen.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Seed">For what is left to chance within it.</param>
public readonly record struct PlannedFault(HostTime At, FaultKind Kind, ulong Seed);
