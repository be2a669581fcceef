using System.Buffers.Binary;
using System.Text;

namespace DeepMusic.Osc;

/// <summary>
/// One argument of a message. Numbers and booleans are taken for one another where nothing is lost but fractions: patches send floats
/// where integers are meant. What it points to is the packet: it lives as long as the packet's bytes stand.
/// </summary>
public readonly ref struct OscArgument
{
    private readonly ReadOnlySpan<byte> _bytes;

    internal OscArgument(OscType type, ReadOnlySpan<byte> bytes)
    {
        Type = type;
        _bytes = bytes;
    }

    /// <summary>Its type.</summary>
    public OscType Type { get; }

    /// <summary>Its bytes on the wire, length and padding included; none for types that are all told by the tag.</summary>
    public ReadOnlySpan<byte> Wire => _bytes;

    /// <summary>A number (i f h d T F), exactly as it came: it may be NaN or infinite.</summary>
    public bool TryGet(out double value)
    {
        value = Type switch
        {
            OscType.Int32 => BinaryPrimitives.ReadInt32BigEndian(_bytes),
            OscType.Float32 => BinaryPrimitives.ReadSingleBigEndian(_bytes),
            OscType.Int64 => BinaryPrimitives.ReadInt64BigEndian(_bytes),
            OscType.Float64 => BinaryPrimitives.ReadDoubleBigEndian(_bytes),
            OscType.True => 1,
            _ => 0,
        };
        return Type is OscType.Int32 or OscType.Float32 or OscType.Int64 or OscType.Float64 or OscType.True or OscType.False;
    }

    /// <summary>A number (i f h d T F) in 32 bits.</summary>
    public bool TryGet(out float value)
    {
        bool is_ = TryGet(out double wide);
        value = Type == OscType.Float32 ? BinaryPrimitives.ReadSingleBigEndian(_bytes) : (float)wide;
        return is_;
    }

    /// <summary>A whole number (i h T F, f and d rounded to the nearest), if it fits.</summary>
    public bool TryGet(out long value)
    {
        value = 0;
        if (Type == OscType.Int64)
        {
            value = BinaryPrimitives.ReadInt64BigEndian(_bytes);
            return true;
        }
        if (!TryGet(out double number) || !(number >= -9.2233720368547758e18 && number < 9.2233720368547758e18)) return false;
        value = (long)Math.Round(number);
        return true;
    }

    /// <summary>A whole number (i h T F, f and d rounded to the nearest), if it fits.</summary>
    public bool TryGet(out int value)
    {
        bool fits = TryGet(out long wide) && wide is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>Yes or no: T, F, or a number, of which all but 0 mean yes.</summary>
    public bool TryGet(out bool value)
    {
        bool is_ = TryGet(out double number) && !double.IsNaN(number);
        value = is_ && number != 0;
        return is_;
    }

    /// <summary>The text of a string or symbol, in the sender's bytes: ASCII, or UTF-8 from nearly all.</summary>
    public bool TryGetText(out ReadOnlySpan<byte> utf8)
    {
        bool is_ = Type is OscType.String or OscType.Symbol;
        utf8 = is_ ? _bytes[.._bytes.IndexOf((byte)0)] : default;
        return is_;
    }

    /// <summary>The bytes of a blob.</summary>
    public bool TryGetBlob(out ReadOnlySpan<byte> bytes)
    {
        bool is_ = Type == OscType.Blob;
        bytes = is_ ? _bytes.Slice(4, BinaryPrimitives.ReadInt32BigEndian(_bytes)) : default;
        return is_;
    }

    /// <summary>A moment.</summary>
    public bool TryGet(out OscTimeTag value)
    {
        bool is_ = Type == OscType.TimeTag;
        value = is_ ? new OscTimeTag(BinaryPrimitives.ReadUInt64BigEndian(_bytes)) : default;
        return is_;
    }

    /// <summary>A character, if it is one of Unicode.</summary>
    public bool TryGet(out Rune value)
    {
        value = default;
        return Type == OscType.Char && Rune.TryCreate(BinaryPrimitives.ReadUInt32BigEndian(_bytes), out value);
    }

    /// <summary>A colour.</summary>
    public bool TryGet(out OscColor value)
    {
        bool is_ = Type == OscType.Color;
        value = is_ ? new OscColor(_bytes[0], _bytes[1], _bytes[2], _bytes[3]) : default;
        return is_;
    }

    /// <summary>A MIDI message.</summary>
    public bool TryGet(out OscMidi value)
    {
        bool is_ = Type == OscType.Midi;
        value = is_ ? new OscMidi(_bytes[0], _bytes[1], _bytes[2], _bytes[3]) : default;
        return is_;
    }

    /// <summary>For people; allocates.</summary>
    public override string ToString()
    {
        if (TryGetText(out ReadOnlySpan<byte> text)) return Encoding.UTF8.GetString(text);
        if (TryGetBlob(out ReadOnlySpan<byte> blob)) return $"{blob.Length} bytes";
        if (TryGet(out OscTimeTag tag)) return tag.ToString();
        if (TryGet(out Rune rune)) return rune.ToString();
        if (TryGet(out OscColor color)) return color.ToString();
        if (TryGet(out OscMidi midi)) return midi.ToString();
        if (Type is OscType.Int32 or OscType.Int64 && TryGet(out long whole)) return $"{whole}";
        if (Type is OscType.Float32 && TryGet(out float single)) return $"{single}";
        return Type is OscType.Float64 && TryGet(out double number) ? $"{number}" : $"{(char)Type}";
    }
}
