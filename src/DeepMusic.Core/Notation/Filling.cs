using System.Collections.Immutable;

namespace DeepMusic.Core.Notation;

/// <summary>What came of a gap.</summary>
/// <param name="Sheet">The whole sheet, equal to the one that was given everywhere but in the gap; null where nothing could be written.</param>
/// <param name="Engine">Who wrote it.</param>
public sealed record Filling(SheetMusic? Sheet, string Engine)
{
    /// <summary>Where nothing could be written: the smallest set of limits to relax, by the names of their knobs.</summary>
    public ImmutableArray<string> Relax { get; init; } = [];
}
