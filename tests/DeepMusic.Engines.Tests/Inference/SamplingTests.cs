using DeepMusic.Core;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Tests.Inference;

public class SamplingTests
{
    private const float Never = float.NegativeInfinity;
    private static readonly float[] Logits = [MathF.Log(0.1f), MathF.Log(0.5f), Never, MathF.Log(0.25f), MathF.Log(0.15f)];

    [Theory]
    [InlineData(1, 1, new[] { 0.1, 0.5, 0, 0.25, 0.15 })]
    [InlineData(0.5, 1, new[] { 0.01 / 0.345, 0.25 / 0.345, 0, 0.0625 / 0.345, 0.0225 / 0.345 })]
    [InlineData(1, 0.7, new[] { 0, 2.0 / 3, 0, 1.0 / 3, 0 })]
    [InlineData(1, 0.5, new[] { 0, 1.0, 0, 0, 0 })]
    [InlineData(1, 0, new[] { 0, 1.0, 0, 0, 0 })]
    [InlineData(0, 1, new[] { 0, 1.0, 0, 0, 0 })]
    public void It_draws_with_the_probabilities_it_should(double temperature, double topP, double[] expected)
    {
        const int Draws = 40_000;
        var random = new SeededRandom(1);
        var counts = new int[Logits.Length];
        for (int i = 0; i < Draws; i++)
            counts[Sampling.Choose(Logits, temperature, topP, random)]++;
        for (int i = 0; i < counts.Length; i++)
        {
            if (expected[i] is 0 or 1)
                Assert.Equal(expected[i] * Draws, counts[i]);
            else
                Assert.Equal(expected[i], counts[i] / (double)Draws, 0.012);
        }
    }

    [Fact]
    public void Entropy_is_what_a_choice_tells_on_average()
    {
        Assert.Equal(Math.Log(90), Sampling.Entropy(new float[90]), 1e-12);
        Assert.Equal(Math.Log(2), Sampling.Entropy([3, float.NegativeInfinity, 3]), 1e-12);
        Assert.Equal(0, Sampling.Entropy([1000, 0]), 1e-12);
        Assert.Equal(0, Sampling.Entropy([float.NegativeInfinity, float.NegativeInfinity]));
        float[] logits = [0.3f, -2, 1.7f, 0];
        double expected = Enumerable.Range(0, logits.Length).Select(i => Sampling.LogProbability(logits, i)).Sum(p => -Math.Exp(p) * p);
        Assert.Equal(expected, Sampling.Entropy(logits), 1e-9);
    }

    [Fact]
    public void The_same_seed_chooses_the_same_and_every_choice_takes_one_number()
    {
        SeededRandom one = new(5), other = new(5);
        Assert.Equal(Enumerable.Range(0, 50).Select(_ => Sampling.Choose(Logits, 1, 0.9, one)), Enumerable.Range(0, 50).Select(_ => Sampling.Choose(Logits, 1, 0.9, other)));
        Sampling.Choose(Logits, 0, 1, one);
        Sampling.Choose([Never], 1, 1, one);
        other.NextDouble();
        other.NextDouble();
        Assert.Equal(other.NextBits(), one.NextBits());
    }

    [Fact]
    public void Where_nothing_may_be_chosen_nothing_is()
    {
        Assert.Equal(-1, Sampling.Choose([Never, Never], 1, 1, new SeededRandom(1)));
        Assert.Equal(-1, Sampling.Choose([], 1, 1, new SeededRandom(1)));
    }

    [Fact]
    public void Of_equals_the_first_are_the_most_likely()
    {
        var random = new SeededRandom(2);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.InRange(Sampling.Choose([1, 1, 1, 1], 1, 0.5, random), 0, 1));
        Assert.Equal(1, Sampling.Choose([0, 2, 2], 0, 1, random));
    }

    [Fact]
    public void Probabilities_sum_to_one()
    {
        float[] logits = [3, Never, 1, 2];
        Assert.Equal(1, Enumerable.Range(0, 4).Sum(i => Math.Exp(Sampling.LogProbability(logits, i))), 1e-12);
        Assert.Equal(1, Sampling.LogProbability(logits, 3) - Sampling.LogProbability(logits, 2), 1e-12);
        Assert.Equal(double.NegativeInfinity, Sampling.LogProbability(logits, 1));
        Assert.Equal(double.NegativeInfinity, Sampling.LogProbability([Never], 0));
    }

    [Fact]
    public void Choosing_allocates_nothing()
    {
        var random = new SeededRandom(3);
        float[] logits = Numbers.Uniform(random, Sampling.MostOnStack);
        Assert.Equal(0, Allocated.By(() => Sampling.Choose(logits, 1, 0.9, random)));
    }
}
