namespace DeepMusic.Live.Tests.Scenes;

/// <summary>Places in a folder that is gone afterwards; nobody's own files are touched.</summary>
internal sealed class TempPlaces : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-scenes-").FullName;

    public TempPlaces() => Places = new Places(Path.Combine(_folder, "own"), Path.Combine(_folder, "state"), Path.Combine(_folder, "shipped"));

    /// <summary>The presets and set lists that ship, and a player who has none yet.</summary>
    public static Places Shipped { get; } = Places.Default with { Own = Path.Combine(AppContext.BaseDirectory, "nobody"), State = Path.Combine(AppContext.BaseDirectory, "nobody") };

    public Places Places { get; }

    public string Ship(string name, string text) => Put(Path.Combine(Places.Shipped, name), text);

    public string Own(string name, string text) => Put(Path.Combine(Places.Own, name), text);

    public static string Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Every file there is, by its path, without the folder.</summary>
    public string[] Files() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder, f)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
