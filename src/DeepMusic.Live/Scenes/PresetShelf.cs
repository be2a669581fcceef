using System.Text.RegularExpressions;

namespace DeepMusic.Live.Scenes;

/// <summary>Where presets are found: the player's own first, then those that came with the program.</summary>
public static partial class PresetShelf
{
    /// <summary>The preset of a set that names none.</summary>
    public const string First = "call-and-response";

    private const int LongestName = 64;

    /// <summary>The names of all presets, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names => NamesIn(Places.Default);

    /// <summary>The names of all presets in these places, in alphabetical order.</summary>
    public static IReadOnlyList<string> NamesIn(Places places) => In(places).Names;

    /// <summary>Reads a preset by name, or by the path of a <c>.toml</c> file: for who sits at the machine.</summary>
    /// <exception cref="PresetException">There is none of that name, or it cannot be read.</exception>
    public static Preset Load(string nameOrPath) => Load(nameOrPath, Places.Default);

    /// <summary>Reads a preset by name in these places, or by the path of a <c>.toml</c> file.</summary>
    /// <exception cref="PresetException">There is none of that name, or it cannot be read.</exception>
    public static Preset Load(string nameOrPath, Places places)
    {
        (string name, string text) = In(places).NamedOrAt(nameOrPath);
        return Preset.Parse(name, text);
    }

    /// <summary>Reads a preset by its name alone: for whoever asks over a network, and for scenes.</summary>
    /// <exception cref="PresetException">There is none of that name, or it cannot be read.</exception>
    public static Preset Named(string name, Places? places = null)
    {
        (string found, string text) = In(places).Named(name);
        return Preset.Parse(found, text);
    }

    /// <summary>
    /// Keeps a preset among the player's own. One of that name there is replaced; one that came with the program stays, and is hidden by it.
    /// It is there whole or not at all.
    /// </summary>
    /// <returns>The file.</returns>
    /// <exception cref="PresetException">The name cannot be one, or the disk refuses.</exception>
    public static string Save(Preset preset, string name, Places? places = null)
    {
        name = CheckName(name);
        string text = preset.Write();
        // What could not be read again must not take the place of what can.
        Preset.Parse(name, text);
        string file = Path.Combine((places ?? Places.Default).OwnPresets, name + ".toml");
        try
        {
            WholeFile.Write(file, text);
        }
        catch (Exception e) when (WholeFile.IsRefusal(e))
        {
            throw new PresetException($"preset {name} is not kept: {WholeFile.Reason(e)}; see that there is room, and that you may write to {Path.GetDirectoryName(file)}");
        }
        return file;
    }

    /// <summary>The name without what stands around it.</summary>
    /// <exception cref="PresetException">It cannot name a preset.</exception>
    internal static string CheckName(string name) => IsName(name.Trim())
        ? name.Trim()
        : throw new PresetException($"\"{TomlEntries.Quoted(name.Trim())}\" names no preset: use letters, digits, -, _ and spaces, {LongestName} at most");

    /// <summary>The files of all presets in these places, by name; of two of one name the one that is meant.</summary>
    internal static IEnumerable<(string Name, string File)> FilesIn(Places places) => In(places).Files;

    /// <summary>A name a preset can have that is as much like this one as can be.</summary>
    public static string NameLike(string name)
    {
        name = string.Concat(name.Trim().Take(LongestName).Select(c => IsLetter(c) ? c : '-')).Trim();
        return name.Length == 0 || IsName(name) ? name : name + "-";
    }

    /// <summary>Whether a preset can have this name.</summary>
    internal static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(IsLetter) && !Device().IsMatch(name);

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is '-' or ' ' or '_';

    private static Shelf In(Places? places) => new("preset", (places ?? Places.Default).Presets);

    // Names that are no files on Windows, whatever their ending.
    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex Device();
}
