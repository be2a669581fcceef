using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Scenes;

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

    /// <summary>Channels of an answer's voices from the highest on, 0..15, where they are to differ; voices beyond them go out on <see cref="Channel"/>.</summary>
    public Values<int> Voices { get; init; }

    /// <summary>The bank the program is of, 0..16383 (the higher seven bits go out as controller 0, the lower as 32), or null to leave it.</summary>
    public int? Bank { get; init; }

    /// <summary>The program sent to the answers' channels when the preset is entered, 0..127, or null for none.</summary>
    public int? Program { get; init; }

    /// <summary>Whether the player's notes pass straight through to the outputs.</summary>
    public bool Thru { get; init; }

    /// <summary>The channel the player's notes pass through on, 0..15, or null to keep theirs.</summary>
    public int? ThruChannel { get; init; }

    /// <summary>The channel the metronome clicks on, 0..15.</summary>
    public int ClickChannel { get; init; } = 9;

    /// <summary>Ports that are listened to, by alias or pattern; empty for all the inputs of the set.</summary>
    public Values<string> In { get; init; }

    /// <summary>Ports that answers go out on, by alias or pattern; empty for all the outputs of the set.</summary>
    public Values<string> Out { get; init; }

    /// <summary>More programs that are sent when the preset is entered, in this order.</summary>
    public Values<PresetProgram> Programs { get; init; }

    /// <summary>The controllers that turn knobs and ask for actions.</summary>
    public Values<PresetControl> Controls { get; init; }

    /// <summary>The channel a voice of an answer goes out on, 0..15.</summary>
    /// <param name="voice">The voice, from 0.</param>
    public int ChannelOf(int voice) => voice < Voices.Count ? Voices[voice] : Channel;

    /// <summary>All channels its answers go out on.</summary>
    public IEnumerable<int> Channels => Voices.Prepend(Channel).Distinct();

    /// <summary>A preset from the text of its file.</summary>
    /// <exception cref="PresetException">Not TOML, or an entry that is not known or not valid.</exception>
    public static Preset Parse(string name, string toml) => PresetReader.Over(new Preset { Name = name }, TomlEntries.Parse(toml, $"preset {name}"));

    /// <summary>The text of a file that reads back as this preset: only what differs from the defaults, always in the same order.</summary>
    public string Write() => PresetWriter.Write(this);
}
