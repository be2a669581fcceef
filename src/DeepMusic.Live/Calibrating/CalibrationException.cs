namespace DeepMusic.Live.Calibrating;

/// <summary>Nothing can be learned of what was tapped, or nothing can be tapped; the message says what to do, in one line.</summary>
public sealed class CalibrationException(string message) : Exception(message);
