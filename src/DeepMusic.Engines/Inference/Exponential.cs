using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// e^x for x up to 0: 2^n times a polynomial on ±½ ln 2, within 1e-15 of itself. Of plain operations in double precision, one after the other,
/// so that several at a time give the same bits as one, on every processor and system. Thread-safe: yes. Realtime-safe: yes.
/// </summary>
internal static class Exponential
{
    private const double PerLog2 = 1.4426950408889634, Log2Upper = 0.69314718036912382, Log2Lower = 1.9082149292705877e-10;

    /// <summary>Below it is counted as 0.</summary>
    private const double Least = -700;

    private const int Terms = 14, Bias = 1023, MantissaBits = 52;

    /// <summary>A whole number added to this stands in the lowest bits of the sum.</summary>
    private const double WholeNumbers = 1.5 * (1L << MantissaBits);

    /// <summary>Of one.</summary>
    public static double Of(double x)
    {
        if (!(x >= Least))
            return double.IsNaN(x) ? x : 0;
        double n = Math.Round(x * PerLog2);
        double r = x - n * Log2Upper - n * Log2Lower;
        double sum = 1;
        for (int k = Terms; k > 0; k--)
            sum = 1 + sum * r / k;
        return sum * BitConverter.Int64BitsToDouble(((long)n + Bias) << MantissaBits);
    }

    /// <summary>Of all, each in its place.</summary>
    public static void OfAll(Span<double> values)
    {
        Span<Vector512<double>> vectors = MemoryMarshal.Cast<double, Vector512<double>>(values);
        foreach (ref Vector512<double> x in vectors)
            x = Of(x);
        foreach (ref double x in values[(vectors.Length * Vector512<double>.Count)..])
            x = Of(x);
    }

    private static Vector512<double> Of(Vector512<double> x)
    {
        Vector512<double> n = Vector512.Round(x * PerLog2);
        Vector512<double> r = x - n * Log2Upper - n * Log2Lower;
        Vector512<double> one = Vector512.Create(1.0), sum = one;
        for (int k = Terms; k > 0; k--)
            sum = one + sum * r / Vector512.Create((double)k);
        Vector512<long> exponent = (n + Vector512.Create(WholeNumbers)).AsInt64() + Vector512.Create((long)Bias);
        Vector512<double> power = Vector512.ShiftLeft(exponent, MantissaBits).AsDouble();
        Vector512<double> small = Vector512.ConditionalSelect(Vector512.Equals(x, x), Vector512<double>.Zero, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(Least)), sum * power, small);
    }
}
