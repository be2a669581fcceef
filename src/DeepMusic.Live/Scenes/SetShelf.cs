namespace DeepMusic.Live.Scenes;

/// <summary>Where set lists are found: the player's own first, then those that came with the program.</summary>
public static class SetShelf
{
    /// <summary>The names of all set lists, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names => NamesIn(Places.Default);

    /// <summary>The names of all set lists in these places, in alphabetical order.</summary>
    public static IReadOnlyList<string> NamesIn(Places places) => In(places).Names;

    /// <summary>Reads a set list by name, or by the path of a <c>.toml</c> file; its presets are looked for in the same places.</summary>
    /// <exception cref="PresetException">There is none of that name, or it or a preset it names cannot be used.</exception>
    public static SetList Load(string nameOrPath, Places? places = null)
    {
        (string name, string text) = In(places).NamedOrAt(nameOrPath);
        return SetList.Parse(name, text, places);
    }

    private static Shelf In(Places? places) => new("set list", (places ?? Places.Default).Sets);
}
