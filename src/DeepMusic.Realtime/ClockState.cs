namespace DeepMusic.Realtime;

/// <summary>What a MIDI clock is doing.</summary>
public enum ClockState : byte
{
    /// <summary>No clock, or none for a quarter of a second.</summary>
    Silent,

    /// <summary>Ticks come and tell the tempo, but the song stands still.</summary>
    Ticking,

    /// <summary>The song runs.</summary>
    Running,
}
