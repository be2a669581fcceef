namespace DeepMusic.Engines.Torch;

/// <summary>Torch cannot do what was asked of it. The message is one line that says what to do.</summary>
public sealed class TorchException(string message) : Exception(message);
