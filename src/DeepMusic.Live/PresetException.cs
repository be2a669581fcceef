namespace DeepMusic.Live;

/// <summary>A preset that cannot be read; the message names the file, the defect and the remedy.</summary>
public sealed class PresetException(string message) : Exception(message);
