namespace DeepMusic.Train.Tests;

public class FiguresTests
{
    [Fact]
    public void Spearman_is_as_worked_out_by_hand()
    {
        Assert.Equal(1, Figures.Spearman([1, 2, 3, 10], [0.1, 0.2, 0.3, 0.31]), 1e-12);
        Assert.Equal(-1, Figures.Spearman([1, 2, 3], [3, 2, 1]), 1e-12);
        // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 * 4 / (5 * 24).
        Assert.Equal(0.8, Figures.Spearman([1, 2, 3, 4, 5], [20, 10, 40, 30, 50]), 1e-12);
        // Ties: ranks 1 2.5 2.5 4 against 1 2 3 4: 4.5 / sqrt(4.5 * 5).
        Assert.Equal(4.5 / Math.Sqrt(22.5), Figures.Spearman([1, 2, 2, 3], [1, 2, 3, 4]), 1e-12);
        Assert.Equal(double.NaN, Figures.Spearman([1, 1], [1, 2]));
    }

    [Fact]
    public void Jensen_shannon_is_as_worked_out_by_hand()
    {
        Assert.Equal(0, Figures.JensenShannon([1, 3], [2, 6]), 1e-12);
        Assert.Equal(Math.Log(2), Figures.JensenShannon([1, 0], [0, 5]), 1e-12);
        // (1, 0) against (1/2, 1/2): middle (3/4, 1/4).
        double expected = (Math.Log(4.0 / 3) + 0.5 * Math.Log(2.0 / 3) + 0.5 * Math.Log(2)) / 2;
        Assert.Equal(expected, Figures.JensenShannon([1, 0], [1, 1]), 1e-12);
        Assert.Equal(double.NaN, Figures.JensenShannon([0, 0], [1, 1]));
    }

    [Fact]
    public void Kolmogorov_smirnov_is_as_worked_out_by_hand()
    {
        Assert.Equal(0, Figures.KolmogorovSmirnov([3, 1, 2], [1, 2, 3]), 1e-12);
        Assert.Equal(1, Figures.KolmogorovSmirnov([1, 2], [3, 4, 5]), 1e-12);
        // Below 2.5 stand two of four and one of four.
        Assert.Equal(0.25, Figures.KolmogorovSmirnov([1, 2, 3, 4], [2, 3, 4, 5]), 1e-12);
        Assert.Equal(0.5, Figures.KolmogorovSmirnov([1, 1, 1, 2], [1, 2, 2, 2]), 1e-12);
    }

    [Fact]
    public void Sides_of_different_number_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Figures.Spearman([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Figures.JensenShannon([1], [1, 2]));
    }
}
