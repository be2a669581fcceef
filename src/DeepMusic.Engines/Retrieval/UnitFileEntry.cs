namespace DeepMusic.Engines.Retrieval;

/// <summary>A unit to be added to a library.</summary>
/// <param name="Vector">Its embedding, of length 1. (D)</param>
/// <param name="Tag">What a search can ask for.</param>
/// <param name="Payload">The unit itself, in bytes that only its reader understands.</param>
public readonly record struct UnitFileEntry(ReadOnlyMemory<float> Vector, ushort Tag, ReadOnlyMemory<byte> Payload);
