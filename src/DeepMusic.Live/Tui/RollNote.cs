using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>One note of the piano roll.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends; <see cref="HostTime.Never"/> while its key is held.</param>
/// <param name="Pitch">What sounds.</param>
/// <param name="Velocity">How hard, 1..127.</param>
/// <param name="Side">Who plays it.</param>
/// <param name="Planned">Whether it waits to be played; a planned note is drawn as an outline.</param>
public readonly record struct RollNote(HostTime Start, HostTime End, Pitch Pitch, byte Velocity, Side Side, bool Planned);
