namespace DeepMusic.Core.Midi;

/// <summary>An event of a MIDI file: a channel message, a meta event, or bytes to be sent as they are. Equal when all of it is equal.</summary>
public readonly struct MidiFileEvent : IEquatable<MidiFileEvent>
{
    private readonly byte[]? _data;

    private MidiFileEvent(long tick, MidiFileEventKind kind, MidiMessage message, MetaKind meta, byte[]? data)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        Tick = tick;
        Kind = kind;
        Message = message;
        MetaKind = meta;
        _data = data;
    }

    /// <summary>When, in ticks from the start of the track.</summary>
    public long Tick { get; }

    /// <summary>The channel message; the default, which is none, for other kinds.</summary>
    public MidiMessage Message { get; }

    /// <summary>What it carries.</summary>
    public MidiFileEventKind Kind { get; }

    /// <summary>Which meta event it is; meaningless for other kinds.</summary>
    public MetaKind MetaKind { get; }

    /// <summary>
    /// What a meta event, SysEx or escape carries, as it stands in the file after its length: SysEx without F0, and with F7
    /// if it is its last packet.
    /// </summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Whether it is a meta event of that kind.</summary>
    public bool Is(MetaKind kind) => Kind == MidiFileEventKind.Meta && MetaKind == kind;

    /// <summary>
    /// A short message. A file has no place for system messages among the channel messages, so they become escapes.
    /// </summary>
    /// <exception cref="ArgumentException">The message is the default, which is none.</exception>
    public static MidiFileEvent Of(long tick, MidiMessage message)
    {
        if (message.Length == 0) throw new ArgumentException("the message is empty", nameof(message));
        if (message.Status < 0xF0) return new MidiFileEvent(tick, MidiFileEventKind.Message, message, default, null);
        Span<byte> bytes = stackalloc byte[3];
        return Escape(tick, bytes[..message.CopyTo(bytes)]);
    }

    /// <summary>A meta event. The typed ones are made by <see cref="Midi.Meta"/>.</summary>
    /// <exception cref="ArgumentException">The kind is the end of the track, or more than 127.</exception>
    public static MidiFileEvent Meta(long tick, MetaKind kind, ReadOnlySpan<byte> data)
    {
        if (kind == MetaKind.EndOfTrack) throw new ArgumentException("the end of a track is not an event; set its End", nameof(kind));
        if ((byte)kind > 127) throw new ArgumentException($"meta events are numbered 00..7F, not {(byte)kind:X2}", nameof(kind));
        return new MidiFileEvent(tick, MidiFileEventKind.Meta, default, kind, Copy(data));
    }

    /// <summary>A SysEx message without its F0, or the first packet of one (which does not end in F7).</summary>
    public static MidiFileEvent SysEx(long tick, ReadOnlySpan<byte> data) => new(tick, MidiFileEventKind.SysEx, default, default, Copy(data));

    /// <summary>Bytes to be sent as they are.</summary>
    public static MidiFileEvent Escape(long tick, ReadOnlySpan<byte> data) => new(tick, MidiFileEventKind.Escape, default, default, Copy(data));

    /// <summary>The same event at another place.</summary>
    public MidiFileEvent At(long tick) => new(tick, Kind, Message, MetaKind, _data);

    /// <inheritdoc/>
    public bool Equals(MidiFileEvent other) =>
        Tick == other.Tick && Kind == other.Kind && Message == other.Message && MetaKind == other.MetaKind && Data.SequenceEqual(other.Data);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MidiFileEvent other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tick, Kind, Message, MetaKind, Data.Length);

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(MidiFileEvent a, MidiFileEvent b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(MidiFileEvent a, MidiFileEvent b) => !a.Equals(b);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        MidiFileEventKind.Message => $"{Tick}: {Message}",
        MidiFileEventKind.Meta => $"{Tick}: {MetaKind} {Convert.ToHexString(Data)}",
        _ => $"{Tick}: {Kind} {Convert.ToHexString(Data)}",
    };

    private static byte[]? Copy(ReadOnlySpan<byte> data) => data.IsEmpty ? null : data.ToArray();
}
