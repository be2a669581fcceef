using DeepMusic.Core;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Tests.Inference;

public class ExponentialTests
{
    [Fact]
    public void It_is_the_true_one()
    {
        for (double x = 0; x > -700; x -= 0.0137)
            Assert.True(Math.Abs(Exponential.Of(x) / Math.Exp(x) - 1) < 1e-14, $"{x}");
        Assert.Equal(1, Exponential.Of(0));
        Assert.Equal(0, Exponential.Of(double.NegativeInfinity));
    }

    [Fact]
    public void Many_at_a_time_give_the_bits_of_one()
    {
        var random = new SeededRandom(1);
        for (int count = 0; count < 40; count++)
        {
            double[] values = [.. Enumerable.Range(0, 100 + count).Select(_ => -800 * Math.Pow(random.NextDouble(), 4))];
            double[] edges = [0, -0.0, -700, Math.BitDecrement(-700), Math.BitIncrement(-700), -1e-300, -0.5, -1e9, double.NegativeInfinity, double.NaN];
            for (int i = 0; i < edges.Length; i++) values[random.Next(values.Length)] = edges[i];
            long[] expected = [.. values.Select(x => BitConverter.DoubleToInt64Bits(Exponential.Of(x)))];
            Exponential.OfAll(values);
            Assert.Equal(expected, values.Select(BitConverter.DoubleToInt64Bits));
        }
    }
}
