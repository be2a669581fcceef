namespace DeepMusic.Live.Scenes;

/// <summary>What presets there are: what a name that is typed would do to them. Immutable.</summary>
public sealed class PresetNames
{
    /// <summary>None that are known.</summary>
    public static readonly PresetNames None = new([], []);

    // As the disk tells names apart.
    private static readonly StringComparer Alike = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly HashSet<string> _own, _shipped;

    /// <param name="own">The player's own.</param>
    /// <param name="shipped">Those that came with the program.</param>
    public PresetNames(IEnumerable<string> own, IEnumerable<string> shipped) => (_own, _shipped) = (new(own, Alike), new(shipped, Alike));

    /// <summary>Reads those that are in these places.</summary>
    public static PresetNames In(Places places) => new(new Shelf("preset", [places.OwnPresets]).Names, new Shelf("preset", [places.Shipped]).Names);

    /// <summary>What the player should know before a preset is kept under a name, in a few words; empty where there is nothing.</summary>
    public string Consequence(string name) =>
        name.Length > 0 && !PresetShelf.IsName(name) ? "use letters, digits, - and _"
        : _own.Contains(name) ? "replaces yours"
        : _shipped.Contains(name) ? "hides the shipped one"
        : "";
}
