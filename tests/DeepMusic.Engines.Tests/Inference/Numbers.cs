using DeepMusic.Core;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Tests.Inference;

/// <summary>Seeded numbers, and plain double-precision references to compare with.</summary>
internal static class Numbers
{
    public static TheoryData<WeightFormat> Formats => new(Enum.GetValues<WeightFormat>());

    public static float[] Uniform(SeededRandom random, int count, float range = 1) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(2 * random.NextDouble() - 1) * range)];

    public static int[] Bits(ReadOnlySpan<float> values) => [.. values.ToArray().Select(BitConverter.SingleToInt32Bits)];

    /// <summary>start + W x for each candidate.</summary>
    public static double[] Multiply(float[] weights, double[] x, double[]? start, int rows, int columns, int batch)
    {
        var y = new double[batch * rows];
        for (int b = 0; b < batch; b++)
        {
            for (int row = 0; row < rows; row++)
            {
                double sum = start?[b * rows + row] ?? 0;
                for (int k = 0; k < columns; k++)
                    sum += weights[row * columns + k] * x[b * columns + k];
                y[b * rows + row] = sum;
            }
        }

        return y;
    }

    public static double[] Doubles(IEnumerable<float> values) => [.. values.Select(v => (double)v)];

    public static double Largest(ReadOnlySpan<float> found, ReadOnlySpan<double> expected)
    {
        double largest = 0;
        for (int i = 0; i < expected.Length; i++)
            largest = Math.Max(largest, Math.Abs(found[i] - expected[i]));
        return largest;
    }

    public static double RelativeError(ReadOnlySpan<float> found, ReadOnlySpan<double> expected)
    {
        double errors = 0, sizes = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            errors += Math.Pow(found[i] - expected[i], 2);
            sizes += Math.Pow(expected[i], 2);
        }

        return Math.Sqrt(errors / sizes);
    }
}
