using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Train;

/// <summary>Where models are kept.</summary>
internal static class Models
{
    private const string Folder = "models";

    /// <summary>Where a new model is written: here if there is a folder of models, else among the user's own, where players find it by name.</summary>
    /// <exception cref="TrainingException">That is no name.</exception>
    public static string ToWrite(string room, string name) => Path.GetFileName(name) == name && name is not ("" or "." or "..")
        ? Path.Combine(Directory.Exists(Folder) ? Folder : Own, room, name)
        : throw new TrainingException($"--name {name}: say a plain name, and --out where the model is to be written elsewhere");

    /// <summary>A model by its name or its path.</summary>
    /// <exception cref="TrainingException">There is none.</exception>
    public static string Find(string room, string name)
    {
        string[] places = [name, Path.Combine(Folder, room, name), Path.Combine(Own, room, name)];
        return places.FirstOrDefault(p => File.Exists(Path.Combine(p, CheckpointFolder.ConfigFile)))
            ?? throw new TrainingException($"there is no model \"{name}\" of {room}: looked for {string.Join(", ", places)}");
    }

    /// <summary>Where something of one's own is written that belongs to a model, wherever that lies; the folder is made.</summary>
    public static string OwnOf(string room, string name) => Directory.CreateDirectory(Path.Combine(Own, room, name)).FullName;

    // Not verified: where the system's folder is not there yet, what is written would land in the folder one stands in.
    private static string Own => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "deepmusic", Folder);
}
