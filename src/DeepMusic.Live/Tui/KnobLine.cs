namespace DeepMusic.Live.Tui;

/// <summary>One knob as the screen shows it.</summary>
/// <param name="Name">The name used on screen, in presets and for <c>--set</c>.</param>
/// <param name="Value">The value as the player would type it.</param>
/// <param name="Position">Where it stands between its ends, 0..1; NaN when it has none.</param>
/// <param name="Kind">How it moves.</param>
/// <param name="Controlled">Whether a controller turns it.</param>
public readonly record struct KnobLine(string Name, string Value, float Position, KnobKind Kind, bool Controlled = false);
