namespace DeepMusic.Live.Tui;

/// <summary>How a knob moves.</summary>
public enum KnobKind : byte
{
    /// <summary>Smoothly along a range: drawn as a bar, can be dragged.</summary>
    Range,

    /// <summary>From one named value to the next.</summary>
    Choice,

    /// <summary>On and off.</summary>
    Toggle,

    /// <summary>By typing only.</summary>
    Text,
}
