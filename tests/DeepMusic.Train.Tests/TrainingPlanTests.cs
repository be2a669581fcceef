namespace DeepMusic.Train.Tests;

public class TrainingPlanTests
{
    [Theory]
    [InlineData(5000, 200, 250)]
    [InlineData(400, 40, 40)]
    [InlineData(30, 3, 3)]
    [InlineData(5, 0, 1)]
    public void A_short_plan_warms_up_shortly_and_looks_more_often(int steps, int warmUp, int checkEvery)
    {
        TrainingPlan plan = TrainingPlan.For(steps);
        Assert.Equal((steps, warmUp, checkEvery), (plan.Steps, plan.WarmUp, plan.CheckEvery));
    }

    [Fact]
    public void The_rate_rises_to_its_highest_and_falls_to_a_hundredth()
    {
        var plan = new TrainingPlan { Steps = 1000, WarmUp = 100, LearningRate = 1 };
        Assert.Equal(0.01, plan.RateAt(0), 1e-12);
        Assert.Equal(1, plan.RateAt(99), 1e-12);
        Assert.Equal(1, plan.RateAt(100), 1e-12);
        Assert.Equal(0.505, plan.RateAt(550), 1e-12);
        Assert.InRange(plan.RateAt(999), 0.01, 0.0101);
    }

    [Theory]
    [InlineData(0, 32, 1e-3)]
    [InlineData(10, 0, 1e-3)]
    [InlineData(10, 32, 0)]
    [InlineData(10, 32, double.NaN)]
    public void What_cannot_be_followed_is_one_line(int steps, int batch, double rate) =>
        Assert.Throws<TrainingException>(() => (TrainingPlan.For(steps) with { Batch = batch, LearningRate = rate }).Checked());
}
