using System.Buffers.Binary;

namespace DeepMusic.Osc.Net;

/// <summary>
/// Takes the bytes of a stream, however they are cut, and hands out its packets. One for each connection. Thread-safe: no.
/// Realtime-safe: yes, all memory is taken by the constructor.
/// </summary>
public sealed class OscFrames
{
    private readonly OscFraming _framing;
    private readonly byte[] _packet;
    private int _length;
    private int _headLength;    // bytes of the length prefix that are there
    private int _expected;
    private bool _escaped;
    private bool _spoiled;      // until the next END

    /// <summary>At the beginning of a stream.</summary>
    /// <param name="framing">How its packets are told apart.</param>
    /// <param name="longest">The longest packet it takes, in bytes.</param>
    public OscFrames(OscFraming framing, int longest = OscPacket.Longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 4);
        _framing = framing;
        _packet = new byte[longest];
    }

    /// <summary>Whether a length prefix was wrong: nothing that follows can be read, and the connection is best closed.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Takes bytes until they complete a packet, show a defect or run out.</summary>
    /// <param name="bytes">What came; what was taken is cut off its front.</param>
    /// <param name="packet">The packet, overwritten by what comes next; empty where there is a fault.</param>
    /// <param name="fault">The defect, if one was met.</param>
    /// <returns>False when the bytes ran out.</returns>
    public bool TryTake(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> packet, out OscFault fault)
    {
        packet = default;
        fault = OscFault.None;
        if (_framing == OscFraming.Slip) return TryTakeSlip(ref bytes, out packet, out fault);
        if (!IsLost) return TryTakePrefixed(ref bytes, out packet, out fault);
        bytes = default;
        return false;
    }

    private bool TryTakePrefixed(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> packet, out OscFault fault)
    {
        packet = default;
        fault = OscFault.None;
        while (_headLength < 4)
        {
            if (bytes.IsEmpty) return false;
            _packet[_headLength++] = bytes[0];
            bytes = bytes[1..];
            if (_headLength < 4) continue;
            _expected = BinaryPrimitives.ReadInt32BigEndian(_packet);
            _length = 0;
            if (_expected < 0 || _expected % 4 != 0) return Lose(OscDefect.BadLength, ref bytes, out fault);
            if (_expected > _packet.Length) return Lose(OscDefect.LongPacket, ref bytes, out fault);
        }
        int taken = Math.Min(_expected - _length, bytes.Length);
        bytes[..taken].CopyTo(_packet.AsSpan(_length));
        bytes = bytes[taken..];
        _length += taken;
        if (_length < _expected) return false;
        _headLength = 0;
        packet = _packet.AsSpan(0, _expected);
        if (_expected == 0) fault = new OscFault(OscDefect.Empty, 0);
        return true;
    }

    private bool Lose(OscDefect defect, ref ReadOnlySpan<byte> bytes, out OscFault fault)
    {
        IsLost = true;
        bytes = default;
        fault = new OscFault(defect, 0);
        return true;
    }

    private bool TryTakeSlip(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> packet, out OscFault fault)
    {
        packet = default;
        fault = OscFault.None;
        while (!bytes.IsEmpty)
        {
            byte b = bytes[0];
            bytes = bytes[1..];
            if (b == OscFrame.End)
            {
                bool cut = _escaped;
                int length = _spoiled || cut ? 0 : _length;
                int at = _length;
                _length = 0;
                _escaped = _spoiled = false;
                if (cut) fault = new OscFault(OscDefect.BadEscape, at);
                packet = _packet.AsSpan(0, length);
                if (cut || length > 0) return true; // two ENDs in a row hold nothing, as RFC 1055 wants it
            }
            else if (!_spoiled && !Append(b, out fault))
            {
                _spoiled = true;
                _escaped = false;
                return true;
            }
        }
        return false;
    }

    private bool Append(byte b, out OscFault fault)
    {
        fault = OscFault.None;
        if (_escaped)
        {
            _escaped = false;
            if (b is not (OscFrame.EscapedEnd or OscFrame.EscapedEscape))
            {
                fault = new OscFault(OscDefect.BadEscape, _length);
                return false;
            }
            b = b == OscFrame.EscapedEnd ? OscFrame.End : OscFrame.Escape;
        }
        else if (b == OscFrame.Escape)
        {
            _escaped = true;
            return true;
        }
        if (_length == _packet.Length)
        {
            fault = new OscFault(OscDefect.LongPacket, _length);
            return false;
        }
        _packet[_length++] = b;
        return true;
    }
}
