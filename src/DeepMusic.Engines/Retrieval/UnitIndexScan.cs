using System.Runtime.Intrinsics;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Retrieval;

/// <summary>
/// A search over pages of entries: all codes first, then the best thousand by their exact vectors. One thread at a time; what it needs
/// in between is kept, and grows with the number of hits asked for only.
/// </summary>
/// <param name="layout">The pages' layout.</param>
/// <param name="width">The width to compute at; the widest where none is given.</param>
internal sealed unsafe class UnitIndexScan(UnitIndexLayout layout, VectorWidth? width)
{
    /// <summary>How many more are compared exactly than are asked for, at least.</summary>
    private const int Spare = 1024;

    private readonly VectorWidth _width = Processor.Choose(width);
    private readonly UnitIndexShortlist _shortlist = new();

    /// <summary>Fills the best entries, best first; how many they are.</summary>
    /// <param name="pages">Where the pages are; all but the last are full.</param>
    /// <param name="count">Entries in all of them.</param>
    /// <param name="query">What is looked for. (D)</param>
    /// <param name="tag">The tag wanted; null for any.</param>
    /// <param name="best">What is found.</param>
    public int Search(ReadOnlySpan<nint> pages, int count, ReadOnlySpan<float> query, ushort? tag, Span<Hit> best)
    {
        if (query.Length != layout.Dimensions) throw new ArgumentException($"the query has {query.Length} dimensions, the entries here have {layout.Dimensions}; use the embedding that they were made with", nameof(query));
        int* codes = stackalloc int[layout.Rows];
        float* exact = stackalloc float[layout.Width];
        new Span<float>(exact, layout.Width).Clear();
        new Span<int>(codes, layout.Rows).Clear();
        var asked = new UnitIndexQuery(query, codes, exact);
        if (best.IsEmpty || count == 0) return 0;
        _shortlist.Begin(best.Length + Math.Max(Spare, best.Length / 4));
        for (int first = 0; first < count; first += layout.Entries)
            Scan(new UnitIndexPage(pages[first / layout.Entries], layout), Math.Min(layout.Entries, count - first), first, asked, tag);
        Span<ulong> keys = _shortlist.Best();
        foreach (ref ulong key in keys)
        {
            int entry = UnitIndexShortlist.Of(key).Entry;
            var page = new UnitIndexPage(pages[entry / layout.Entries], layout);
            key = UnitIndexShortlist.Key(Dot(asked.Exact, page.Vector(entry % layout.Entries), layout.Width), entry);
        }
        keys.Sort();
        int found = Math.Min(best.Length, keys.Length);
        for (int i = 0; i < found; i++) best[i] = UnitIndexShortlist.Of(keys[^(i + 1)]);
        return found;
    }

    /// <summary>The dot product of two vectors, taken in the same order everywhere. (Width) (Width)</summary>
    public static float Dot(float* a, float* b, int width)
    {
        Vector128<float> s0 = default, s1 = default, s2 = default, s3 = default;
        int i = 0;
        for (; i + 16 <= width; i += 16)
        {
            s0 = Vector128.FusedMultiplyAdd(Vector128.Load(a + i), Vector128.Load(b + i), s0);
            s1 = Vector128.FusedMultiplyAdd(Vector128.Load(a + i + 4), Vector128.Load(b + i + 4), s1);
            s2 = Vector128.FusedMultiplyAdd(Vector128.Load(a + i + 8), Vector128.Load(b + i + 8), s2);
            s3 = Vector128.FusedMultiplyAdd(Vector128.Load(a + i + 12), Vector128.Load(b + i + 12), s3);
        }
        for (; i < width; i += 4) s0 = Vector128.FusedMultiplyAdd(Vector128.Load(a + i), Vector128.Load(b + i), s0);
        Vector128<float> sum = s0 + s1 + (s2 + s3);
        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }

    private void Scan(UnitIndexPage page, int count, int first, in UnitIndexQuery query, ushort? tag)
    {
        switch (_width)
        {
            case VectorWidth.Bits512:
                UnitIndexKernel<UnitIndexWidth512, Vector512<int>>.Scan(page, count, first, query, tag, _shortlist);
                break;
            case VectorWidth.Bits256:
                UnitIndexKernel<UnitIndexWidth256, Vector256<int>>.Scan(page, count, first, query, tag, _shortlist);
                break;
            case VectorWidth.Bits128:
                UnitIndexKernel<UnitIndexWidth128, Vector128<int>>.Scan(page, count, first, query, tag, _shortlist);
                break;
            default:
                UnitIndexKernel<UnitIndexWidthScalar, int>.Scan(page, count, first, query, tag, _shortlist);
                break;
        }
    }
}
