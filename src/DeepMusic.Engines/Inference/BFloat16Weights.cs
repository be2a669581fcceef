using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Inference;

/// <summary>Weights as bfloat16: the rows of a column in the lower halves of words, those of the next in the upper ones.</summary>
internal readonly unsafe struct BFloat16Weights<TWidth, V> : IWeights<V>
    where TWidth : struct, IWidth<V>
    where V : struct
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TWidth.Count;
    }

    public static int BytesPerRow => sizeof(float);

    public static int BytesPerPair => Panels.Rows * sizeof(float);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First(byte* at) => TWidth.LoadLower(at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Second(byte* at) => TWidth.LoadUpper(at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Broadcast(float* x) => TWidth.Broadcast(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Accumulate(V weights, V x, V sum) => TWidth.Fma(weights, x, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Start(float* y, bool add) => add ? TWidth.Load(y) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Finish(V sum, float* y, bool add, float* rowScales, float scale) => TWidth.Store(sum, y);
}
