using System.Buffers.Binary;

namespace DeepMusic.Osc.Net;

/// <summary>Frames a packet for a stream. Realtime-safe: yes, nothing is allocated.</summary>
public static class OscFrame
{
    internal const byte End = 0xC0;
    internal const byte Escape = 0xDB;
    internal const byte EscapedEnd = 0xDC;
    internal const byte EscapedEscape = 0xDD;

    /// <summary>How many bytes a packet takes in a stream.</summary>
    public static int Measure(OscFraming framing, ReadOnlySpan<byte> packet) => framing == OscFraming.LengthPrefix
        ? 4 + packet.Length
        : 2 + packet.Length + packet.Count(End) + packet.Count(Escape);

    /// <summary>Writes a packet as it stands in a stream.</summary>
    /// <param name="framing">How packets are told apart.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="room">Where to; at least <see cref="Measure"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(OscFraming framing, ReadOnlySpan<byte> packet, Span<byte> room)
    {
        if (framing == OscFraming.LengthPrefix)
        {
            BinaryPrimitives.WriteInt32BigEndian(room, packet.Length);
            packet.CopyTo(room[4..]);
            return 4 + packet.Length;
        }
        int at = 0;
        room[at++] = End; // what noise came before is ended by it
        foreach (byte b in packet)
        {
            if (b is End or Escape)
            {
                room[at++] = Escape;
                room[at++] = b == End ? EscapedEnd : EscapedEscape;
            }
            else
            {
                room[at++] = b;
            }
        }
        room[at++] = End;
        return at;
    }
}
