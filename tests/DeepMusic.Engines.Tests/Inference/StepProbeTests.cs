using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Tests.Inference;

public class StepProbeTests
{
    [Theory]
    [InlineData(WeightFormat.Float32, 4)]
    [InlineData(WeightFormat.BFloat16, 2)]
    [InlineData(WeightFormat.Int8, 1)]
    public void Every_format_is_measured_beside_its_own_limit(WeightFormat format, int bytes)
    {
        StepFigures figures = StepProbe.Measure(format, batch: 2, steps: 20);
        Assert.Equal(bytes * StepProbe.Weights, figures.Bytes);
        Assert.True(figures.StepP50 > 0 && figures.StepP99 >= figures.StepP50 && figures.LimitP50 > 0);
        Assert.Equal(figures.Bytes / figures.LimitP50 / 1e3, figures.GigabytesPerSecond, 9);
    }
}
