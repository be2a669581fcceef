using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace DeepMusic.Osc;

/// <summary>Goes through the messages of a packet, bundles in bundles included, once.</summary>
public ref struct OscMessages
{
    private readonly ReadOnlySpan<byte> _bytes;
    private Levels _levels;
    private int _depth;
    private int _at;
    private OscMessage _current;

    internal OscMessages(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        if (OscPacket.IsBundleHead(bytes)) Enter(bytes.Length, OscTimeTag.Immediate);
    }

    /// <summary>The message it is at.</summary>
    public readonly OscMessage Current => _current;

    /// <summary>Goes to the next message; false after the last.</summary>
    public bool MoveNext()
    {
        if (_depth == 0)
        {
            ReadOnlySpan<byte> rest = _bytes[_at..];
            _at = _bytes.Length;
            return !rest.IsEmpty && OscMessage.TryRead(rest, out _current, out _);
        }
        while (true)
        {
            while (_at == _levels[_depth - 1].End)
                if (--_depth == 0) return false;
            int size = BinaryPrimitives.ReadInt32BigEndian(_bytes[_at..]);
            ReadOnlySpan<byte> element = _bytes.Slice(_at + 4, size);
            _at += 4;
            OscTimeTag time = _levels[_depth - 1].Time;
            if (OscPacket.IsBundleHead(element))
            {
                Enter(_at + size, time);
                continue;
            }
            _at += size;
            if (OscMessage.TryRead(element, time, out _current, out _)) return true; // else its types are unknown here
        }
    }

    /// <summary>Itself.</summary>
    public readonly OscMessages GetEnumerator() => this;

    // A bundle may not be due before the one it is in; where it says so, it is due with it.
    private void Enter(int end, OscTimeTag outer)
    {
        var own = new OscTimeTag(BinaryPrimitives.ReadUInt64BigEndian(_bytes[(_at + 8)..]));
        _levels[_depth++] = new Level(end, OscTimeTag.Later(own, outer));
        _at += OscPacket.BundleHead;
    }

    private readonly record struct Level(int End, OscTimeTag Time);

    [InlineArray(OscPacket.DeepestBundle)]
    private struct Levels
    {
        private Level _first;
    }
}
