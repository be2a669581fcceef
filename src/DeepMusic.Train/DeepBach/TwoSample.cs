using DeepMusic.Core;

namespace DeepMusic.Train.DeepBach;

/// <summary>
/// A two-sample test by a classifier (Lopez-Paz and Oquab 2017): logistic regression learns to tell two kinds of excerpts, and is asked of pieces it has not
/// seen. One half right is as good as guessing.
/// </summary>
internal static class TwoSample
{
    private const int Folds = 5, Rounds = 400;
    private const double Rate = 0.5, Decay = 0.01;

    /// <summary>The share of excerpts that it tells right. Both kinds are excerpts of the same pieces; a piece is either learned from or asked of.</summary>
    /// <param name="first">Excerpts of one kind, by piece.</param>
    /// <param name="second">Excerpts of the other, by piece.</param>
    /// <param name="seed">Which pieces are asked together.</param>
    public static double Accuracy(IReadOnlyList<IReadOnlyList<double[]>> first, IReadOnlyList<IReadOnlyList<double[]>> second, ulong seed)
    {
        var random = new SeededRandom(seed);
        int[] fold = [.. Enumerable.Range(0, first.Count).OrderBy(_ => random.NextBits()).Select((_, i) => i % Folds)];
        int right = 0, asked = 0;
        for (int f = 0; f < Folds; f++)
        {
            (double[] X, double Y)[] learned = [.. Examples(first, second, i => fold[i] != f)], test = [.. Examples(first, second, i => fold[i] == f)];
            if (learned.Length == 0 || test.Length == 0) continue;
            (double[] mean, double[] scale) = Scale(learned);
            double[] weights = Learn([.. learned.Select(e => (Scaled(e.X, mean, scale), e.Y))]);
            right += test.Count(e => Score(weights, Scaled(e.X, mean, scale)) > 0 == e.Y > 0.5);
            asked += test.Length;
        }
        return (double)right / asked;
    }

    private static IEnumerable<(double[], double)> Examples(IReadOnlyList<IReadOnlyList<double[]>> first, IReadOnlyList<IReadOnlyList<double[]>> second, Func<int, bool> which) =>
        Enumerable.Range(0, first.Count).Where(which).SelectMany(i => first[i].Select(x => (x, 0.0)).Concat(second[i].Select(x => (x, 1.0))));

    private static double[] Learn((double[] X, double Y)[] examples)
    {
        var weights = new double[examples[0].X.Length + 1];
        var gradient = new double[weights.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach ((double[] x, double y) in examples)
            {
                double wrong = (1 / (1 + Math.Exp(-Score(weights, x))) - y) / examples.Length;
                for (int i = 0; i < x.Length; i++) gradient[i] += wrong * x[i];
                gradient[^1] += wrong;
            }
            for (int i = 0; i < weights.Length; i++) weights[i] -= Rate * (gradient[i] + (i + 1 < weights.Length ? Decay * weights[i] : 0));
        }
        return weights;
    }

    private static double Score(double[] weights, double[] x)
    {
        double score = weights[^1];
        for (int i = 0; i < x.Length; i++) score += weights[i] * x[i];
        return score;
    }

    private static (double[] Mean, double[] Scale) Scale((double[] X, double Y)[] examples)
    {
        int size = examples[0].X.Length;
        double[] mean = [.. Enumerable.Range(0, size).Select(i => examples.Average(e => e.X[i]))];
        double[] scale = [.. Enumerable.Range(0, size).Select(i => Math.Sqrt(examples.Average(e => (e.X[i] - mean[i]) * (e.X[i] - mean[i]))))];
        return (mean, [.. scale.Select(s => s > 1e-9 ? 1 / (s * Math.Sqrt(size)) : 0)]);
    }

    private static double[] Scaled(double[] x, double[] mean, double[] scale) => [.. x.Select((value, i) => (value - mean[i]) * scale[i])];
}
