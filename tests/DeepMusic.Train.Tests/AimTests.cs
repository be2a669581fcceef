namespace DeepMusic.Train.Tests;

public class AimTests
{
    [Theory]
    [InlineData(0.98, true)]
    [InlineData(0.9799, false)]
    public void At_least_is_met_from_the_bound_on(double value, bool met) =>
        Assert.Equal(met, new Aim("hit", "", AtMost: false, 0.98).IsMet(new Dictionary<string, double> { ["hit"] = value }));

    [Theory]
    [InlineData(1.01, true)]
    [InlineData(1.02, false)]
    [InlineData(0.5, true)]
    public void A_bound_may_be_a_multiple_of_another_figure(double value, bool met) =>
        Assert.Equal(met, new Aim("int8", "", AtMost: true, 1.01, Of: "fp32").IsMet(new Dictionary<string, double> { ["int8"] = 2 * value, ["fp32"] = 2 }));

    [Fact]
    public void What_was_not_measured_is_neither_met_nor_missed()
    {
        var aim = new Aim("int8", "", AtMost: true, 1.01, Of: "fp32");
        Assert.Null(aim.IsMet(new Dictionary<string, double> { ["fp32"] = 1 }));
        Assert.Null(aim.IsMet(new Dictionary<string, double> { ["int8"] = 1 }));
    }

    [Fact]
    public void It_is_told_in_words()
    {
        Assert.Equal("≤ 1.01 × fp32", new Aim("int8", "", AtMost: true, 1.01, Of: "fp32").ToString());
        Assert.Equal("≤ ngram", new Aim("nll", "", AtMost: true, 1, Of: "ngram").ToString());
        Assert.Equal("≥ 0.98", new Aim("hit", "", AtMost: false, 0.98).ToString());
    }

    [Fact]
    public void Every_room_aims_at_figures_of_different_names() =>
        Assert.All(Rooms.All, room => Assert.Equal(room.Card.Aims.Count, room.Card.Aims.DistinctBy(a => a.Metric).Count()));
}
