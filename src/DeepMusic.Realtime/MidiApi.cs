namespace DeepMusic.Realtime;

/// <summary>The system that owns the ports.</summary>
public enum MidiApi
{
    /// <summary>JACK if a server answers, else what the platform has.</summary>
    Auto,

    /// <summary>The Linux kernel's sequencer.</summary>
    Alsa,

    /// <summary>A JACK server, on any platform.</summary>
    Jack,

    /// <summary>macOS.</summary>
    CoreMidi,

    /// <summary>Windows; it has no virtual ports.</summary>
    WinMm,
}
