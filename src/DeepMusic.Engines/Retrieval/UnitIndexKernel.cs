using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeepMusic.Engines.Retrieval;

/// <summary>The first pass of a search: the codes of all entries of a page, block after block, in the order they lie in memory.</summary>
internal static unsafe class UnitIndexKernel<T, V>
    where T : struct, IUnitIndexWidth<V>
    where V : struct
{
    /// <summary>Offers the shortlist what a page holds of a tag.</summary>
    /// <param name="page">The page.</param>
    /// <param name="count">Entries in it.</param>
    /// <param name="first">The number of its first entry.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="tag">The tag wanted; null for any.</param>
    /// <param name="shortlist">Who takes the best.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scan(UnitIndexPage page, int count, int first, in UnitIndexQuery query, ushort? tag, UnitIndexShortlist shortlist)
    {
        const int Block = UnitIndexLayout.Block, All = (1 << Block) - 1;
        float* scores = stackalloc float[Block];
        int rows = page.Layout.Rows, bytes = page.Layout.BlockBytes;
        for (int at = 0; at < count; at += Block)
        {
            uint wanted = count - at >= Block ? All : (1u << (count - at)) - 1;
            if (tag is { } one) wanted &= Vector256.Equals(Vector256.Load(page.Tags + at), Vector256.Create(one)).ExtractMostSignificantBits();
            if (wanted == 0) continue;
            byte* codes = page.Codes + (nint)(at / Block) * bytes;
            uint above = 0;
            for (int lane = 0; lane < Block; lane += T.Count)
            {
                V sum = Sum(codes + lane * UnitIndexLayout.RowDimensions, query.Codes, rows);
                above |= T.Above(sum, T.IsBiased ? query.Bias : 0, page.Scales + at + lane, shortlist.Threshold, scores + lane) << lane;
            }
            for (above &= wanted; above != 0; above &= above - 1)
            {
                int lane = BitOperations.TrailingZeroCount(above);
                shortlist.Add(scores[lane], first + at + lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Sum(byte* codes, int* query, int rows)
    {
        // Two sums, so that one addition need not wait for the one before it.
        V even = default, odd = default;
        int row = 0;
        for (; row + 2 <= rows; row += 2)
        {
            even = T.AddProducts(even, codes + row * UnitIndexLayout.RowBytes, query[row]);
            odd = T.AddProducts(odd, codes + (row + 1) * UnitIndexLayout.RowBytes, query[row + 1]);
        }
        if (row < rows) even = T.AddProducts(even, codes + row * UnitIndexLayout.RowBytes, query[row]);
        return T.Add(even, odd);
    }
}
