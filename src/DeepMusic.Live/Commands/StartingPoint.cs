using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Commands;

/// <summary>What a set starts from, once the player's words are looked up.</summary>
internal sealed record StartingPoint
{
    /// <summary>The preset with the engine and the knobs the player asked for.</summary>
    public required Preset Preset { get; init; }

    /// <summary>The knobs as the preset has them by itself.</summary>
    public required Knobs Untouched { get; init; }

    /// <summary>The engine, with what it knows from the start, and those below it.</summary>
    public required Ladder Engine { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The scenes.</summary>
    public required SetList Set { get; init; }

    /// <summary>Which of them is on, from 0; -1 for none of them.</summary>
    public required int Scene { get; init; }

    /// <summary>Who plays, the first of them first; nobody where one plays alone.</summary>
    public IReadOnlyList<Performer> Performers { get; init; } = [];

    /// <summary>The name of the set list, or of the preset; where it was a file, the whole path of it.</summary>
    public required string Asked { get; init; }

    /// <summary>What was asked for besides, now or when it was left: the engine instead of the preset's, and the ports.</summary>
    public required Standing Given { get; init; }

    /// <summary>How the instrument stood when it was left, where it goes on from there; null where it starts anew.</summary>
    public Standing? Left { get; init; }

    /// <summary>The controllers that were learned, which stay whatever it starts from.</summary>
    public Values<PresetControl> Learned { get; init; }

    /// <summary>Whether what was left could not be used as it is, and is to be put aside before it is written over.</summary>
    public bool SetsAside { get; init; }

    /// <summary>What the player should know of it, in one line; empty where it is what was asked for.</summary>
    public string Told { get; init; } = "";

    /// <summary>The player's words alone, as for a rehearsal.</summary>
    /// <exception cref="PresetException">No such preset, set list, scene or engine.</exception>
    /// <exception cref="KnobException">No such knob or value.</exception>
    public static StartingPoint Of(JamOptions options) => From(options, Places.Default);

    /// <summary>The player's words, and where they leave it open, how the instrument was left.</summary>
    /// <exception cref="PresetException">As above.</exception>
    /// <exception cref="KnobException">As above.</exception>
    public static StartingPoint Of(JamOptions options, Places places)
    {
        (Standing? left, string trouble) = Standing.Load(places);
        bool goesOn = left is not null && !options.Fresh && Resumption.GoesOn(options, left);
        StartingPoint point = goesOn ? Resumption.Of(options, left!, places) : From(options, places);
        bool aside = point.SetsAside || trouble.Length > 0;
        string kept = aside ? $"what was left is put aside as {Path.GetFileName(places.OldStanding)}" : "";
        string told = string.Join("; ", new[] { point.Told, trouble, kept }.Where(l => l.Length > 0));
        return point with { Learned = left?.Learned ?? [], SetsAside = aside, Told = told };
    }

    /// <summary>The place to begin that the words name, or the first.</summary>
    internal static StartingPoint From(JamOptions options, Places places)
    {
        options = Casting.WithFirst(options);
        if (options is { SetList: not null, Preset: not null }) throw new PresetException("--preset and --setlist exclude each other: a scene names its preset");
        if (options is { SetList: null, Scene: not null }) throw new PresetException("--scene chooses from a set list: name one with --setlist");
        if (options.SetList is null)
        {
            Preset preset = PresetShelf.Load(options.Preset ?? PresetShelf.First, places);
            SetList presets = SetList.Presets(places);
            return At(options, presets, preset, presets.IndexOf(preset.Name), [], places);
        }
        SetList set = SetShelf.Load(options.SetList, places);
        Scene scene = options.Scene is { } asked ? set.Find(asked) : set.First() ?? throw new PresetException(set.Trouble);
        return At(options, set, scene.Preset, scene.Index, [], places);
    }

    /// <summary>A place to begin, with the engine and the knobs that are asked for there.</summary>
    /// <param name="options">The words.</param>
    /// <param name="set">The scenes.</param>
    /// <param name="preset">What is played.</param>
    /// <param name="scene">Which scene that is; -1 for none.</param>
    /// <param name="turned">Knobs that were turned before.</param>
    /// <param name="places">Where presets are found.</param>
    internal static StartingPoint At(JamOptions options, SetList set, Preset preset, int scene, Values<KnobValue> turned, Places places)
    {
        Preset chosen = options.Chosen(preset);
        IReadOnlyList<Performer> performers = Casting.Of(options, set, preset, places);
        Knobs knobs = new Standing { Turned = turned }.Over(chosen.Knobs);
        foreach (string assignment in options.Set) knobs = knobs.With(assignment);
        return new StartingPoint
        {
            Preset = Casting.Placed(performers, chosen with { Knobs = knobs }),
            Performers = performers,
            Untouched = chosen.Knobs,
            Engine = EngineShelf.New(EngineChoice.Of(chosen)),
            Seed = options.Seed ?? (ulong)Random.Shared.NextInt64(),
            Set = set,
            Scene = scene,
            Asked = Whole(options.SetList ?? options.Preset ?? preset.Name),
            Given = new Standing
            {
                Engine = chosen.Engine == preset.Engine ? null : chosen.Engine,
                Model = chosen.Model == preset.Model ? null : Placed(chosen.Model),
                Library = chosen.Library == preset.Library ? null : Placed(chosen.Library),
                Corpus = chosen.Corpus == preset.Corpus ? null : chosen.Corpus,
                In = [.. options.In],
                Out = [.. options.Out],
                Api = options.Api,
                Synth = options.Synth,
                Performers = [.. options.Performers],
            },
        };
    }

    /// <summary>A file is found again from any folder; a name stays one.</summary>
    internal static string Whole(string asked) => asked.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) ? Path.GetFullPath(asked) : asked;

    private static string? Placed(string? asked) => asked is not null && Path.GetFileName(asked) != asked ? Path.GetFullPath(asked) : asked;
}
