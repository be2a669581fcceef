using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Where trained models are found, <c>models/ROOM/NAME</c>: in the folder the program is started in first, then beside the program,
/// then among the player's own.
/// </summary>
public static class ModelShelf
{
    /// <summary>The folders, the first wins.</summary>
    public static IReadOnlyList<string> Folders =>
    [
        Path.Combine(Environment.CurrentDirectory, "models"),
        Path.Combine(AppContext.BaseDirectory, "models"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "deepmusic", "models"),
    ];

    /// <summary>The names of a room's models, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names(string room) =>
    [
        .. Folders.Select(f => Path.Combine(f, room)).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories)
            .Where(IsModel).Select(f => Path.GetFileName(f)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Finds a model by its name, or by the path of its folder.</summary>
    /// <exception cref="PresetException">There is none.</exception>
    /// <exception cref="IOException">Its weights cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Model Find(string room, string name)
    {
        IEnumerable<string> places = Path.GetFileName(name) == name ? Folders.Select(f => Path.Combine(f, room, name)).Append(name) : [name];
        if (places.FirstOrDefault(IsModel) is not { } folder)
        {
            IReadOnlyList<string> there = Names(room);
            string hint = there.Count == 0 ? $"train one, or put one under {Path.Combine(Folders[^1], room)}" : $"there are {string.Join(", ", there)}";
            throw new PresetException($"there is no model \"{name}\" of {room}: {hint}");
        }
        folder = Path.GetFullPath(folder);
        return new Model(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), folder, CheckpointFolder.HashOf(folder));
    }

    private static bool IsModel(string folder) => File.Exists(Path.Combine(folder, CheckpointFolder.WeightsFile));
}
