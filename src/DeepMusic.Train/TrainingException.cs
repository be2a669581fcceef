namespace DeepMusic.Train;

/// <summary>Training cannot begin or go on; the message is one line that says what to do.</summary>
public sealed class TrainingException(string message) : Exception(message);
