using System.Buffers.Binary;

namespace DeepMusic.Engines.Retrieval;

/// <summary>What of a library holds. Whatever lies beyond it in the file was never finished.</summary>
/// <param name="Number">How many batches there are; each takes the record that the one before it left alone.</param>
/// <param name="Entries">Entries.</param>
/// <param name="Extents">Extents in use.</param>
/// <param name="Extent">The extent that payloads are added to; −1 before the first.</param>
/// <param name="Used">Bytes of it that are in use.</param>
internal sealed record UnitFileCommit(long Number, int Entries, int Extents, int Extent, int Used)
{
    /// <summary>Bytes of a record.</summary>
    public const int Bytes = 36;

    /// <summary>A library without units.</summary>
    public static UnitFileCommit None { get; } = new(0, 0, 0, -1, 0);

    private static ReadOnlySpan<byte> Magic => "DMUC"u8;

    /// <summary>The bytes.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Bytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(4), Number);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Entries);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), Extents);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), Extent);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), Used);
        UnitFileSum.Seal(bytes);
        return bytes;
    }

    /// <summary>Reads a record; null where it is torn or damaged.</summary>
    public static UnitFileCommit? Read(ReadOnlySpan<byte> bytes) => bytes.Length < Bytes || !bytes.StartsWith(Magic) || !UnitFileSum.IsSealed(bytes) ? null : new UnitFileCommit(
        BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]));
}
