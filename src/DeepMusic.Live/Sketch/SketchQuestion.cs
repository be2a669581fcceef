using System.Collections.Immutable;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>Parts of the pad that are to be written anew, all of them or none.</summary>
/// <param name="Id">Its number in the set.</param>
/// <param name="Gaps">The parts, none of which meets another; each is written on the sheet with those before it.</param>
/// <param name="By">Who is asked, by name; the next one where one cannot.</param>
internal sealed record SketchQuestion(long Id, ImmutableArray<Gap> Gaps, ImmutableArray<string> By);
