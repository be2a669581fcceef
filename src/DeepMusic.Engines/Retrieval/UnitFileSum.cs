using System.Buffers.Binary;
using System.Numerics;

namespace DeepMusic.Engines.Retrieval;

/// <summary>CRC-32C (Castagnoli), which processors have an instruction for.</summary>
internal static class UnitFileSum
{
    /// <summary>Of these bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte one in bytes) sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }

    /// <summary>Writes the sum of all bytes but the last four into these.</summary>
    public static void Seal(Span<byte> bytes) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[^sizeof(uint)..], Of(bytes[..^sizeof(uint)]));

    /// <summary>Whether the last four bytes are the sum of the others.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) == Of(bytes[..^sizeof(uint)]);
}
