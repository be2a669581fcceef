namespace DeepMusic.Live.Patches;

/// <summary>A place of a patch's face where something is shown that the instrument tells.</summary>
/// <param name="Name">What is shown: an address without its root; "scene/after" is the last argument of "scene".</param>
/// <param name="Caption">The words above it.</param>
/// <param name="Cell">Where.</param>
/// <param name="Size">How high its letters are, in pixels.</param>
public readonly record struct FaceField(string Name, string Caption, Cell Cell, int Size);
