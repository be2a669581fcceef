namespace DeepMusic.Live;

/// <summary>Where presets are found: the player's own first, then those that came with the program.</summary>
public static class PresetShelf
{
    /// <summary>The preset of a set that names none.</summary>
    public const string First = "call-and-response";

    /// <summary>The folders, the first wins.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "deepmusic", "presets"),
        Path.Combine(AppContext.BaseDirectory, "presets"),
    ];

    /// <summary>The names of all presets, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names =>
    [
        .. Folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.toml"))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a preset by name, or by the path of a <c>.toml</c> file.</summary>
    /// <exception cref="PresetException">There is none of that name, or it cannot be read.</exception>
    public static Preset Load(string name)
    {
        bool isPath = name.EndsWith(".toml", StringComparison.OrdinalIgnoreCase);
        string? file = isPath ? name : Folders.Select(f => Path.Combine(f, name + ".toml")).FirstOrDefault(File.Exists);
        if (file is null || !File.Exists(file))
            throw new PresetException(isPath ? $"there is no file {name}" : $"there is no preset \"{name}\"; there are {string.Join(", ", Names)}");
        try
        {
            return Preset.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PresetException($"preset {name} cannot be read: {e.Message}");
        }
    }
}
