namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// Where things lie in a library. Five pages of 4096 bytes: the header, and two commit records of two copies. Then extents, all of the
/// same size, each of either kind: entries (codes, scales, tags and vectors as <see cref="UnitIndexLayout"/> has them, then the places of
/// payloads), or payloads one after the other.
/// </summary>
internal readonly record struct UnitFileLayout
{
    /// <summary>Bytes of a page of the disk; none of what must not tear together shares one.</summary>
    public const int Page = 4096;

    /// <summary>Where extents begin.</summary>
    public const int FirstExtent = 5 * Page;

    /// <summary>Bytes at the start of an extent that tell what it is.</summary>
    public const int ExtentHeader = 64;

    /// <param name="index">What entries look like, and how many an extent has.</param>
    public UnitFileLayout(UnitIndexLayout index)
    {
        Index = index;
        Places = ExtentHeader + UnitIndexLayout.Aligned(index.Bytes);
        ExtentBytes = (Places + index.Entries * UnitFilePlace.Bytes + Page - 1) / Page * Page;
    }

    /// <summary>What entries look like.</summary>
    public UnitIndexLayout Index { get; }

    /// <summary>Where in an extent of entries the places of their payloads are.</summary>
    public int Places { get; }

    /// <summary>Bytes of an extent.</summary>
    public int ExtentBytes { get; }

    /// <summary>The longest payload.</summary>
    public int LongestPayload => ExtentBytes - ExtentHeader;

    /// <summary>Where an extent begins; where the file ends that has so many.</summary>
    public long Extent(int extent) => FirstExtent + (long)extent * ExtentBytes;
}
