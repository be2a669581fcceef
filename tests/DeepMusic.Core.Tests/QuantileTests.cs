namespace DeepMusic.Core.Tests;

public class QuantileTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(1, 10)]
    public void A_quantile_lies_between_the_samples_beside_it(double part, double expected) => Assert.Equal(expected, Quantile.Of([1, 2, 3, 10], part), 12);

    [Fact]
    public void One_sample_is_every_quantile_and_none_has_none()
    {
        Assert.Equal(7, Quantile.Of([7], 0.9));
        Assert.Throws<ArgumentException>(() => Quantile.Of([], 0.5));
    }
}
