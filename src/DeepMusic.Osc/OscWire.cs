namespace DeepMusic.Osc;

/// <summary>What strings, blobs and numbers have in common on the wire: big-endian, padded to four bytes.</summary>
internal static class OscWire
{
    /// <summary>Length with padding.</summary>
    public static int Padded(int length) => (length + 3) & ~3;

    /// <summary>The bytes of a string that begins <paramref name="bytes"/>, and how many it takes with NUL and padding.</summary>
    public static bool TryText(ReadOnlySpan<byte> bytes, out int length, out int size, out OscFault fault)
    {
        length = bytes.IndexOf((byte)0);
        size = Padded(length + 1);
        if (length < 0 || size > bytes.Length)
        {
            fault = new OscFault(OscDefect.UnclosedString, 0);
            return false;
        }
        return IsPadding(bytes, length, size, out fault);
    }

    /// <summary>How many bytes the argument of a type takes that begins <paramref name="bytes"/>; a fault's offset counts from there.</summary>
    public static bool TryMeasure(OscType type, ReadOnlySpan<byte> bytes, out int size, out OscFault fault)
    {
        fault = OscFault.None;
        switch (type)
        {
            case OscType.Int32 or OscType.Float32 or OscType.Char or OscType.Color or OscType.Midi:
                size = 4;
                break;
            case OscType.Int64 or OscType.Float64 or OscType.TimeTag:
                size = 8;
                break;
            case OscType.String or OscType.Symbol:
                return TryText(bytes, out _, out size, out fault);
            case OscType.Blob:
                return TryBlob(bytes, out size, out fault);
            case OscType.True or OscType.False or OscType.Nil or OscType.Impulse or OscType.ArrayBegin or OscType.ArrayEnd:
                size = 0;
                break;
            default:
                size = 0;
                fault = new OscFault(OscDefect.UnknownType, 0);
                break;
        }
        if (size > bytes.Length) fault = new OscFault(OscDefect.CutArgument, bytes.Length);
        return fault.Defect == OscDefect.None;
    }

    private static bool TryBlob(ReadOnlySpan<byte> bytes, out int size, out OscFault fault)
    {
        size = 0;
        if (bytes.Length < 4)
        {
            fault = new OscFault(OscDefect.CutArgument, bytes.Length);
            return false;
        }
        int length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (length < 0 || length > bytes.Length - 4)
        {
            fault = new OscFault(OscDefect.BadBlob, 0);
            return false;
        }
        size = 4 + Padded(length);
        if (size <= bytes.Length) return IsPadding(bytes, 4 + length, size, out fault);
        fault = new OscFault(OscDefect.CutArgument, bytes.Length);
        return false;
    }

    private static bool IsPadding(ReadOnlySpan<byte> bytes, int from, int to, out OscFault fault)
    {
        int other = bytes[from..to].IndexOfAnyExcept((byte)0);
        fault = other < 0 ? OscFault.None : new OscFault(OscDefect.BadPadding, from + other);
        return other < 0;
    }
}
