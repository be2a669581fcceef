using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Inference;

/// <summary>Weights as floats: the rows of a column, then those of the next.</summary>
internal readonly unsafe struct Float32Weights<TWidth, V> : IWeights<V>
    where TWidth : struct, IWidth<V>
    where V : struct
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TWidth.Count;
    }

    public static int BytesPerRow => sizeof(float);

    public static int BytesPerPair => 2 * Panels.Rows * sizeof(float);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First(byte* at) => TWidth.Load((float*)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Second(byte* at) => TWidth.Load((float*)at + Panels.Rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Broadcast(float* x) => TWidth.Broadcast(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Accumulate(V weights, V x, V sum) => TWidth.Fma(weights, x, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Start(float* y, bool add) => add ? TWidth.Load(y) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Finish(V sum, float* y, bool add, float* rowScales, float scale) => TWidth.Store(sum, y);
}
