namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// Where things lie in a page of entries, the same in memory and in a file. Codes come in blocks of 16 entries; a row of a block is 64
/// bytes, four dimensions of each of the 16, so that a scan adds up 16 dot products side by side and never across lanes.
/// </summary>
internal readonly record struct UnitIndexLayout
{
    /// <summary>Entries in a block.</summary>
    public const int Block = 16;

    /// <summary>Bytes that a row of a block takes: a line of the cache.</summary>
    public const int RowBytes = 64;

    /// <summary>Dimensions of an entry in one row.</summary>
    public const int RowDimensions = 4;

    /// <summary>The most dimensions: with these no sum of products leaves the whole numbers that a float holds exactly.</summary>
    public const int MostDimensions = 1024;

    /// <summary>Entries in a page, unless said otherwise.</summary>
    public const int UsualEntries = 1024;

    /// <param name="dimensions">D, 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="entries">Entries of a page, in whole blocks.</param>
    public UnitIndexLayout(int dimensions, int entries = UsualEntries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(entries % Block, 0);
        (Dimensions, Entries) = (dimensions, entries);
        Rows = (dimensions + RowDimensions - 1) / RowDimensions;
        Scales = entries / Block * BlockBytes;
        Tags = Scales + entries * sizeof(float);
        Vectors = Aligned(Tags + entries * sizeof(ushort));
        Bytes = Vectors + entries * Width * sizeof(float);
    }

    /// <summary>Dimensions of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Entries that a page holds.</summary>
    public int Entries { get; }

    /// <summary>Rows of a block.</summary>
    public int Rows { get; }

    /// <summary>Floats that a vector takes: its dimensions, and zeros up to whole rows.</summary>
    public int Width => Rows * RowDimensions;

    /// <summary>Bytes that a block of codes takes.</summary>
    public int BlockBytes => Rows * RowBytes;

    /// <summary>Where the scales of the codes begin: float[Entries].</summary>
    public int Scales { get; }

    /// <summary>Where the tags begin: ushort[Entries].</summary>
    public int Tags { get; }

    /// <summary>Where the exact vectors begin: float[Entries, Width].</summary>
    public int Vectors { get; }

    /// <summary>Bytes of a page.</summary>
    public int Bytes { get; }

    /// <summary>Bytes that the first pass of a search reads, of so many entries.</summary>
    public long ScannedBytes(int entries) => (long)(entries + Block - 1) / Block * (BlockBytes + Block * sizeof(float));

    /// <summary>Up to the next line of the cache.</summary>
    public static int Aligned(int bytes) => (bytes + RowBytes - 1) / RowBytes * RowBytes;
}
