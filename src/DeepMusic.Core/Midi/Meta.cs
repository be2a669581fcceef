using System.Buffers.Binary;
using System.Text;

namespace DeepMusic.Core.Midi;

/// <summary>
/// Meta events by what they mean. The Try methods answer false for another event, and for one whose payload is too short or
/// outside what its kind allows: such events are kept in the file, but say nothing.
/// </summary>
public static class Meta
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>A text of any kind, in UTF-8.</summary>
    public static MidiFileEvent Text(long tick, MetaKind kind, string text) => MidiFileEvent.Meta(tick, kind, Encoding.UTF8.GetBytes(text));

    /// <summary>The name of a track.</summary>
    public static MidiFileEvent TrackName(string name) => Text(0, MetaKind.TrackName, name);

    /// <summary>A tempo.</summary>
    /// <param name="tick">When.</param>
    /// <param name="microsecondsPerBeat">Microseconds in a quarter note, 1..16777215.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1..16777215.</exception>
    public static MidiFileEvent Tempo(long tick, int microsecondsPerBeat)
    {
        if (microsecondsPerBeat is < 1 or > 0xFFFFFF)
            throw new ArgumentOutOfRangeException(nameof(microsecondsPerBeat), $"{microsecondsPerBeat} µs a beat: a MIDI file holds 1..16777215");
        return MidiFileEvent.Meta(tick, MetaKind.Tempo,
            [(byte)(microsecondsPerBeat >> 16), (byte)(microsecondsPerBeat >> 8), (byte)microsecondsPerBeat]);
    }

    /// <summary>A meter.</summary>
    public static MidiFileEvent TimeSignature(long tick, TimeSignature meter)
    {
        long clocks = meter.Pulse.Ticks * 24 / Beats.TicksPerBeat;
        return MidiFileEvent.Meta(tick, MetaKind.TimeSignature,
            [(byte)meter.Numerator, (byte)int.Log2(meter.Denominator), (byte)Math.Clamp(clocks, 1, 255), 8]);
    }

    /// <summary>A key; a mode is written with the signature of its parent major scale.</summary>
    public static MidiFileEvent KeySignature(long tick, Key key)
    {
        int parent = key.Scale.ParentMajor;
        int fifths = ((key.Tonic + parent).Value * 7 + 5) % 12 - 5;
        return MidiFileEvent.Meta(tick, MetaKind.KeySignature, [(byte)(sbyte)fifths, (byte)(parent == 3 ? 1 : 0)]);
    }

    /// <summary>The text of a text event of any kind (01..0F): UTF-8 where it is that, else Latin-1; empty for other events.</summary>
    public static string Text(this MidiFileEvent e)
    {
        if (e.Kind != MidiFileEventKind.Meta || (byte)e.MetaKind is < 0x01 or > 0x0F) return "";
        try { return StrictUtf8.GetString(e.Data); }
        catch (DecoderFallbackException) { return Encoding.Latin1.GetString(e.Data); }
    }

    /// <summary>Microseconds in a quarter note, 1..16777215.</summary>
    public static bool TryTempo(this MidiFileEvent e, out int microsecondsPerBeat)
    {
        bool found = Has(e, MetaKind.Tempo, 3);
        microsecondsPerBeat = found ? e.Data[0] << 16 | e.Data[1] << 8 | e.Data[2] : 0;
        return microsecondsPerBeat > 0;
    }

    /// <summary>The meter.</summary>
    public static bool TryTimeSignature(this MidiFileEvent e, out TimeSignature meter)
    {
        meter = Core.TimeSignature.FourFour;
        if (!Has(e, MetaKind.TimeSignature, 2) || e.Data[0] is < 1 or > 64 || e.Data[1] > 6) return false;
        meter = new TimeSignature(e.Data[0], 1 << e.Data[1]);
        return true;
    }

    /// <summary>The key, major or minor.</summary>
    public static bool TryKeySignature(this MidiFileEvent e, out Key key)
    {
        key = Key.CMajor;
        if (!Has(e, MetaKind.KeySignature, 2) || (sbyte)e.Data[0] is < -7 or > 7 || e.Data[1] > 1) return false;
        var major = new PitchClass((sbyte)e.Data[0] * 7);
        key = e.Data[1] == 0 ? new Key(major, Scale.Major) : new Key(major + 9, Scale.Minor);
        return true;
    }

    /// <summary>The number of a pattern, 0..65535.</summary>
    public static bool TrySequenceNumber(this MidiFileEvent e, out int number)
    {
        bool found = Has(e, MetaKind.SequenceNumber, 2);
        number = found ? BinaryPrimitives.ReadUInt16BigEndian(e.Data) : 0;
        return found;
    }

    /// <summary>The channel 0..15 that the meta and SysEx events after it belong to.</summary>
    public static bool TryChannelPrefix(this MidiFileEvent e, out int channel)
    {
        channel = Has(e, MetaKind.ChannelPrefix, 1) ? e.Data[0] : 16;
        return channel < 16;
    }

    /// <summary>The port 0..127 that the track is sent to.</summary>
    public static bool TryPortPrefix(this MidiFileEvent e, out int port)
    {
        port = Has(e, MetaKind.PortPrefix, 1) ? e.Data[0] : 128;
        return port < 128;
    }

    /// <summary>Where the track starts on film; the frame rate stands in the upper bits of the hour.</summary>
    public static bool TrySmpteOffset(this MidiFileEvent e, out SmpteOffset offset)
    {
        offset = default;
        if (!Has(e, MetaKind.SmpteOffset, 5)) return false;
        ReadOnlySpan<byte> d = e.Data;
        int rate = (d[0] >> 5 & 3) switch { 0 => 24, 1 => 25, 2 => 29, _ => 30 };
        offset = new SmpteOffset(rate, d[0] & 31, d[1], d[2], d[3], d[4]);
        return offset is { Hours: < 24, Minutes: < 60, Seconds: < 60, Hundredths: < 100 } && offset.Frames < (rate == 29 ? 30 : rate);
    }

    private static bool Has(MidiFileEvent e, MetaKind kind, int bytes) => e.Is(kind) && e.Data.Length >= bytes;
}
