namespace DeepMusic.Engines.Torch;

/// <summary>A shared library's file is not what it should be. The message is one line that says what is wrong.</summary>
public sealed class ElfException(string message) : Exception(message);
