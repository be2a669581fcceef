namespace DeepMusic.Core.Midi;

/// <summary>The meta events the standard names. Others are kept under their own number.</summary>
public enum MetaKind : byte
{
    /// <summary>The number of a pattern, two bytes.</summary>
    SequenceNumber = 0x00,

    /// <summary>Any text; chord symbols in lead sheets.</summary>
    Text = 0x01,

    /// <summary>Who may copy it.</summary>
    Copyright = 0x02,

    /// <summary>The name of the track; of the piece, on the first track.</summary>
    TrackName = 0x03,

    /// <summary>The instrument.</summary>
    InstrumentName = 0x04,

    /// <summary>A syllable to be sung.</summary>
    Lyric = 0x05,

    /// <summary>A place in the piece, such as a rehearsal letter.</summary>
    Marker = 0x06,

    /// <summary>What happens on stage or on film.</summary>
    CuePoint = 0x07,

    /// <summary>The program's name (RP-019).</summary>
    ProgramName = 0x08,

    /// <summary>The device's name (RP-019).</summary>
    DeviceName = 0x09,

    /// <summary>The channel the next meta and SysEx events belong to.</summary>
    ChannelPrefix = 0x20,

    /// <summary>The port the track is sent to.</summary>
    PortPrefix = 0x21,

    /// <summary>The end of the track; a track has it as <see cref="MidiTrack.End"/>, not among its events.</summary>
    EndOfTrack = 0x2F,

    /// <summary>Microseconds in a quarter note, three bytes.</summary>
    Tempo = 0x51,

    /// <summary>Where the track starts on film.</summary>
    SmpteOffset = 0x54,

    /// <summary>A meter.</summary>
    TimeSignature = 0x58,

    /// <summary>A key.</summary>
    KeySignature = 0x59,

    /// <summary>Data for one program or maker alone.</summary>
    SequencerSpecific = 0x7F,
}
