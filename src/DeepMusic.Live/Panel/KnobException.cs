namespace DeepMusic.Live.Panel;

/// <summary>A knob there is none of, or a value it does not take; the message says what it takes.</summary>
public sealed class KnobException(string message) : Exception(message);
