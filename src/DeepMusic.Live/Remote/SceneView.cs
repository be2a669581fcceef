namespace DeepMusic.Live.Remote;

/// <summary>Where the set list stands.</summary>
/// <param name="Number">The scene's number, from 1; 0 where there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Next">The name of the next; empty for none.</param>
public readonly record struct SceneView(int Number, string Name, int Of, string Next)
{
    /// <summary>No scene.</summary>
    public static readonly SceneView None = new(0, "", 0, "");

    /// <summary>Where it stands now; without a set list it is that of all presets.</summary>
    public static SceneView Now(Desk desk) => desk.Scene < 0 ? None
        : new SceneView(desk.Scene + 1, desk.Set.Names[desk.Scene], desk.Set.Count, desk.Set.NameAfter(desk.Scene) ?? "");
}
