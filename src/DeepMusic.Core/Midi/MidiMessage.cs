namespace DeepMusic.Core.Midi;

/// <summary>
/// A MIDI message of one to three bytes, packed into four: everything but SysEx. Blittable, so that it crosses rings and lanes.
/// </summary>
public readonly record struct MidiMessage
{
    private readonly byte _length;

    /// <summary>A message as it stands on the wire.</summary>
    /// <param name="status">80..EF (channel) or F1..FF other than F7 (system).</param>
    /// <param name="data1">0..127; ignored where the message has none.</param>
    /// <param name="data2">0..127; ignored where the message has none.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a status byte of a short message, or a data byte over 127.</exception>
    public MidiMessage(byte status, byte data1 = 0, byte data2 = 0)
    {
        int length = LengthOf(status);
        if (length == 0) throw new ArgumentOutOfRangeException(nameof(status), $"{status:X2} does not start a short MIDI message");
        if (data1 > 127 || data2 > 127) throw new ArgumentOutOfRangeException(nameof(data1), $"data bytes {data1:X2} {data2:X2} are over 7F");
        Status = status;
        Data1 = length > 1 ? data1 : (byte)0;
        Data2 = length > 2 ? data2 : (byte)0;
        _length = (byte)length;
    }

    /// <summary>The status byte.</summary>
    public byte Status { get; }

    /// <summary>The first data byte, 0 where there is none.</summary>
    public byte Data1 { get; }

    /// <summary>The second data byte, 0 where there is none.</summary>
    public byte Data2 { get; }

    /// <summary>Bytes on the wire, 1..3; 0 for the default value, which is no message.</summary>
    public int Length => _length;

    /// <summary>The channel 0..15 of a channel message.</summary>
    public int Channel => Status & 0x0F;

    /// <summary>The status without its channel: 80, 90 .. E0 for channel messages; the status itself for system messages.</summary>
    public byte Command => Status < 0xF0 ? (byte)(Status & 0xF0) : Status;

    /// <summary>Whether a key goes down (a note-on with velocity above 0).</summary>
    public bool IsNoteOn => Command == 0x90 && Data2 > 0;

    /// <summary>Whether a key comes up (a note-off, or a note-on with velocity 0).</summary>
    public bool IsNoteOff => Command == 0x80 || (Command == 0x90 && Data2 == 0);

    /// <summary>Whether it is a control change of <paramref name="controller"/>.</summary>
    public bool IsControl(int controller) => Command == 0xB0 && Data1 == controller;

    /// <summary>A note-on.</summary>
    public static MidiMessage NoteOn(int channel, Pitch pitch, int velocity) => new((byte)(0x90 | channel & 15), pitch.Number, (byte)Math.Clamp(velocity, 1, 127));

    /// <summary>A note-off; 64 is the release velocity of a keyboard that does not measure it.</summary>
    public static MidiMessage NoteOff(int channel, Pitch pitch, int velocity = 64) => new((byte)(0x80 | channel & 15), pitch.Number, (byte)Math.Clamp(velocity, 0, 127));

    /// <summary>A control change.</summary>
    public static MidiMessage Control(int channel, int controller, int value) => new((byte)(0xB0 | channel & 15), (byte)(controller & 127), (byte)Math.Clamp(value, 0, 127));

    /// <summary>A program change, 0..127.</summary>
    public static MidiMessage Program(int channel, int program) => new((byte)(0xC0 | channel & 15), (byte)(program & 127));

    /// <summary>Bytes of the short message that <paramref name="status"/> starts: 1..3, or 0 if it starts none (data bytes, SysEx).</summary>
    public static int LengthOf(byte status) => status switch
    {
        < 0x80 or 0xF0 or 0xF7 => 0,
        < 0xC0 or (>= 0xE0 and < 0xF0) or 0xF2 => 3,
        < 0xE0 or 0xF1 or 0xF3 => 2,
        _ => 1,
    };

    /// <summary>Writes the wire bytes and returns how many.</summary>
    public int CopyTo(Span<byte> destination)
    {
        destination[0] = Status;
        if (_length > 1) destination[1] = Data1;
        if (_length > 2) destination[2] = Data2;
        return _length;
    }

    /// <inheritdoc/>
    public override string ToString() => _length switch { 0 => "-", 1 => $"{Status:X2}", 2 => $"{Status:X2} {Data1:X2}", _ => $"{Status:X2} {Data1:X2} {Data2:X2}" };
}
