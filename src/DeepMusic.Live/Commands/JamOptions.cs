namespace DeepMusic.Live.Commands;

/// <summary>What the player said when starting a jam or a rehearsal.</summary>
public sealed record JamOptions
{
    /// <summary>Patterns of inputs to open; "virtual" makes one; none means whatever there is.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Patterns of outputs to open; "virtual" makes one; none means whatever there is.</summary>
    public IReadOnlyList<string> Out { get; init; } = [];

    /// <summary>auto, alsa, jack, coremidi or winmm.</summary>
    public string Api { get; init; } = "auto";

    /// <summary>The preset, or null for the first.</summary>
    public string? Preset { get; init; }

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

    /// <summary>A synth to start and connect: "fluidsynth", or null for none.</summary>
    public string? Synth { get; init; }
}
