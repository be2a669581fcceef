namespace DeepMusic.Core.Midi;

/// <summary>What an event of a MIDI file carries.</summary>
public enum MidiFileEventKind : byte
{
    /// <summary>A channel message.</summary>
    Message,

    /// <summary>A meta event (FF), for the program that reads the file, never sent.</summary>
    Meta,

    /// <summary>A SysEx message, or its first packet where it does not end in F7 (F0).</summary>
    SysEx,

    /// <summary>The next packet of an unfinished SysEx message, or any other bytes to be sent as they are (F7).</summary>
    Escape,
}
