namespace DeepMusic.Core;

/// <summary>What was heard.</summary>
public enum NoteEventKind : byte
{
    /// <summary>A key went down.</summary>
    On,

    /// <summary>A key came up.</summary>
    Off,

    /// <summary>The sustain pedal went down.</summary>
    PedalDown,

    /// <summary>The sustain pedal came up.</summary>
    PedalUp,
}
