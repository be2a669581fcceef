namespace DeepMusic.Live.Scenes;

/// <summary>Where files of presets, set lists and ports are: the player's own, and those that came with the program.</summary>
/// <param name="Own">The player's folder of settings.</param>
/// <param name="State">The player's folder of what the program keeps by itself.</param>
/// <param name="Shipped">The folder of the presets that came with the program.</param>
public sealed record Places(string Own, string State, string Shipped)
{
    /// <summary>Those of this player on this machine.</summary>
    public static Places Default { get; } = new(
        Path.Combine(Folder(Environment.SpecialFolder.ApplicationData), "deepmusic"),
        Path.Combine(Folder(Environment.SpecialFolder.LocalApplicationData), "deepmusic"),
        Path.Combine(AppContext.BaseDirectory, "presets"));

    /// <summary>Folders of presets; the first wins.</summary>
    public IReadOnlyList<string> Presets => [OwnPresets, Shipped];

    /// <summary>Folders of set lists; the first wins.</summary>
    public IReadOnlyList<string> Sets => [Path.Combine(Own, "sets"), Path.Combine(Shipped, "sets")];

    /// <summary>The player's own presets.</summary>
    public string OwnPresets => Path.Combine(Own, "presets");

    /// <summary>What the player calls the ports.</summary>
    public string Ports => Path.Combine(Own, "ports.toml");

    /// <summary>How much earlier what is played on the beat goes to each output.</summary>
    public string Calibration => Path.Combine(Own, "calibration.toml");

    /// <summary>How the instrument stood last.</summary>
    public string Standing => Path.Combine(State, "standing.toml");

    /// <summary>What could not be used of it and was put aside.</summary>
    public string OldStanding => Path.Combine(State, "standing.old.toml");

    /// <summary>Held open by the instrument that keeps how it stands: one does.</summary>
    public string StandingLock => Path.Combine(State, "standing.lock");

    // Unverified: for a folder that is not there yet the system says nothing at all otherwise, which would make the path a relative one.
    private static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
