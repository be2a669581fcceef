namespace DeepMusic.Live.Commands;

/// <summary>What a set starts from, once the player's words are looked up.</summary>
/// <param name="Preset">The preset with the engine and the knobs the player asked for.</param>
/// <param name="Engine">The engine, with what it knows from the start, and those below it.</param>
/// <param name="Seed">The seed.</param>
internal sealed record StartingPoint(Preset Preset, Ladder Engine, ulong Seed)
{
    /// <exception cref="PresetException">No such preset or engine.</exception>
    /// <exception cref="KnobException">No such knob or value.</exception>
    public static StartingPoint Of(JamOptions options)
    {
        Preset preset = PresetShelf.Load(options.Preset ?? PresetShelf.First);
        if (options.Engine is { } engine) preset = preset with { Engine = engine, Model = engine == preset.Engine ? preset.Model : null, Library = EngineShelf.IsTrained(engine) ? preset.Library : null };
        // A model says by itself that a network is to play it.
        if (options.Model is { } model)
            preset = preset with { Model = model, Engine = options.Engine ?? (EngineShelf.IsTrained(preset.Engine) ? preset.Engine : EngineShelf.Trained) };
        // And a library that units are.
        if (options.Library is { } library) preset = preset with { Library = library, Engine = options.Engine ?? EngineShelf.Units, Model = options.Model ?? (preset.Engine == (options.Engine ?? EngineShelf.Units) ? preset.Model : null) };
        if (options.Corpus is { } corpus) preset = preset with { Corpus = Path.GetFullPath(corpus) };
        foreach (string assignment in options.Set) preset = preset with { Knobs = preset.Knobs.With(assignment) };
        return new StartingPoint(preset, EngineShelf.New(preset.Engine, preset.Corpus, preset.Model, preset.Library), options.Seed ?? (ulong)Random.Shared.NextInt64());
    }
}
