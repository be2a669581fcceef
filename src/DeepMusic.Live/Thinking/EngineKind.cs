namespace DeepMusic.Live.Thinking;

/// <summary>An engine as presets call it, and what it takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Room">The room its models are of; empty where it plays none.</param>
/// <param name="First">The model that came with the program; empty where it plays none.</param>
/// <param name="TakesLibrary">Whether it answers from a library of units, itself or on a rung below.</param>
/// <param name="Make">Puts its ladder together, given the model's name.</param>
internal sealed record EngineKind(string Name, string Room, string First, bool TakesLibrary, Func<LadderMaker, string, Ladder> Make)
{
    /// <summary>Whether it plays a model that was trained.</summary>
    public bool TakesModel => Room.Length > 0;
}
