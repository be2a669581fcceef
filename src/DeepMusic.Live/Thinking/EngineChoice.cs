namespace DeepMusic.Live.Thinking;

/// <summary>Which engine answers, and with what: two presets that say the same share one.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Corpus">A MIDI file it knows from the start; empty for none.</param>
/// <param name="Model">The trained model, by name or folder; empty for the one that came with the program, or where the engine takes none.</param>
/// <param name="Library">The library of units, by name or file; empty for the one that came with the program, or where the engine takes none.</param>
public sealed record EngineChoice(string Engine, string Corpus = "", string Model = "", string Library = "")
{
    /// <summary>The engine of a preset.</summary>
    public static EngineChoice Of(Preset preset) => new(preset.Engine, preset.Corpus ?? "", preset.Model ?? "", preset.Library ?? "");
}
