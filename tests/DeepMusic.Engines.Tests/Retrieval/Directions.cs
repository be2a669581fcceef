using DeepMusic.Core;

namespace DeepMusic.Engines.Tests.Retrieval;

/// <summary>Vectors of length 1.</summary>
internal static class Directions
{
    public static float[] Even(SeededRandom random, int dimensions)
    {
        double[] numbers = [.. Enumerable.Range(0, dimensions).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
        double length = Math.Sqrt(numbers.Sum(x => x * x));
        return [.. numbers.Select(x => (float)(x / length))];
    }

    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += (double)a[i] * b[i];
        return sum;
    }
}
