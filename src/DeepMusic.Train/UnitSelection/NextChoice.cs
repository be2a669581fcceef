namespace DeepMusic.Train.UnitSelection;

/// <summary>How relevance and cost are put together: chosen on the tunes that models are chosen by.</summary>
/// <param name="Cost">How costs are told where they stand beside relevance.</param>
/// <param name="Weight">How much a nat of cost counts against one of relevance.</param>
/// <param name="CostAlone">How costs are told where they stand alone.</param>
internal sealed record NextChoice(JoinCost Cost, double Weight, JoinCost CostAlone)
{
    private static readonly double[] Weights = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8, 12];

    /// <summary>The best of all that are tried, by the mean of one over the rank.</summary>
    /// <param name="valid">What the networks say of cases that the figures are not measured on.</param>
    public static NextChoice Of(IReadOnlyList<NextScores> valid)
    {
        JoinCost alone = JoinCost.Tried.MaxBy(kind => Tally(valid, s => s.Cost(kind)).Reciprocal)!;
        (JoinCost cost, double weight) = JoinCost.Tried.SelectMany(_ => Weights, (kind, weight) => (kind, weight)).MaxBy(t => Tally(valid, s => s.Both(t.kind, t.weight)).Reciprocal);
        return new NextChoice(cost, weight, alone);
    }

    /// <summary>Where the right one stands by some scores.</summary>
    public static RankTally Tally(IEnumerable<NextScores> cases, Func<NextScores, double[]> scores)
    {
        var tally = new RankTally();
        foreach (NextScores asked in cases) tally.Add(scores(asked));
        return tally;
    }
}
