namespace DeepMusic.Live.Thinking;

/// <summary>A trained model on the disk, or a library of units.</summary>
/// <param name="Name">The name it is chosen by: its folder's, or its file's without the ending.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Weights">What tells its weights, or its library, from others: see where it is made; the beginning of a SHA-256, in hex.</param>
public sealed record Model(string Name, string Folder, string Weights);
