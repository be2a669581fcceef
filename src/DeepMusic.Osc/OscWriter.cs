using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace DeepMusic.Osc;

/// <summary>
/// Writes one packet, a message or a bundle, into memory it is given. A message is opened with its address and type tags; its arguments
/// follow in their order, and what takes no bytes (T F N I [ ]) needs no call. Where the room does not suffice nothing is thrown:
/// <see cref="TryFinish"/> says so. Calls that do not fit the type tags are mistakes of the program, and throw. Realtime-safe: yes,
/// nothing is allocated.
/// </summary>
public ref struct OscWriter
{
    private readonly Span<byte> _room;
    private readonly IBufferWriter<byte>? _output;
    private Sizes _open;    // where the length of each open bundle stands, -1 for the outermost
    private int _depth;
    private int _at;
    private int _sizeAt;    // where the length of the message being written stands; -1 outside of bundles
    private int _tag;       // the next type tag
    private int _tagEnd;
    private bool _inMessage;
    private bool _full;

    /// <summary>Writes into <paramref name="room"/>.</summary>
    public OscWriter(Span<byte> room) => _room = room;

    /// <summary>Writes into <paramref name="output"/>, which advances when the packet is finished.</summary>
    /// <param name="output">Takes the packet.</param>
    /// <param name="room">The most bytes the packet may have.</param>
    public OscWriter(IBufferWriter<byte> output, int room = OscPacket.Longest)
    {
        _output = output;
        _room = output.GetSpan(room)[..room];
    }

    /// <summary>Bytes that are still free.</summary>
    public readonly int Free => _full ? 0 : _room.Length - _at;

    /// <summary>Opens a bundle, in the one that is open if there is one.</summary>
    /// <exception cref="InvalidOperationException">The packet is complete, a message is not, or bundles are nested too deep.</exception>
    public void OpenBundle(OscTimeTag time)
    {
        int size = BeginElement();
        if (_depth == OscPacket.DeepestBundle) throw new InvalidOperationException($"OSC: bundles are nested {OscPacket.DeepestBundle} deep at most");
        _open[_depth++] = size;
        Put("#bundle\0"u8);
        PutUInt64(time.Ntp);
    }

    /// <summary>Closes the bundle opened last.</summary>
    /// <exception cref="InvalidOperationException">None is open, or a message is not complete.</exception>
    public void CloseBundle()
    {
        EndMessage();
        if (_depth == 0) throw new InvalidOperationException("OSC: no bundle is open");
        EndElement(_open[--_depth]);
    }

    /// <summary>Opens a message; its arguments follow.</summary>
    /// <param name="address">Its address, with a slash first and no NUL.</param>
    /// <param name="types">Its type tags, without the comma.</param>
    /// <exception cref="ArgumentException">The address has no slash first, or a type is unknown.</exception>
    /// <exception cref="InvalidOperationException">The packet is complete, or the message before is not.</exception>
    public void Message(scoped ReadOnlySpan<byte> address, scoped ReadOnlySpan<byte> types = default)
    {
        if (address.IsEmpty || address[0] != '/') throw new ArgumentException("OSC: an address begins with /", nameof(address));
        if (types.IndexOfAnyExcept("ifsbhtdScrmTFNI[]"u8) >= 0) throw new ArgumentException("OSC: the type tags are i f s b h t d S c r m T F N I [ ]", nameof(types));
        _sizeAt = BeginElement();
        PutText(address);
        _tag = _at + 1;
        _tagEnd = _tag + types.Length;
        Span<byte> tags = Take(OscWire.Padded(types.Length + 2));
        if (!tags.IsEmpty)
        {
            tags.Clear();
            tags[0] = (byte)',';
            types.CopyTo(tags[1..]);
        }
        _inMessage = true;
    }

    /// <summary>An argument i.</summary>
    public void Add(int value)
    {
        Expect(OscType.Int32);
        PutUInt32((uint)value);
    }

    /// <summary>An argument f.</summary>
    public void Add(float value)
    {
        Expect(OscType.Float32);
        PutUInt32(BitConverter.SingleToUInt32Bits(value));
    }

    /// <summary>An argument h.</summary>
    public void Add(long value)
    {
        Expect(OscType.Int64);
        PutUInt64((ulong)value);
    }

    /// <summary>An argument d.</summary>
    public void Add(double value)
    {
        Expect(OscType.Float64);
        PutUInt64(BitConverter.DoubleToUInt64Bits(value));
    }

    /// <summary>An argument s or S, written in UTF-8. A NUL in it ends it.</summary>
    public void Add(scoped ReadOnlySpan<char> text)
    {
        Expect(OscType.String, OscType.Symbol);
        int nul = text.IndexOf('\0');
        if (nul >= 0) text = text[..nul];
        int length = Encoding.UTF8.GetByteCount(text);
        Span<byte> room = Take(OscWire.Padded(length + 1));
        if (room.IsEmpty) return;
        Encoding.UTF8.GetBytes(text, room);
        room[length..].Clear();
    }

    /// <summary>An argument s or S, in UTF-8 already. A NUL in it ends it.</summary>
    public void Add(scoped ReadOnlySpan<byte> utf8)
    {
        Expect(OscType.String, OscType.Symbol);
        PutText(utf8);
    }

    /// <summary>An argument b.</summary>
    public void AddBlob(scoped ReadOnlySpan<byte> bytes)
    {
        Expect(OscType.Blob);
        PutUInt32((uint)bytes.Length);
        int padded = OscWire.Padded(bytes.Length);
        Span<byte> room = Take(padded);
        if (room.IsEmpty) return;
        bytes.CopyTo(room);
        room[bytes.Length..].Clear();
    }

    /// <summary>An argument t.</summary>
    public void Add(OscTimeTag value)
    {
        Expect(OscType.TimeTag);
        PutUInt64(value.Ntp);
    }

    /// <summary>An argument c.</summary>
    public void Add(Rune value)
    {
        Expect(OscType.Char);
        PutUInt32((uint)value.Value);
    }

    /// <summary>An argument r.</summary>
    public void Add(OscColor value)
    {
        Expect(OscType.Color);
        Put([value.Red, value.Green, value.Blue, value.Alpha]);
    }

    /// <summary>An argument m.</summary>
    public void Add(OscMidi value)
    {
        Expect(OscType.Midi);
        Put([value.Port, value.Status, value.Data1, value.Data2]);
    }

    /// <summary>Ends the packet and hands it out; bundles that are open are closed.</summary>
    /// <param name="packet">The packet; empty if it did not fit.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="InvalidOperationException">A message is not complete, or nothing was written.</exception>
    public bool TryFinish(out ReadOnlySpan<byte> packet)
    {
        EndMessage();
        while (_depth > 0) CloseBundle();
        if (_at == 0 && !_full) throw new InvalidOperationException("OSC: nothing was written");
        packet = _full ? default : _room[.._at];
        if (!_full) _output?.Advance(_at);
        return !_full;
    }

    private int BeginElement()
    {
        EndMessage();
        if (_depth == 0)
        {
            if (_at > 0) throw new InvalidOperationException("OSC: a packet holds one message or one bundle; open a bundle for more");
            return -1;
        }
        int sizeAt = _at;
        PutUInt32(0);
        return sizeAt;
    }

    private readonly void EndElement(int sizeAt)
    {
        if (sizeAt >= 0 && !_full) BinaryPrimitives.WriteInt32BigEndian(_room[sizeAt..], _at - sizeAt - 4);
    }

    private void EndMessage()
    {
        if (!_inMessage) return;
        SkipTags();
        if (!_full && _tag < _tagEnd) throw new InvalidOperationException($"OSC: the message has no argument for its type tag {(char)_room[_tag]}");
        _inMessage = false;
        EndElement(_sizeAt);
    }

    private void Expect(OscType type, OscType? or = null)
    {
        if (_full) return; // its tags are not there to compare with
        SkipTags();
        if (!_inMessage || _tag >= _tagEnd) throw new InvalidOperationException($"OSC: no type tag is left for an argument {(char)type}");
        var tag = (OscType)_room[_tag];
        if (tag != type && tag != or) throw new InvalidOperationException($"OSC: the type tag is {(char)tag}, the argument {(char)type}");
        _tag++;
    }

    private void SkipTags()
    {
        if (_full) return;
        while (_tag < _tagEnd && (OscType)_room[_tag] is OscType.True or OscType.False or OscType.Nil or OscType.Impulse or OscType.ArrayBegin or OscType.ArrayEnd) _tag++;
    }

    private void PutText(scoped ReadOnlySpan<byte> text)
    {
        int nul = text.IndexOf((byte)0);
        if (nul >= 0) text = text[..nul];
        Span<byte> room = Take(OscWire.Padded(text.Length + 1));
        if (room.IsEmpty) return;
        text.CopyTo(room);
        room[text.Length..].Clear();
    }

    private void Put(scoped ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = Take(bytes.Length);
        if (!room.IsEmpty) bytes.CopyTo(room);
    }

    private void PutUInt32(uint value)
    {
        Span<byte> room = Take(4);
        if (!room.IsEmpty) BinaryPrimitives.WriteUInt32BigEndian(room, value);
    }

    private void PutUInt64(ulong value)
    {
        Span<byte> room = Take(8);
        if (!room.IsEmpty) BinaryPrimitives.WriteUInt64BigEndian(room, value);
    }

    // Once full, always full: what came after could otherwise still fit and be taken for what did not.
    private Span<byte> Take(int size)
    {
        if (_full || size > _room.Length - _at)
        {
            _full = true;
            return default;
        }
        Span<byte> room = _room.Slice(_at, size);
        _at += size;
        return room;
    }

    [InlineArray(OscPacket.DeepestBundle)]
    private struct Sizes
    {
        private int _first;
    }
}
