using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// Units in memory, found by their embeddings. Grows by pages, so that adding never copies what is there. One thread at a time: a search
/// and an addition take turns, and so do two searches.
/// </summary>
public sealed unsafe class UnitIndex
{
    private readonly UnitIndexLayout _layout;
    private readonly UnitIndexScan _scan;
    private readonly List<byte[]> _memory = [];
    private readonly List<nint> _pages = [];

    /// <summary>An empty index.</summary>
    /// <param name="dimensions">Dimensions of an embedding, 1 to 1024.</param>
    /// <param name="width">The width to compute at; the widest this processor has where none is given. Results are the same at each.</param>
    public UnitIndex(int dimensions, VectorWidth? width = null)
    {
        _layout = new UnitIndexLayout(dimensions);
        _scan = new UnitIndexScan(_layout, width);
    }

    /// <summary>Dimensions of an embedding.</summary>
    public int Dimensions => _layout.Dimensions;

    /// <summary>Entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes that a search without a tag reads before it compares exactly.</summary>
    public long ScannedBytes => _layout.ScannedBytes(Count);

    /// <summary>Where the pages are, and what they look like.</summary>
    internal (IReadOnlyList<nint> Starts, UnitIndexLayout Layout) Pages => (_pages, _layout);

    /// <summary>Adds an entry; its number.</summary>
    /// <param name="vector">Its embedding, of length 1. (D)</param>
    /// <param name="tag">What a search can ask for.</param>
    /// <exception cref="ArgumentException">The vector has other dimensions, or not length 1.</exception>
    public int Add(ReadOnlySpan<float> vector, ushort tag)
    {
        UnitIndexPage.Check(vector, Dimensions);
        if (Count == _pages.Count * _layout.Entries) Grow();
        Page(Count).Set(Count % _layout.Entries, vector, tag);
        return Count++;
    }

    /// <summary>The tag of an entry.</summary>
    public ushort Tag(int entry)
    {
        Check(entry);
        return Page(entry).Tags[entry % _layout.Entries];
    }

    /// <summary>The embedding of an entry. (D)</summary>
    public ReadOnlySpan<float> Vector(int entry)
    {
        Check(entry);
        byte[] memory = _memory[entry / _layout.Entries];
        nint from = (nint)Page(entry).Vector(entry % _layout.Entries) - (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        return MemoryMarshal.Cast<byte, float>(memory.AsSpan((int)from, Dimensions * sizeof(float)));
    }

    /// <summary>
    /// Fills the entries with the largest dot products, best first, of equals the lower entry; how many they are. Codes of a byte
    /// for each number are compared first, and exactly what is best by them: 1024 entries more than asked for, or a quarter more. Where still
    /// more lie closer together than the codes tell apart, some 0.0006 of a cosine, others of them may be given than the very best.
    /// </summary>
    /// <param name="query">What is looked for; scores are cosines where its length is 1. (D)</param>
    /// <param name="tag">The tag that entries must have; null for any.</param>
    /// <param name="best">What is found.</param>
    /// <exception cref="ArgumentException">The query has other dimensions, or holds what is no number.</exception>
    public int Search(ReadOnlySpan<float> query, ushort? tag, Span<Hit> best)
    {
        int found = _scan.Search(CollectionsMarshal.AsSpan(_pages), Count, query, tag, best);
        GC.KeepAlive(this);
        return found;
    }

    private UnitIndexPage Page(int entry) => new(_pages[entry / _layout.Entries], _layout);

    private void Check(int entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry, Count);
    }

    private void Grow()
    {
        byte[] memory = GC.AllocateArray<byte>(_layout.Bytes + UnitIndexLayout.RowBytes, pinned: true);
        nint start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        _memory.Add(memory);
        _pages.Add((start + UnitIndexLayout.RowBytes - 1) / UnitIndexLayout.RowBytes * UnitIndexLayout.RowBytes);
    }
}
