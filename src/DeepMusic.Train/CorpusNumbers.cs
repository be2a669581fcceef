namespace DeepMusic.Train;

/// <summary>The numbers one should see before training on a corpus.</summary>
public sealed record CorpusNumbers
{
    /// <summary>MIDI files there were.</summary>
    public required int Files { get; init; }

    /// <summary>Files that gave no tune.</summary>
    public required int Broken { get; init; }

    /// <summary>Chord symbols understood.</summary>
    public required int SymbolsKnown { get; init; }

    /// <summary>Chord symbols not understood, and how often.</summary>
    public required IReadOnlyDictionary<string, int> SymbolsUnknown { get; init; }

    /// <summary>Tunes to choose by or measure with whose melody is in training or in the other half, and which moved there; by style.</summary>
    public required IReadOnlyDictionary<string, int> Moved { get; init; }

    /// <summary>Each style.</summary>
    public required IReadOnlyDictionary<string, StyleNumbers> Styles { get; init; }

    /// <summary>All of it.</summary>
    public required StyleNumbers All { get; init; }

    /// <summary>Counts what was read.</summary>
    public static CorpusNumbers Of(CorpusReading reading) => new()
    {
        Files = reading.Files,
        Broken = reading.Broken,
        SymbolsKnown = reading.SymbolsKnown,
        SymbolsUnknown = reading.SymbolsUnknown,
        Moved = reading.Moved.GroupBy(t => t.Style).ToDictionary(g => g.Key, g => g.Count()),
        Styles = reading.Tunes.GroupBy(t => t.Style).ToDictionary(g => g.Key, g => StyleNumbers.Of([.. g])),
        All = StyleNumbers.Of(reading.Tunes),
    };
}
