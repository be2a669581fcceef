using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>The first line of a journal: all that has to be set before the first event, so that the set can be played again.</summary>
public sealed record JournalHeader
{
    /// <summary>The version of the format this program writes. A reader refuses a higher one.</summary>
    public const int CurrentVersion = 5;

    /// <summary>Nothing goes out earlier than this: what is played in that time before an answer cannot be answered any more.</summary>
    public static readonly TimeSpan MostEarly = TimeSpan.FromMilliseconds(300);

    internal const string Word = "session";
    private const string FormatName = "deepmusic-session";

    /// <summary>The version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The version of the program that wrote it.</summary>
    public required string Program { get; init; }

    /// <summary>When the set started, by the wall clock, for humans only.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>
    /// Where the set starts on the host's clock. In the file every time is counted from here; in memory it is added again, so
    /// that the replay computes with the very numbers the set computed with.
    /// </summary>
    public required HostTime Base { get; init; }

    /// <summary>The seed of the set.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whose journal it is, of several performers; empty where one plays alone.</summary>
    public string Performer { get; init; } = "";

    /// <summary>The preset's name.</summary>
    public required string Preset { get; init; }

    /// <summary>The engine's name.</summary>
    public required string Engine { get; init; }

    /// <summary>The MIDI file the engine knew from the start; empty for none.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>The name of the trained model behind the engine; empty for none.</summary>
    public string Model { get; init; } = "";

    /// <summary>The model's weights, as <see cref="Thinking.Model.Weights"/> tells them; empty for none.</summary>
    public string Weights { get; init; } = "";

    /// <summary>The library of units that was asked for, by name or file; empty for the one that came with the program.</summary>
    public string Library { get; init; } = "";

    /// <summary>What else the answers depend on, and what tells it from others: <see cref="Ladder.Beside"/>.</summary>
    public Values<KeyValuePair<string, string>> Beside { get; init; }

    /// <summary>Every knob and its value at the start, as they are written for --set.</summary>
    public Values<KeyValuePair<string, string>> Knobs { get; init; }

    /// <summary>The input ports by number.</summary>
    public Values<string> Inputs { get; init; }

    /// <summary>The output ports by number.</summary>
    public Values<string> Outputs { get; init; }

    /// <summary>How much earlier than it was due what is played on the beat went to each output; empty where nothing went out early.</summary>
    public Values<TimeSpan> Early { get; init; }

    internal void Write(LineWriter line)
    {
        line.Text("kind", Word);
        line.Text("format", FormatName);
        line.Integer("version", Version);
        line.Text("program", Program);
        line.Instant("start", Start);
        line.Integer("base_us", Base.Microseconds);
        line.Seed("seed", Seed);
        if (Performer.Length > 0) line.Text("performer", Performer);
        line.Text("preset", Preset);
        line.Text("engine", Engine);
        if (Corpus.Length > 0) line.Text("corpus", Corpus);
        if (Model.Length > 0) line.Text("model", Model);
        if (Weights.Length > 0) line.Text("weights", Weights);
        if (Library.Length > 0) line.Text("library", Library);
        if (Beside.Count > 0) line.Pairs("beside", Beside);
        line.Pairs("knobs", Knobs);
        line.Texts("inputs", Inputs);
        line.Texts("outputs", Outputs);
        if (Early.Count > 0) line.Spans("early_us", Early);
    }

    internal static JournalHeader Read(LineReader line)
    {
        if (!line.Has("format") || line.Text("format") != FormatName) throw line.Defect("this is not a DeepMusic session");
        long version = line.Integer("version");
        if (version is < 1 or > CurrentVersion)
            throw line.Defect($"written in format {version}, this program reads up to {CurrentVersion}: take a newer program");
        return new JournalHeader
        {
            Version = (int)version,
            Program = line.Text("program"),
            Start = line.Instant("start"),
            Base = new HostTime(line.Integer("base_us")),
            Seed = line.Seed("seed"),
            Performer = line.Has("performer") ? line.Text("performer") : "",
            Preset = line.Text("preset"),
            Engine = line.Text("engine"),
            Corpus = line.Has("corpus") ? line.Text("corpus") : "",
            Model = line.Has("model") ? line.Text("model") : "",
            Weights = line.Has("weights") ? line.Text("weights") : "",
            Library = line.Has("library") ? line.Text("library") : "",
            Beside = line.Has("beside") ? line.Pairs("beside") : [],
            Knobs = line.Pairs("knobs"),
            Inputs = line.Texts("inputs"),
            Outputs = line.Texts("outputs"),
            Early = line.Has("early_us") ? line.Spans("early_us", MostEarly) : [],
        };
    }
}
