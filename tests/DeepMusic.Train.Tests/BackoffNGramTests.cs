using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Train.Tests;

public class BackoffNGramTests
{
    [Fact]
    public void The_probabilities_of_all_tokens_sum_to_one_in_every_context() =>
        Gen.Select(Gen.Int[2, 12], Gen.Int[1, 6], Gen.Int[0, 1].Array[0, 200], Gen.Int[0, 1].Array[0, 10], Gen.Double[0.1, 64]).Sample((vocabulary, order, steps, context, escape) =>
        {
            var model = new BackoffNGram(vocabulary, order) { Escape = escape };
            model.Train([.. steps.Select((s, i) => (s * 5 + i * s + i / 3) % vocabulary)]);
            int[] before = [.. context.Select(c => c % vocabulary)];
            double sum = Enumerable.Range(0, vocabulary).Sum(t => model.Probability(before, t));
            Assert.Equal(1, sum, 1e-9);
        }, iter: 500);

    [Fact]
    public void Witten_and_bells_weights_are_as_worked_out_by_hand()
    {
        // a b a c: seen 4, 3 different. P(a) = (2 + 3/4) / 7 with four tokens in the vocabulary.
        var model = new BackoffNGram(4, 2);
        model.Train([0, 1, 0, 2]);
        double a = (2 + 3 * 0.25) / 7, b = (1 + 3 * 0.25) / 7;
        Assert.Equal(a, model.Probability([], 0), 1e-12);
        // After a: seen 2, 2 different (b, c).
        Assert.Equal((1 + 2 * b) / 4, model.Probability([0], 1), 1e-12);
        Assert.Equal((0 + 2 * a) / 4, model.Probability([0], 0), 1e-12);
        // After d, never met: as without context.
        Assert.Equal(a, model.Probability([3], 0), 1e-12);
        Assert.Equal(-Math.Log(a), model.NegativeLogLikelihood([], 0), 1e-12);
    }

    [Fact]
    public void It_comes_near_the_entropy_of_a_chain_it_learned()
    {
        // From each token one of two, 3 to 1: 0.5623 nats a step.
        var random = new SeededRandom(5);
        int[] chain = Chain(random, 40000), unseen = Chain(random, 5000);
        var model = new BackoffNGram(8, 6);
        model.Train(chain);
        double nll = Enumerable.Range(6, unseen.Length - 6).Average(i => model.NegativeLogLikelihood(unseen.AsSpan(0, i), unseen[i]));
        Assert.InRange(nll, 0.55, 0.60);

        static int[] Chain(SeededRandom random, int length)
        {
            var tokens = new int[length];
            for (int i = 1; i < length; i++) tokens[i] = (tokens[i - 1] * 3 + (random.NextDouble() < 0.25 ? 1 : 2)) % 8;
            return tokens;
        }
    }

    [Fact]
    public void What_is_fitted_is_the_best_of_what_was_tried()
    {
        var random = new SeededRandom(9);
        int[][] noise = [.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 60).Select(_ => random.Next(6)).ToArray())];
        var model = new BackoffNGram(6, 5);
        model.Train(noise[0]);
        model.Train(noise[1]);
        double asPublished = model.NegativeLogLikelihood(noise[2..]);
        model.Fit(noise[2..]);
        Assert.True(model.Escape > 1);
        Assert.True(model.NegativeLogLikelihood(noise[2..]) < asPublished);
    }

    [Fact]
    public void A_token_outside_the_vocabulary_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BackoffNGram(4).Train([0, 4]));
}
