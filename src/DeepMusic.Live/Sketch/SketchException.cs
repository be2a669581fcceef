namespace DeepMusic.Live.Sketch;

/// <summary>What was asked of the sketchpad cannot be done; the message says what to do instead. Nothing has changed.</summary>
public sealed class SketchException(string message) : Exception(message);
