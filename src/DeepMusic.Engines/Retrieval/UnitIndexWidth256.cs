using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeepMusic.Engines.Retrieval;

/// <summary>Eight entries at a time: AVX2, with AVX-VNNI where there is one.</summary>
internal readonly unsafe struct UnitIndexWidth256 : IUnitIndexWidth<Vector256<int>>
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    public static bool IsBiased
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddProducts(Vector256<int> sum, byte* codes, int query)
    {
        if (AvxVnni.IsSupported) return AvxVnni.MultiplyWideningAndAdd(sum, Vector256.Load(codes), Vector256.Create(query).AsSByte());
        Vector256<short> pairs = Avx2.MultiplyAddAdjacent(Vector256.Load(codes), Vector256.Create(query).AsSByte());
        return sum + Avx2.MultiplyAddAdjacent(pairs, Vector256<short>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> a, Vector256<int> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Above(Vector256<int> sum, int bias, float* scales, float threshold, float* scores)
    {
        Vector256<float> score = Vector256.ConvertToSingle(sum - Vector256.Create(bias)) * Vector256.Load(scales);
        score.Store(scores);
        return Vector256.GreaterThan(score, Vector256.Create(threshold)).ExtractMostSignificantBits();
    }
}
