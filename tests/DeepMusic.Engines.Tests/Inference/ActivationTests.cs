using System.Runtime.Intrinsics;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Tests.Inference;

public class ActivationTests
{
    private static IEnumerable<float> Inputs =>
        Enumerable.Range(-240_000, 480_001).Select(i => i * 1e-4f).Concat([float.NegativeInfinity, float.PositiveInfinity, float.MaxValue, float.Epsilon, -0f]);

    [Fact]
    public void The_tangent_is_within_a_few_roundings_of_the_true_one()
    {
        double worst = Inputs.Max(x => Math.Abs(Activation.Tanh(x) - Math.Tanh(x)));
        Assert.True(worst < 3e-7, $"{worst}");
    }

    [Fact]
    public void The_logistic_function_is_within_a_few_roundings_of_the_true_one()
    {
        double worst = Inputs.Max(x => Math.Abs(Activation.Sigmoid(x) - 1 / (1 + Math.Exp(-x))));
        Assert.True(worst < 2e-7, $"{worst}");
    }

    [Fact]
    public void What_is_no_number_stays_none()
    {
        Assert.True(float.IsNaN(Activation.Tanh(float.NaN)));
        Assert.True(float.IsNaN(Activation.Sigmoid(float.NaN)));
    }

    [Fact]
    public void Every_width_gives_the_same_bits()
    {
        float[] x = [.. Inputs];
        int[] expected = Numbers.Bits(x.Select(Activation.Tanh).ToArray());
        if (Processor.Has(VectorWidth.Bits512))
            Assert.Equal(expected, Squashed<Width512, Vector512<float>>(x));
        if (Processor.Has(VectorWidth.Bits256))
            Assert.Equal(expected, Squashed<Width256, Vector256<float>>(x));
        if (Processor.Has(VectorWidth.Bits128))
            Assert.Equal(expected, Squashed<Width128, Vector128<float>>(x));
        Assert.Equal(expected, Squashed<WidthScalar, float>(x));
    }

    [Fact]
    public void Below_zero_is_zero()
    {
        float[] values = [-1, -0f, 0, 2, float.NegativeInfinity];
        Activation.Relu(values);
        Assert.Equal([0, 0, 0, 2, 0], values);
    }

    private static unsafe int[] Squashed<TWidth, V>(float[] x)
        where TWidth : struct, IWidth<V>
        where V : struct
    {
        float[] padded = [.. x, .. new float[16]], y = new float[padded.Length];
        fixed (float* from = padded, to = y)
        {
            for (int i = 0; i < x.Length; i += TWidth.Count)
                TWidth.Store(Squash<TWidth, V>.Tanh(TWidth.Load(from + i)), to + i);
        }

        return Numbers.Bits(y.AsSpan(0, x.Length));
    }
}
