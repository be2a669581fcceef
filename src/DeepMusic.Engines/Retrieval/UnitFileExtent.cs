using System.Buffers.Binary;

namespace DeepMusic.Engines.Retrieval;

/// <summary>The first bytes of an extent: which it is, and of what kind.</summary>
internal static class UnitFileExtent
{
    /// <summary>Bytes that are used of them.</summary>
    public const int Bytes = 16;

    private static ReadOnlySpan<byte> Magic => "DMUX"u8;

    /// <summary>The bytes.</summary>
    /// <param name="extent">Its number, from 0.</param>
    /// <param name="entries">Whether it holds entries; payloads otherwise.</param>
    public static byte[] Write(int extent, bool entries)
    {
        var bytes = new byte[Bytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), extent);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), entries ? 1 : 0);
        UnitFileSum.Seal(bytes);
        return bytes;
    }

    /// <summary>Whether it holds entries; null where it is none, or another.</summary>
    public static bool? Read(ReadOnlySpan<byte> bytes, int extent) =>
        bytes.StartsWith(Magic) && UnitFileSum.IsSealed(bytes) && BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) == extent
            ? BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != 0 : null;
}
