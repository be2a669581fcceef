namespace DeepMusic.Live.Controllers;

/// <summary>A controller that cannot be given to a knob or an action; the message is one line that says why, and what to do.</summary>
public sealed class ControlException(string message) : Exception(message);
