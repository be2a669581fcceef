using System.Globalization;
using Tomlyn;
using Tomlyn.Model;

namespace DeepMusic.Live;

/// <summary>One way to play: an engine, a position of the knobs, and where the sound goes. A TOML file.</summary>
public sealed record Preset
{
    /// <summary>The name it is chosen by: the file's, without the ending.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in one line.</summary>
    public string About { get; init; } = "";

    /// <summary>The engine that answers.</summary>
    public string Engine { get; init; } = "markov";

    /// <summary>The trained model the engine plays, by name or folder; null for the one that came with it.</summary>
    public string? Model { get; init; }

    /// <summary>The library of units the engine answers from, by name or file; null for the one that came with it.</summary>
    public string? Library { get; init; }

    /// <summary>A MIDI file the engine knows from the start, or null.</summary>
    public string? Corpus { get; init; }

    /// <summary>The knobs.</summary>
    public Knobs Knobs { get; init; } = Knobs.AtRest;

    /// <summary>The channel answers go out on, 0..15.</summary>
    public int Channel { get; init; }

    /// <summary>The program sent to that channel when the preset is entered, 0..127, or null for none.</summary>
    public int? Program { get; init; }

    /// <summary>Whether the player's notes pass straight through to the outputs.</summary>
    public bool Thru { get; init; }

    /// <summary>The channel the player's notes pass through on, 0..15, or null to keep theirs.</summary>
    public int? ThruChannel { get; init; }

    /// <summary>The channel the metronome clicks on, 0..15.</summary>
    public int ClickChannel { get; init; } = 9;

    /// <summary>A preset from the text of its file.</summary>
    /// <exception cref="PresetException">Not TOML, or an entry that is not known or not valid.</exception>
    public static Preset Parse(string name, string toml)
    {
        TomlTable table;
        try
        {
            table = TomlSerializer.Deserialize<TomlTable>(toml) ?? [];
        }
        catch (TomlException e)
        {
            throw new PresetException($"preset {name}: not valid TOML: {e.Message.ReplaceLineEndings(" ")}");
        }
        var preset = new Preset { Name = name };
        foreach ((string key, object value) in table) preset = preset.Read(key, value);
        return preset;
    }

    private Preset Read(string key, object value) => key switch
    {
        "about" => this with { About = Text(key, value) },
        "engine" => this with { Engine = Text(key, value) },
        "model" => this with { Model = Text(key, value) },
        "library" => this with { Library = Text(key, value) },
        "corpus" => this with { Corpus = Text(key, value) },
        "channel" => this with { Channel = Number(key, value, 1, 16) - 1 },
        "program" => this with { Program = Number(key, value, 1, 128) - 1 },
        "thru" => this with { Thru = Flag(key, value) },
        "thru-channel" => this with { ThruChannel = Number(key, value, 1, 16) - 1 },
        "click-channel" => this with { ClickChannel = Number(key, value, 1, 16) - 1 },
        "knobs" when value is TomlTable knobs => this with { Knobs = ReadKnobs(knobs) },
        _ => throw Wrong($"does not know \"{key}\"; it knows about, engine, model, library, corpus, channel, program, thru, thru-channel, click-channel and [knobs]"),
    };

    private Knobs ReadKnobs(TomlTable table)
    {
        Knobs knobs = Knobs.AtRest;
        foreach ((string name, object value) in table)
        {
            string text = value is bool flag ? (flag ? "on" : "off") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            try
            {
                knobs = knobs.With(name, text);
            }
            catch (KnobException e)
            {
                throw Wrong(e.Message);
            }
        }
        return knobs;
    }

    private string Text(string key, object value) => value as string ?? throw Wrong($"{key} must be a text in quotes");

    private bool Flag(string key, object value) => value as bool? ?? throw Wrong($"{key} must be true or false");

    private int Number(string key, object value, int min, int max) =>
        value is long number && number >= min && number <= max ? (int)number : throw Wrong($"{key} must be a whole number {min}..{max}");

    private PresetException Wrong(string defect) => new($"preset {Name}: {defect}");
}
