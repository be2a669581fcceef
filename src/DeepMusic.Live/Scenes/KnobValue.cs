namespace DeepMusic.Live.Scenes;

/// <summary>A knob and where it stands.</summary>
/// <param name="Name">The knob's name.</param>
/// <param name="Value">The value, in the knob's canonical form.</param>
public readonly record struct KnobValue(string Name, string Value);
