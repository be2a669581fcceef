namespace DeepMusic.Engines.Retrieval;

/// <summary>How long a library on the disk takes.</summary>
/// <param name="Bytes">Bytes of the file.</param>
/// <param name="Open">Opening it, the middle of some, in milliseconds. What of the file the system keeps in memory it did keep.</param>
/// <param name="First">The first search after opening, which has the map filled, the middle of some, in milliseconds.</param>
/// <param name="Query">The middle of all searches after it, in milliseconds.</param>
/// <param name="AppendPerSecond">Entries that were added a second, in large batches.</param>
/// <param name="Append">Adding one entry, which is on the disk then, the middle of some, in milliseconds.</param>
public sealed record UnitFileFigures(long Bytes, double Open, double First, double Query, double AppendPerSecond, double Append);
