using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Scenes;

/// <summary>How the instrument stands, as far as it comes back after a restart: the scene and what was changed in it by hand. Equal to another when all of it is.</summary>
public sealed record Standing
{
    /// <summary>The format of the file that this program writes.</summary>
    public const int Format = 1;

    /// <summary>The preset that was asked for, by name or file, or null where it was a set list.</summary>
    public string? Preset { get; init; }

    /// <summary>The set list that was asked for, by name or file, or null where it was a preset.</summary>
    public string? SetList { get; init; }

    /// <summary>The number of the scene, from 1, or null for none.</summary>
    public int? Scene { get; init; }

    /// <summary>The name of the scene, which finds it again where the list was changed; empty for none.</summary>
    public string SceneName { get; init; } = "";

    /// <summary>The engine that was asked for instead of the scene's, or null.</summary>
    public string? Engine { get; init; }

    /// <summary>The trained model that was asked for instead of the scene's, or null.</summary>
    public string? Model { get; init; }

    /// <summary>The library of units that was asked for instead of the scene's, or null.</summary>
    public string? Library { get; init; }

    /// <summary>The MIDI file that was asked for instead of the scene's, or null.</summary>
    public string? Corpus { get; init; }

    /// <summary>Patterns of the inputs that were asked for; empty where none were.</summary>
    public Values<string> In { get; init; }

    /// <summary>Patterns of the outputs that were asked for; empty where none were.</summary>
    public Values<string> Out { get; init; }

    /// <summary>The MIDI system that was asked for, or null.</summary>
    public string? Api { get; init; }

    /// <summary>The synth that was to be started, or null.</summary>
    public string? Synth { get; init; }

    /// <summary>The performers that were named, in the words they were named with; empty where one plays alone, or the set list names them.</summary>
    public Values<string> Performers { get; init; }

    /// <summary>The knobs that stand elsewhere than the scene put them, in the order of <see cref="Knobs.All"/>.</summary>
    public Values<KnobValue> Turned { get; init; }

    /// <summary>The controllers that were learned since the scene was entered.</summary>
    public Values<PresetControl> Learned { get; init; }

    /// <summary>Whether the instrument was locked for a performance.</summary>
    public bool Locked { get; init; }

    /// <summary>The knobs that differ.</summary>
    public static Values<KnobValue> Differing(Knobs scene, Knobs now) =>
        [.. Enumerable.Range(0, Knobs.All.Length).Where(k => scene[k] != now[k]).Select(k => new KnobValue(Knobs.All[k].Name, now[k]))];

    /// <summary>The scene's knobs with those turned that were.</summary>
    /// <exception cref="KnobException">A knob there is none of, or a value it does not take: never for one that was read from a file.</exception>
    public Knobs Over(Knobs scene)
    {
        foreach (KnobValue knob in Turned) scene = scene.With(knob.Name, knob.Value);
        return scene;
    }

    /// <summary>Whether another engine was asked for than the scene's, or it was to know something else.</summary>
    public bool HasEngine => (Engine ?? Model ?? Library ?? Corpus) is not null;

    /// <summary>The same with the scene's own engine.</summary>
    public Standing WithoutEngine => this with { Engine = null, Model = null, Library = null, Corpus = null };

    /// <summary>The last line of a file, which tells one that was cut off from one that is whole.</summary>
    internal const string End = "# end\n";

    /// <summary>The text of a file that reads back as this.</summary>
    public string Write()
    {
        var lines = new TomlLines();
        lines.Entry("format", Format);
        lines.Entry("preset", Preset);
        lines.Entry("set", SetList);
        lines.Entry("scene", Scene);
        if (SceneName.Length > 0) lines.Entry("scene-name", SceneName);
        lines.Entry("engine", Engine);
        lines.Entry("model", Model);
        lines.Entry("library", Library);
        lines.Entry("corpus", Corpus);
        if (In.Count > 0) lines.Entry("in", In);
        if (Out.Count > 0) lines.Entry("out", Out);
        lines.Entry("api", Api);
        lines.Entry("synth", Synth);
        if (Performers.Count > 0) lines.Entry("performers", Performers);
        if (Locked) lines.Entry("lock", Locked);
        if (Turned.Count > 0) lines.Head("[knobs]");
        foreach (KnobValue knob in Turned) lines.Entry(Knobs.All[Knobs.IndexOf(knob.Name)], knob.Value);
        foreach (PresetControl control in Learned) control.Write(lines);
        return lines + "\n" + End;
    }

    /// <summary>What can be used of the text of a file, whatever it is.</summary>
    /// <returns>How it stood, as far as that can be told, and what could not be used, in one line; empty where all could.</returns>
    public static (Standing Standing, string Trouble) Parse(string toml) => StandingReader.Read(toml);

    /// <summary>What can be used of the file at its place; null where there is none, or nothing in it.</summary>
    /// <returns>How it stood, and what could not be used, in one line; empty where all could, or there is no file.</returns>
    public static (Standing? Standing, string Trouble) Load(Places? places = null)
    {
        try
        {
            (Standing standing, string trouble) = Parse(WholeFile.Read((places ?? Places.Default).Standing));
            return (standing == new Standing() ? null : standing, trouble);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "");
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            return (null, new PresetException($"{StandingReader.Place} cannot be read: {e.Message}").Message);
        }
    }
}
