using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// The logistic function and the hyperbolic tangent as one rational function of our own (a minimax fit of degrees 9 over 8 on [-9, 9], within
/// 2e-8 before rounding): the same operations everywhere, where the system's own functions differ from platform to platform.
/// </summary>
internal static class Squash<TWidth, V>
    where TWidth : struct, IWidth<V>
    where V : struct
{
    /// <summary>Beyond it, the tangent is one.</summary>
    private const float Far = 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        x = TWidth.Max(TWidth.Of(-Far), TWidth.Min(TWidth.Of(Far), x));
        V square = TWidth.Multiply(x, x);
        V p = TWidth.Fma(TWidth.Of(1.31835958902e-8f), square, TWidth.Of(2.04715435924e-5f));
        V q = TWidth.Fma(TWidth.Of(7.70245310165e-7f), square, TWidth.Of(0.000327136475422f));
        p = TWidth.Fma(p, square, TWidth.Of(0.00348657332988f));
        q = TWidth.Fma(q, square, TWidth.Of(0.0258419574951f));
        p = TWidth.Fma(p, square, TWidth.Of(0.133731941538f));
        q = TWidth.Fma(q, square, TWidth.Of(0.467064913004f));
        p = TWidth.Fma(p, square, TWidth.Of(0.999999907331f));
        q = TWidth.Fma(q, square, TWidth.Of(1));
        return TWidth.Divide(TWidth.Multiply(x, p), q);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x) => TWidth.Fma(Tanh(TWidth.Multiply(x, TWidth.Of(0.5f))), TWidth.Of(0.5f), TWidth.Of(0.5f));
}
