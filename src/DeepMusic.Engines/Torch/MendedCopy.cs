namespace DeepMusic.Engines.Torch;

/// <summary>
/// Keeps the mended library in the user's cache, so that it is made once. What is found there is compared with what it should be, byte
/// by byte, before it is used.
/// </summary>
internal static class MendedCopy
{
    private const string Name = "libLibTorchSharp.so";

    /// <summary>The user's cache folder: XDG_CACHE_HOME, else .cache at home, else where the system keeps local data.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static string Cache(Func<string, string?> variable)
    {
        if (variable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)) return cache;
        if (variable("HOME") is { Length: > 0 } home && Path.IsPathRooted(home)) return Path.Combine(home, ".cache");
        return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
    }

    /// <summary>The path of the copy, written only where it is not there already or is not intact.</summary>
    /// <param name="content">What the copy is to be.</param>
    /// <param name="cache">The user's cache folder.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static string Keep(byte[] content, string cache)
    {
        string folder = Path.Combine(cache, "deepmusic", "torch", LibraryMend.KnownSource[..16]);
        string path = Path.Combine(folder, Name);
        if (IsIntact(path, content)) return path;
        Directory.CreateDirectory(folder);
        // Two programs may start at once: each writes a file of its own, and the last one to be done takes the place.
        string draft = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
        return path;
    }

    /// <summary>The path of a copy in a fresh folder that only this user may enter. The caller deletes the folder once it is loaded.</summary>
    public static string Passing(byte[] content)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("deepmusic-torch-").FullName, Name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static bool IsIntact(string path, byte[] content) =>
        new FileInfo(path) is { Exists: true } file && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
}
