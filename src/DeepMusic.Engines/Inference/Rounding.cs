using System.Runtime.Intrinsics;

namespace DeepMusic.Engines.Inference;

/// <summary>Rounds what int8 weights are multiplied with. The largest is the largest in any order: the bits do not depend on the processor.</summary>
internal static class Rounding
{
    /// <summary>Rounds to whole numbers of 16 bits, or of as many as keep a sum of this many products with ±127 within 32.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="rounded">The rounded ones; what is over is zeroed.</param>
    /// <returns>What one unit stands for.</returns>
    public static float ToShorts(ReadOnlySpan<float> x, Span<short> rounded)
    {
        float largest = Largest(x);
        float most = Math.Min(short.MaxValue, int.MaxValue / (sbyte.MaxValue * rounded.Length));
        float scale = largest / most, inverse = most / largest;
        if (!float.IsNormal(scale) || !float.IsFinite(inverse))
        {
            rounded.Clear();
            return 0;
        }

        int k = 0;
        for (; k <= x.Length - Vector128<short>.Count; k += Vector128<short>.Count)
        {
            Vector128<int> lower = Vector128.ConvertToInt32(Vector128.Round(Vector128.Create(x[k..]) * inverse));
            Vector128<int> upper = Vector128.ConvertToInt32(Vector128.Round(Vector128.Create(x[(k + Vector128<float>.Count)..]) * inverse));
            Vector128.Narrow(lower, upper).CopyTo(rounded[k..]);
        }

        for (; k < x.Length; k++)
            rounded[k] = (short)MathF.Round(x[k] * inverse);
        rounded[k..].Clear();
        return scale;
    }

    private static float Largest(ReadOnlySpan<float> x)
    {
        Vector128<float> most = default;
        int k = 0;
        for (; k <= x.Length - Vector128<float>.Count; k += Vector128<float>.Count)
            most = Vector128.Max(most, Vector128.Abs(Vector128.Create(x[k..])));
        float largest = MathF.Max(MathF.Max(most[0], most[1]), MathF.Max(most[2], most[3]));
        for (; k < x.Length; k++)
            largest = MathF.Max(largest, MathF.Abs(x[k]));
        return largest;
    }
}
