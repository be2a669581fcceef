using System.Buffers.Binary;

namespace DeepMusic.Osc;

/// <summary>
/// A packet, found whole: a message, or a bundle of messages and bundles. A broken packet is refused as a whole, so that no bundle is half
/// done; only messages with types unknown here are left out of it. Realtime-safe: yes, nothing is allocated.
/// </summary>
public readonly ref struct OscPacket
{
    /// <summary>The longest packet a datagram can carry, in bytes, to a multiple of four.</summary>
    public const int Longest = 65504;

    /// <summary>How deep bundles may be nested.</summary>
    public const int DeepestBundle = 8;

    internal const int BundleHead = 16;

    private readonly ReadOnlySpan<byte> _bytes;

    private OscPacket(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Whether it is a bundle.</summary>
    public bool IsBundle => IsBundleHead(_bytes);

    /// <summary>Its messages in their order, each with the moment it is due.</summary>
    public OscMessages Messages => new(_bytes);

    /// <summary>Reads a packet.</summary>
    /// <param name="bytes">The packet.</param>
    /// <param name="packet">The packet, if it is whole.</param>
    /// <param name="fault">
    /// What is wrong with it. Where it is a bundle with messages of unknown types, the first of those, though the rest is read.
    /// </param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out OscPacket packet, out OscFault fault)
    {
        var leftOut = OscFault.None;
        bool whole = Check(bytes, 0, ref leftOut, out fault);
        packet = whole ? new OscPacket(bytes) : default;
        if (whole) fault = leftOut;
        return whole;
    }

    internal static bool IsBundleHead(ReadOnlySpan<byte> bytes) => bytes.StartsWith("#bundle\0"u8);

    private static bool Check(ReadOnlySpan<byte> bytes, int depth, ref OscFault leftOut, out OscFault fault)
    {
        if (!IsBundleHead(bytes))
        {
            if (OscMessage.TryRead(bytes, out _, out fault)) return true;
            if (depth == 0 || fault.Defect != OscDefect.UnknownType) return false;
            if (leftOut.Defect == OscDefect.None) leftOut = fault;
            return true;
        }
        fault = depth == DeepestBundle ? new OscFault(OscDefect.DeepBundle, 0)
            : bytes.Length < BundleHead ? new OscFault(OscDefect.CutBundle, bytes.Length)
            : bytes.Length % 4 != 0 ? new OscFault(OscDefect.Unaligned, bytes.Length)
            : OscFault.None;
        int at = BundleHead;
        while (fault.Defect == OscDefect.None && at < bytes.Length)
        {
            int size = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (size <= 0 || size % 4 != 0 || size > bytes.Length - at - 4)
            {
                fault = new OscFault(OscDefect.BadElement, at);
                break;
            }
            var inner = OscFault.None;
            if (!Check(bytes.Slice(at + 4, size), depth + 1, ref inner, out fault)) fault = fault.After(at + 4);
            else fault = OscFault.None;
            if (leftOut.Defect == OscDefect.None) leftOut = inner.After(at + 4);
            at += 4 + size;
        }
        return fault.Defect == OscDefect.None;
    }
}
