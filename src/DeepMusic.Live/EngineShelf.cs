using DeepMusic.Core;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Live;

/// <summary>The engines by the name presets call them.</summary>
public static class EngineShelf
{
    /// <summary>The names there are.</summary>
    public static readonly IReadOnlyList<string> Names = ["markov"];

    /// <summary>A new engine that has heard nothing yet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="corpus">A MIDI file it knows from the start; null or empty for none.</param>
    /// <exception cref="PresetException">There is no engine of that name.</exception>
    /// <exception cref="Core.Midi.MidiFileException">The corpus is not a MIDI file, or a broken one.</exception>
    /// <exception cref="IOException">The corpus cannot be read.</exception>
    public static IImproviser New(string name, string? corpus = null) => name switch
    {
        "markov" => new MarkovImproviser(null, string.IsNullOrEmpty(corpus) ? null : CorpusFile.Read(corpus)),
        _ => throw new PresetException($"there is no engine \"{name}\"; there are {string.Join(", ", Names)}"),
    };
}
