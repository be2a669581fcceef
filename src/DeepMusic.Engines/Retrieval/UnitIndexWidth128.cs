using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace DeepMusic.Engines.Retrieval;

/// <summary>Four entries at a time: SSE, or Arm, with its instruction for four products where there is one.</summary>
internal readonly unsafe struct UnitIndexWidth128 : IUnitIndexWidth<Vector128<int>>
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4;
    }

    public static bool IsBiased
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !AdvSimd.IsSupported;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> AddProducts(Vector128<int> sum, byte* codes, int query)
    {
        Vector128<byte> entries = Vector128.Load(codes);
        Vector128<sbyte> four = Vector128.Create(query).AsSByte();
        if (AvxVnni.IsSupported) return AvxVnni.MultiplyWideningAndAdd(sum, entries, four);
        if (Ssse3.IsSupported) return sum + Sse2.MultiplyAddAdjacent(Ssse3.MultiplyAddAdjacent(entries, four), Vector128<short>.One);
        // Taking 128 off a byte makes a number with a sign of it.
        Vector128<sbyte> signed = (entries ^ Vector128.Create((byte)UnitIndexQuery.CodeOfZero)).AsSByte();
        if (Dp.IsSupported) return Dp.DotProduct(sum, signed, four);
        Vector128<short> lower = AdvSimd.MultiplyWideningLower(signed.GetLower(), four.GetLower());
        Vector128<short> upper = AdvSimd.MultiplyWideningUpper(signed, four);
        return sum + AdvSimd.Arm64.AddPairwise(AdvSimd.AddPairwiseWidening(lower), AdvSimd.AddPairwiseWidening(upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Add(Vector128<int> a, Vector128<int> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Above(Vector128<int> sum, int bias, float* scales, float threshold, float* scores)
    {
        Vector128<float> score = Vector128.ConvertToSingle(sum - Vector128.Create(bias)) * Vector128.Load(scales);
        score.Store(scores);
        return Vector128.GreaterThan(score, Vector128.Create(threshold)).ExtractMostSignificantBits();
    }
}
