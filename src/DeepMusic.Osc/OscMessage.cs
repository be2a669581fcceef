using System.Text;

namespace DeepMusic.Osc;

/// <summary>
/// A message in a packet, found whole: what is read of it cannot fail. It points into the packet and lives as long as its bytes stand.
/// Realtime-safe: yes, nothing is allocated.
/// </summary>
public readonly ref struct OscMessage
{
    /// <summary>How deep arrays may be nested.</summary>
    public const int DeepestArray = 8;

    private readonly ReadOnlySpan<byte> _data;

    private OscMessage(ReadOnlySpan<byte> address, ReadOnlySpan<byte> types, ReadOnlySpan<byte> data, OscTimeTag time)
    {
        Address = address;
        Types = types;
        _data = data;
        Time = time;
    }

    /// <summary>Its address, or the pattern of addresses it is meant for.</summary>
    public ReadOnlySpan<byte> Address { get; }

    /// <summary>Its type tags without the comma; none if it came without.</summary>
    public ReadOnlySpan<byte> Types { get; }

    /// <summary>When it is due: the latest time tag of the bundles it is in.</summary>
    public OscTimeTag Time { get; }

    /// <summary>Its arguments.</summary>
    public OscArguments Arguments => new(Types, _data);

    /// <summary>Reads a packet that is to be one message.</summary>
    /// <param name="bytes">The packet.</param>
    /// <param name="message">The message, if it is whole.</param>
    /// <param name="fault">What is wrong with it, if it is not.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out OscMessage message, out OscFault fault) =>
        TryRead(bytes, OscTimeTag.Immediate, out message, out fault);

    internal static bool TryRead(ReadOnlySpan<byte> bytes, OscTimeTag time, out OscMessage message, out OscFault fault)
    {
        message = default;
        if (bytes.IsEmpty) return Fail(OscDefect.Empty, 0, out fault);
        if (bytes.Length % 4 != 0) return Fail(OscDefect.Unaligned, bytes.Length, out fault);
        if (bytes[0] != '/') return Fail(OscDefect.NoAddress, 0, out fault);
        if (!OscWire.TryText(bytes, out int addressLength, out int at, out fault)) return false;
        ReadOnlySpan<byte> address = bytes[..addressLength];
        if (at == bytes.Length)
        {
            message = new OscMessage(address, default, default, time); // some mixers leave the tags out where there are no arguments
            return true;
        }
        if (bytes[at] != ',') return Fail(OscDefect.NoTypes, at, out fault);
        if (!OscWire.TryText(bytes[at..], out int typesLength, out int typesSize, out fault))
        {
            fault = fault.After(at);
            return false;
        }
        ReadOnlySpan<byte> types = bytes.Slice(at + 1, typesLength - 1);
        int data = at + typesSize;
        if (!Measure(types, bytes, at + 1, data, out fault)) return false;
        message = new OscMessage(address, types, bytes[data..], time);
        return true;
    }

    private static bool Measure(ReadOnlySpan<byte> types, ReadOnlySpan<byte> bytes, int typesAt, int at, out OscFault fault)
    {
        int depth = 0;
        for (int i = 0; i < types.Length; i++)
        {
            var type = (OscType)types[i];
            if (type == OscType.ArrayBegin) depth++;
            if (type == OscType.ArrayEnd) depth--;
            if (depth is < 0 or > DeepestArray) return Fail(OscDefect.BadArray, typesAt + i, out fault);
            if (!OscWire.TryMeasure(type, bytes[at..], out int size, out fault))
            {
                fault = fault.After(fault.Defect == OscDefect.UnknownType ? typesAt + i : at);
                return false;
            }
            at += size;
        }
        if (depth != 0) return Fail(OscDefect.BadArray, typesAt + types.Length, out fault);
        return at == bytes.Length ? Succeed(out fault) : Fail(OscDefect.TrailingBytes, at, out fault);
    }

    private static bool Succeed(out OscFault fault)
    {
        fault = OscFault.None;
        return true;
    }

    private static bool Fail(OscDefect defect, int offset, out OscFault fault)
    {
        fault = new OscFault(defect, offset);
        return false;
    }

    /// <summary>For people; allocates.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(Address)).Append(" ,").Append(Encoding.UTF8.GetString(Types));
        foreach (OscArgument argument in Arguments) text.Append(' ').Append(argument.ToString());
        return text.ToString();
    }
}
