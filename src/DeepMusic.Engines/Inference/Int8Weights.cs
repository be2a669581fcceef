using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// Weights as bytes, two columns together. Sums are whole numbers, hence exact; x is rounded so that none can overflow.
/// </summary>
internal readonly unsafe struct Int8Weights<TWidth, V> : IWeights<V>
    where TWidth : struct, IWidth<V>
    where V : struct
{
    private const int BytesPerSubstep = 2 * Panels.Rows;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TWidth.Count;
    }

    public static int BytesPerRow => 2;

    public static int BytesPerPair => 2 * BytesPerSubstep;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First(byte* at) => TWidth.LoadPairs(at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Second(byte* at) => TWidth.LoadPairs(at + BytesPerSubstep);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Broadcast(float* x) => TWidth.Broadcast(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Accumulate(V weights, V x, V sum) => TWidth.AddProducts(weights, x, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Start(float* y, bool add) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Finish(V sum, float* y, bool add, float* rowScales, float scale)
    {
        V scales = TWidth.Multiply(TWidth.Load(rowScales), TWidth.Of(scale));
        V start = add ? TWidth.Load(y) : default;
        TWidth.Store(TWidth.Fma(TWidth.ToFloats(sum), scales, start), y);
    }
}
