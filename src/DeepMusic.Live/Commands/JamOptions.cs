using DeepMusic.Live.Remote;

namespace DeepMusic.Live.Commands;

/// <summary>What the player said when starting a jam or a rehearsal.</summary>
public sealed record JamOptions
{
    /// <summary>Patterns of inputs to open; "virtual" makes one; none means whatever there is.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Patterns of outputs to open; "virtual" makes one; none means whatever there is.</summary>
    public IReadOnlyList<string> Out { get; init; } = [];

    /// <summary>auto, alsa, jack, coremidi or winmm, or null where nothing was said.</summary>
    public string? Api { get; init; }

    /// <summary>The preset, or null for the first, or the one that was left.</summary>
    public string? Preset { get; init; }

    /// <summary>The set list, by name or file, or null for none.</summary>
    public string? SetList { get; init; }

    /// <summary>The scene of the set list to begin with, by name or by number from 1, or null for the first, or the one that was left.</summary>
    public string? Scene { get; init; }

    /// <summary>Whether to start anew, and not as it was left.</summary>
    public bool Fresh { get; init; }

    /// <summary>Locked for a performance.</summary>
    public bool Locked { get; init; }

    /// <summary>The engine, or null for the preset's.</summary>
    public string? Engine { get; init; }

    /// <summary>The trained model, by name or folder, or null for the preset's.</summary>
    public string? Model { get; init; }

    /// <summary>The library of units, by name or file, or null for the preset's.</summary>
    public string? Library { get; init; }

    /// <summary>A MIDI file the engine knows from the start, or null for the preset's.</summary>
    public string? Corpus { get; init; }

    /// <summary>Knobs to turn at the start, <c>knob=value</c> each.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>The seed, or null for one from the clock.</summary>
    public ulong? Seed { get; init; }

    /// <summary>No screen, a line per phrase.</summary>
    public bool Headless { get; init; }

    /// <summary>Seconds to play, or null until told to stop.</summary>
    public double? For { get; init; }

    /// <summary>The folder the set is recorded to, or null for a new one under the player's own.</summary>
    public string? Record { get; init; }

    /// <summary>The file that what the set costs is written to, or null for none.</summary>
    public string? Figures { get; init; }

    /// <summary>A synth to start and connect: "fluidsynth", or null for none.</summary>
    public string? Synth { get; init; }

    /// <summary>Whether no second process is to stand guard.</summary>
    public bool Unguarded { get; init; }

    /// <summary>Whether outputs are told by active sensing that we are there.</summary>
    public bool ActiveSensing { get; init; }
    /// <summary>The performers where several play, in words: <see cref="PerformerWords"/>; empty where one plays alone, or the set list names them.</summary>
    public IReadOnlyList<string> Performers { get; init; } = [];

    /// <summary>How it is reached over the network; null where it is not.</summary>
    public RemoteOptions? Remote { get; init; }

    /// <summary>Whether an engine was asked for, or what it is to know.</summary>
    public bool NamesEngine => (Engine ?? Model ?? Library ?? Corpus) is not null;

    /// <summary>The preset with the engine that was asked for instead of its own.</summary>
    internal Preset Chosen(Preset preset)
    {
        if (Engine is { } engine) preset = preset with { Engine = engine, Model = engine == preset.Engine ? preset.Model : null, Library = EngineShelf.TakesLibrary(engine) ? preset.Library : null };
        // A model says by itself that a network is to play it.
        if (Model is { } model) preset = preset with { Model = model, Engine = Engine ?? (EngineShelf.TakesModel(preset.Engine) ? preset.Engine : EngineShelf.Trained) };
        // And a library that units are.
        if (Library is { } library) preset = preset with { Library = library, Engine = Engine ?? EngineShelf.Units, Model = Model ?? (preset.Engine == (Engine ?? EngineShelf.Units) ? preset.Model : null) };
        return Corpus is { } corpus ? preset with { Corpus = Path.GetFullPath(corpus) } : preset;
    }
}
