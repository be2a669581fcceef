namespace DeepMusic.Live.Scenes;

/// <summary>Reads a set list: each scene is a preset that starts from the one it names.</summary>
internal static class SetListReader
{
    private const int LongestName = 60;

    private static readonly string[] Known = ["about", "control", "scene"];

    // A scene's own entries, and the knobs that are said without a table most often.
    private static readonly string[] SceneOnly = ["name", "preset"];
    private static readonly string[] Shorthands = ["tempo", "meter", "key"];

    public static SetList Read(string name, string toml, Places places)
    {
        TomlEntries file = TomlEntries.Parse(toml, $"set list {name}");
        file.AllowOnly(Known);
        TomlEntries[] tables = file.Tables("scene");
        if (tables.Length == 0) throw file.Wrong("there is no scene: each begins with [[scene]] and name = \"...\"");
        TomlEntries[] controls = file.Tables("control");
        var scenes = new List<Preset>();
        foreach (TomlEntries table in tables)
        {
            Preset scene = ReadScene(file.Place, table, controls, places);
            if (scenes.Any(s => s.Name.Equals(scene.Name, StringComparison.OrdinalIgnoreCase))) throw table.Wrong($"there is a scene \"{scene.Name}\" already; give each a name of its own");
            scenes.Add(scene);
        }
        return new SetList(name, file.Text("about") ?? "", [.. scenes.Select(s => s.Name)], i => scenes[i], round: false);
    }

    private static Preset ReadScene(string file, TomlEntries table, TomlEntries[] controls, Places places)
    {
        string name = table.Named("name").Trim();
        if (name.Length > LongestName || name.Any(char.IsControl)) throw table.Wrong($"name must be one line of {LongestName} letters at most");
        table = table.At($"{file}, scene \"{name}\"");
        Preset start = StartOf(table, places);
        start = start with { Name = name, Controls = PresetReader.WithControls(start.Controls, controls) };
        start = start with { Knobs = PresetReader.Turned(start.Knobs, table, Shorthands.Where(table.Has)) };
        if (table.Table("knobs") is { } knobs && Shorthands.FirstOrDefault(s => table.Has(s) && knobs.Has(s)) is { } twice)
            throw table.Wrong($"{twice} is said twice, as an entry and under knobs; leave one of them out");
        return PresetReader.Over(start, table, [.. SceneOnly, .. Shorthands]);
    }

    private static Preset StartOf(TomlEntries table, Places places)
    {
        if (table.Text("preset") is not { } name) return new Preset { Name = "" };
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
