namespace DeepMusic.Engines.Checkpoints;

/// <summary>Where one tensor lies in a file.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Type">The format's word for the element type, such as F32.</param>
/// <param name="Shape">The dimensions; none for a single number.</param>
/// <param name="Begin">First byte, counted from the end of the header.</param>
/// <param name="End">One past the last byte.</param>
internal sealed record SafetensorsEntry(string Name, string Type, int[] Shape, long Begin, long End);
