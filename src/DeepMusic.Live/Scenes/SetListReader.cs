namespace DeepMusic.Live.Scenes;

/// <summary>Reads a set list: each scene is a preset that starts from the one it names.</summary>
internal static class SetListReader
{
    private const int LongestName = 60;

    private static readonly string[] Known = ["about", "control", "performer", "scene"];

    // A scene's own entries, and the knobs that are said without a table most often.
    private static readonly string[] SceneOnly = ["name", "preset", "performer"];
    private static readonly string[] PerformerOnly = ["name", "preset"];
    private static readonly string[] Shorthands = ["tempo", "meter", "key"];

    public static SetList Read(string name, string toml, Places places)
    {
        TomlEntries file = TomlEntries.Parse(toml, $"set list {name}");
        file.AllowOnly(Known);
        TomlEntries[] tables = file.Tables("scene");
        if (tables.Length == 0) throw file.Wrong("there is no scene: each begins with [[scene]] and name = \"...\"");
        TomlEntries[] controls = file.Tables("control");
        Performer[] performers = [.. file.Tables("performer").Select(t => ReadPerformer(file.Place, t, places))];
        if (Performer.Defect(performers) is { } defect) throw file.Wrong(defect);
        var scenes = new List<Preset>();
        var others = new List<IReadOnlyList<KeyValuePair<string, Preset>>>();
        foreach (TomlEntries table in tables)
        {
            Preset scene = ReadScene(file.Place, table, controls, performers is [var first, ..] ? first.Preset : new Preset { Name = "" }, places);
            if (scenes.Any(s => s.Name.Equals(scene.Name, StringComparison.OrdinalIgnoreCase))) throw table.Wrong($"there is a scene \"{scene.Name}\" already; give each a name of its own");
            scenes.Add(scene);
            others.Add([.. table.At($"{file.Place}, scene \"{scene.Name}\"").Tables("performer").Select(t => ReadOther(t, performers, places))]);
        }
        return new SetList(name, file.Text("about") ?? "", [.. scenes.Select(s => s.Name)], i => scenes[i], round: false) { Performers = performers, Others = others };
    }

    private static Performer ReadPerformer(string file, TomlEntries table, Places places)
    {
        string name = table.Named("name").Trim();
        if (Performer.Defect(name) is { } defect) throw table.Wrong(defect);
        table = table.At($"{file}, performer \"{name}\"");
        Preset preset = Over(StartOf(table, new Preset { Name = name }, places), table, PerformerOnly);
        return new Performer
        {
            Name = name,
            Preset = preset,
            In = table.Has("in") ? preset.In : [],
            Out = table.Has("out") ? preset.Out : [],
            Channel = table.Has("channel") ? preset.Channel : null,
            Voices = table.Has("voices") ? preset.Voices : [],
        };
    }

    /// <summary>What a performer beside the first enters at a scene: what it starts with where no preset is named there.</summary>
    private static KeyValuePair<string, Preset> ReadOther(TomlEntries table, Performer[] performers, Places places)
    {
        string name = table.Named("name").Trim();
        int place = Array.FindIndex(performers, p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (place == 0) throw table.Wrong($"{name} is the first performer: what the scene says is {name}'s already");
        if (place < 0) throw table.Wrong($"there is no performer \"{TomlEntries.Quoted(name)}\" beside the first; each begins with [[performer]] and name = \"...\"");
        return KeyValuePair.Create(performers[place].Name, Over(StartOf(table, performers[place].Preset, places), table, PerformerOnly));
    }

    private static Preset ReadScene(string file, TomlEntries table, TomlEntries[] controls, Preset otherwise, Places places)
    {
        string name = table.Named("name").Trim();
        if (name.Length > LongestName || name.Any(char.IsControl)) throw table.Wrong($"name must be one line of {LongestName} letters at most");
        table = table.At($"{file}, scene \"{name}\"");
        Preset start = StartOf(table, otherwise, places);
        return Over(start with { Name = name, Controls = PresetReader.WithControls(start.Controls, controls) }, table, SceneOnly);
    }

    private static Preset Over(Preset start, TomlEntries table, string[] besides)
    {
        start = start with { Knobs = PresetReader.Turned(start.Knobs, table, Shorthands.Where(table.Has)) };
        if (table.Table("knobs") is { } knobs && Shorthands.FirstOrDefault(s => table.Has(s) && knobs.Has(s)) is { } twice)
            throw table.Wrong($"{twice} is said twice, as an entry and under knobs; leave one of them out");
        return PresetReader.Over(start, table, [.. besides, .. Shorthands]);
    }

    private static Preset StartOf(TomlEntries table, Preset otherwise, Places places)
    {
        if (table.Text("preset") is not { } name) return otherwise;
        try
        {
            return PresetShelf.Named(name, places);
        }
        catch (PresetException e)
        {
            throw table.Wrong(e.Message);
        }
    }
}
