namespace DeepMusic.Train;

/// <summary>The measures of model cards. Pure functions.</summary>
public static class Figures
{
    /// <summary>
    /// Spearman's rank correlation (1904), -1..1: 1 where the larger x always has the larger y. Equal values share the mean of
    /// their ranks. NaN where there are fewer than two, or one side is all equal.
    /// </summary>
    /// <exception cref="ArgumentException">The sides differ in number.</exception>
    public static double Spearman(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        if (xs.Count != ys.Count) throw new ArgumentException($"{xs.Count} values against {ys.Count}");
        double[] a = Ranks(xs), b = Ranks(ys);
        double mean = (xs.Count + 1) / 2.0, ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.Length; i++)
        {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return ab / Math.Sqrt(aa * bb);
    }

    /// <summary>
    /// The Jensen-Shannon divergence (Lin 1991) of two histograms, in nats: 0 for the same distribution, ln 2 for two that have
    /// nothing in common. NaN where one is empty.
    /// </summary>
    /// <param name="p">Weights, not negative; they need not sum to one.</param>
    /// <param name="q">As many weights.</param>
    /// <exception cref="ArgumentException">The sides differ in number.</exception>
    public static double JensenShannon(IReadOnlyList<double> p, IReadOnlyList<double> q)
    {
        if (p.Count != q.Count) throw new ArgumentException($"{p.Count} bins against {q.Count}");
        double sumP = p.Sum(), sumQ = q.Sum(), divergence = 0;
        if (sumP <= 0 || sumQ <= 0) return double.NaN;
        for (int i = 0; i < p.Count; i++)
        {
            double a = p[i] / sumP, b = q[i] / sumQ, middle = (a + b) / 2;
            if (a > 0) divergence += a * Math.Log(a / middle) / 2;
            if (b > 0) divergence += b * Math.Log(b / middle) / 2;
        }
        return divergence;
    }

    /// <summary>
    /// The Kolmogorov-Smirnov distance of two samples, 0..1: how far apart their cumulative distributions are at most. NaN where
    /// one is empty.
    /// </summary>
    public static double KolmogorovSmirnov(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        if (xs.Count == 0 || ys.Count == 0) return double.NaN;
        double[] a = [.. xs.Order()], b = [.. ys.Order()];
        double most = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            double at = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] == at) i++;
            while (j < b.Length && b[j] == at) j++;
            most = Math.Max(most, Math.Abs((double)i / a.Length - (double)j / b.Length));
        }
        return most;
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && values[order[to]] == values[order[from]];) to++;
            for (int i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2.0;
        }
        return ranks;
    }
}
