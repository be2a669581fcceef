using System.Buffers.Binary;
using System.Text;

namespace DeepMusic.Engines.Retrieval;

/// <summary>The first bytes of a library: what it is and whose embeddings it holds. Written once.</summary>
/// <param name="Dimensions">Dimensions of an embedding.</param>
/// <param name="Entries">Entries of an extent.</param>
/// <param name="Model">The hash of the model that made the embeddings, at most 64 bytes of UTF-8.</param>
internal sealed record UnitFileHeader(int Dimensions, int Entries, string Model)
{
    /// <summary>Bytes of a header.</summary>
    public const int Bytes = 104;

    /// <summary>The longest name of a model, in bytes.</summary>
    public const int LongestModel = 64;

    private const int Version = 1, MostEntries = 1 << 16, AtVersion = 8, AtDimensions = 12, AtEntries = 16, AtLength = 20, AtModel = 24;
    private static readonly byte[] Magic = "DMUNITS\n"u8.ToArray();

    /// <summary>Where things lie in the file.</summary>
    public UnitFileLayout Layout => new(new UnitIndexLayout(Dimensions, Entries));

    /// <summary>The bytes.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Bytes];
        Magic.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(AtVersion), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(AtDimensions), Dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(AtEntries), Entries);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(AtLength), Encoding.UTF8.GetBytes(Model, bytes.AsSpan(AtModel, LongestModel)));
        UnitFileSum.Seal(bytes);
        return bytes;
    }

    /// <summary>Reads a header.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="bytes">The file's first bytes, as many of <see cref="Bytes"/> as it has.</param>
    /// <exception cref="UnitFileException">It is none, or one that is not understood.</exception>
    public static UnitFileHeader Read(string path, ReadOnlySpan<byte> bytes)
    {
        const string Elsewhere = "name a library that deepmusic-train units made";
        if (bytes.IsEmpty) throw new UnitFileException(path, "the file is empty", "delete it, and build the library again");
        if (bytes.Length < Magic.Length || !bytes.StartsWith(Magic)) throw new UnitFileException(path, "this is no library of units", Elsewhere);
        if (bytes.Length < Bytes) throw new UnitFileException(path, "the file ends within its header", "copy it again, or build the library again");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[AtVersion..]);
        if (version != Version) throw new UnitFileException(path, $"its format is version {version}, this program reads version {Version}", "build the library again with this version of the program");
        int dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes[AtDimensions..]), entries = BinaryPrimitives.ReadInt32LittleEndian(bytes[AtEntries..]);
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[AtLength..]);
        if (!UnitFileSum.IsSealed(bytes) || dimensions is < 1 or > UnitIndexLayout.MostDimensions || entries is < 1 or > MostEntries || entries % UnitIndexLayout.Block != 0 || length is < 0 or > LongestModel)
            throw new UnitFileException(path, "its header is damaged", "copy it again, or build the library again");
        return new UnitFileHeader(dimensions, entries, Encoding.UTF8.GetString(bytes.Slice(AtModel, length)));
    }
}
