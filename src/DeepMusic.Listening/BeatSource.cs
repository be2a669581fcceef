namespace DeepMusic.Listening;

/// <summary>Who says where the beat is; a later one overrules an earlier one.</summary>
public enum BeatSource : byte
{
    /// <summary>Heard from free playing.</summary>
    Free,

    /// <summary>The tempo knob.</summary>
    Fixed,

    /// <summary>The tap key.</summary>
    Tap,

    /// <summary>MIDI clock.</summary>
    Clock,
}
