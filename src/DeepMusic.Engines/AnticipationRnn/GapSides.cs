using DeepMusic.Core;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>What an answer that is written into a gap is told beside its prompt.</summary>
/// <param name="After">What comes after the gap, starts from the gap's start: the network is told ahead and leads there.</param>
/// <param name="Ticks">How many ticks of that are told.</param>
/// <param name="ChordAt">The chord that is written at a place from the gap's start; null where none is.</param>
internal sealed record GapSides(IReadOnlyList<Note> After, int Ticks, Func<Beats, Chord?> ChordAt);
