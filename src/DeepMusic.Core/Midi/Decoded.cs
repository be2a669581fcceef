namespace DeepMusic.Core.Midi;

/// <summary>What the byte just taken completed.</summary>
public enum Decoded : byte
{
    /// <summary>Nothing yet.</summary>
    Nothing,

    /// <summary>A short message.</summary>
    Message,

    /// <summary>A SysEx message, to be read from <see cref="MidiStreamDecoder.SysEx"/> before the next byte is taken.</summary>
    SysEx,
}
