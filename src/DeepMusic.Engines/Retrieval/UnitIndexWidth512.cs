using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeepMusic.Engines.Retrieval;

/// <summary>Sixteen entries at a time: AVX-512. Memory is the limit before arithmetic is, also without its instructions for four products.</summary>
internal readonly unsafe struct UnitIndexWidth512 : IUnitIndexWidth<Vector512<int>>
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 16;
    }

    public static bool IsBiased
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> AddProducts(Vector512<int> sum, byte* codes, int query)
    {
        Vector512<short> pairs = Avx512BW.MultiplyAddAdjacent(Vector512.Load(codes), Vector512.Create(query).AsSByte());
        return sum + Avx512BW.MultiplyAddAdjacent(pairs, Vector512<short>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Add(Vector512<int> a, Vector512<int> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Above(Vector512<int> sum, int bias, float* scales, float threshold, float* scores)
    {
        Vector512<float> score = Vector512.ConvertToSingle(sum - Vector512.Create(bias)) * Vector512.Load(scales);
        score.Store(scores);
        return (uint)Vector512.GreaterThan(score, Vector512.Create(threshold)).ExtractMostSignificantBits();
    }
}
