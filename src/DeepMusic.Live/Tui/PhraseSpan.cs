using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>The bounds of a phrase on the piano roll.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">Its last; <see cref="HostTime.Never"/> while it goes on.</param>
/// <param name="Side">Whose phrase it is.</param>
/// <param name="Number">Its number in the set, from 1.</param>
public readonly record struct PhraseSpan(HostTime Start, HostTime End, Side Side, int Number);
