namespace DeepMusic.Train;

/// <summary>A folder that holds no corpus one could read. The message is one line and says what to do.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class CorpusException(string message) : Exception(message);
