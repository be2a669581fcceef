namespace DeepMusic.Live;

/// <summary>A trained model on the disk.</summary>
/// <param name="Name">The name it is chosen by: its folder's.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Weights">What tells its weights from others: the beginning of their SHA-256, in hex.</param>
public sealed record Model(string Name, string Folder, string Weights);
