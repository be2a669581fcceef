using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Tests.UnitSelection;

public class RankTallyTests
{
    [Fact]
    public void Equal_scores_know_nothing()
    {
        var tally = new RankTally();
        tally.Add(new double[50]);
        Assert.Equal((0.02, 25.5, 0.1), (tally.Accuracy, tally.MeanRank, tally.TopFive));
    }

    [Fact]
    public void The_right_one_is_ranked_by_its_score()
    {
        var tally = new RankTally();
        tally.Add([9, 1, 2, 3]);
        tally.Add([1, 9, 2, 3], right: 3);
        tally.Add([5, 5, 1, 1]);
        Assert.Equal(1.5 / 3, tally.Accuracy, 1e-12);
        Assert.Equal((1 + 2 + 1.5) / 3, tally.MeanRank, 1e-12);
        Assert.Equal((1 + 0.5 + 1 / 1.5) / 3, tally.Reciprocal, 1e-12);
        Assert.Equal(1, tally.TopFive);
    }

    [Fact]
    public void A_score_that_is_no_number_comes_last()
    {
        var tally = new RankTally();
        tally.Add([double.NaN, 1, 2, 3]);
        Assert.Equal((0, 4), (tally.Accuracy, tally.MeanRank));
    }
}
