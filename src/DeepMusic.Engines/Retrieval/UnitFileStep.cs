namespace DeepMusic.Engines.Retrieval;

/// <summary>Something that was done to a file, for tests that do part of it again.</summary>
/// <param name="Offset">Where bytes were written; the new length, where none were.</param>
/// <param name="Bytes">What was written; null where the file was made longer, empty where all before it was brought to the disk.</param>
internal sealed record UnitFileStep(long Offset, byte[]? Bytes);
