namespace DeepMusic.Live.Scenes;

/// <summary>TOML files of one kind in several folders, chosen by name; a folder before another hides what that one calls the same.</summary>
/// <param name="kind">What they are, in words.</param>
/// <param name="folders">The folders, the first wins.</param>
internal sealed class Shelf(string kind, IReadOnlyList<string> folders)
{
    private const string Ending = ".toml";

    /// <summary>All names, in alphabetical order.</summary>
    public IReadOnlyList<string> Names =>
        [.. folders.SelectMany(In).Select(f => Path.GetFileNameWithoutExtension(f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The files behind them, in the same order.</summary>
    public IEnumerable<(string Name, string File)> Files =>
        folders.SelectMany(In).GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.First()));

    /// <summary>The name and the text of the file of that name, however its letters are written.</summary>
    /// <exception cref="PresetException">There is none, or it cannot be read.</exception>
    public (string Name, string Text) Named(string name)
    {
        // Only what is there can be named: nothing leads out of the folders.
        IReadOnlyList<string> names = Names;
        string? found = names.FirstOrDefault(n => n == name) ?? names.FirstOrDefault(n => n.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found is null) throw new PresetException($"there is no {kind} \"{TomlEntries.Quoted(name)}\"; there {(names.Count == 0 ? "is none" : "are " + string.Join(", ", names))}");
        string? file = folders.Select(f => Path.Combine(f, found + Ending)).FirstOrDefault(File.Exists);
        return file is null ? throw new PresetException($"{kind} {found} cannot be read: its file is gone") : At(file);
    }

    /// <summary>The same for a name, or the path of a <c>.toml</c> file.</summary>
    /// <exception cref="PresetException">There is none, or it cannot be read.</exception>
    public (string Name, string Text) NamedOrAt(string nameOrPath)
    {
        if (!nameOrPath.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)) return Named(nameOrPath);
        return File.Exists(nameOrPath) ? At(nameOrPath) : throw new PresetException($"there is no file {nameOrPath}");
    }

    private (string Name, string Text) At(string file)
    {
        try
        {
            return (Path.GetFileNameWithoutExtension(file), WholeFile.Read(file));
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            throw new PresetException($"{kind} {Path.GetFileNameWithoutExtension(file)} cannot be read: {e.Message}");
        }
    }

    private static IEnumerable<string> In(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Ending) : [];
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            // A folder that may not be looked into has nothing to offer.
            return [];
        }
    }
}
