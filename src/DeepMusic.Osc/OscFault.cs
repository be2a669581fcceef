namespace DeepMusic.Osc;

/// <summary>What was wrong, and where.</summary>
/// <param name="Defect">What.</param>
/// <param name="Offset">At which byte of the packet, from 0.</param>
public readonly record struct OscFault(OscDefect Defect, int Offset)
{
    /// <summary>Nothing was wrong.</summary>
    public static readonly OscFault None;

    /// <summary>One line for a person.</summary>
    public override string ToString() => Defect == OscDefect.None ? "no defect" : $"{Words} (byte {Offset})";

    private string Words => Defect switch
    {
        OscDefect.Empty => "OSC: the packet is empty",
        OscDefect.Unaligned => "OSC: the length is no multiple of four",
        OscDefect.NoAddress => "OSC: neither an address that begins with / nor a #bundle",
        OscDefect.UnclosedString => "OSC: a string is not ended by a NUL",
        OscDefect.BadPadding => "OSC: a string or blob is padded with something other than NUL",
        OscDefect.NoTypes => "OSC: arguments without type tags; the sender has to send a tag string such as ,if",
        OscDefect.UnknownType => "OSC: a type tag other than i f s b h t d S c r m T F N I [ ]",
        OscDefect.BadArray => $"OSC: [ and ] of the type tags do not pair or are nested more than {OscMessage.DeepestArray} deep",
        OscDefect.CutArgument => "OSC: the packet ends within an argument",
        OscDefect.BadBlob => "OSC: a blob is longer than its packet, or of negative length",
        OscDefect.TrailingBytes => "OSC: bytes follow the last argument",
        OscDefect.CutBundle => "OSC: a bundle ends before its time tag does",
        OscDefect.BadElement => "OSC: the length of a bundle's element is wrong",
        OscDefect.DeepBundle => $"OSC: bundles are nested more than {OscPacket.DeepestBundle} deep",
        OscDefect.BadPattern => "OSC: [ ] or { } of an address pattern do not pair or hold what cannot stand in them",
        OscDefect.LongPattern => $"OSC: an address pattern has more than {OscPattern.Longest} bytes",
        OscDefect.LongPacket => "OSC: a packet is longer than the receiver takes",
        OscDefect.BadLength => "OSC: a length prefix is wrong; is the sender set to SLIP framing?",
        OscDefect.BadEscape => "OSC: a SLIP escape stands for nothing",
        _ => Defect.ToString(),
    };

    internal OscFault After(int bytes) => Defect == OscDefect.None ? this : this with { Offset = Offset + bytes };
}
