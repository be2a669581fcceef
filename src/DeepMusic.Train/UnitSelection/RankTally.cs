namespace DeepMusic.Train.UnitSelection;

/// <summary>Where the right one of some candidates stands when they are ranked. Of equals, none is first: they share their places.</summary>
internal sealed class RankTally
{
    private double _first, _five, _ranks, _reciprocal;

    /// <summary>How many trials.</summary>
    public int Count { get; private set; }

    /// <summary>The share of trials in which it comes first.</summary>
    public double Accuracy => _first / Count;

    /// <summary>The share of trials in which it is one of the first five.</summary>
    public double TopFive => _five / Count;

    /// <summary>Its mean rank, from 1.</summary>
    public double MeanRank => _ranks / Count;

    /// <summary>The mean of one over its rank: what scores are chosen by, for it tells more than the share of firsts and less of the last places.</summary>
    public double Reciprocal => _reciprocal / Count;

    /// <summary>Counts a trial.</summary>
    /// <param name="scores">The candidates' scores, the higher the better.</param>
    /// <param name="right">Which is the right one.</param>
    public void Add(ReadOnlySpan<double> scores, int right = 0)
    {
        int better = 0, equal = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (i == right || scores[i] < scores[right]) continue;
            // A score that is no number is nobody's success.
            if (scores[i] == scores[right]) equal++;
            else better++;
        }
        double rank = 1 + better + equal / 2.0;
        (_first, _five) = (_first + Within(1), _five + Within(5));
        (_ranks, _reciprocal) = (_ranks + rank, _reciprocal + 1 / rank);
        Count++;

        double Within(int places) => Math.Clamp((places - better) / (double)(equal + 1), 0, 1);
    }
}
