namespace DeepMusic.Core.Tests;

public class TimeSignatureTests
{
    [Theory]
    [InlineData(4, 4, 4.0, 1.0)]
    [InlineData(3, 4, 3.0, 1.0)]
    [InlineData(6, 8, 3.0, 1.5)]
    [InlineData(12, 8, 6.0, 1.5)]
    [InlineData(9, 16, 2.25, 0.75)]
    [InlineData(3, 8, 1.5, 0.5)]
    [InlineData(7, 8, 3.5, 0.5)]
    [InlineData(6, 4, 6.0, 1.0)]
    [InlineData(2, 2, 4.0, 2.0)]
    [InlineData(64, 64, 4.0, 0.0625)]
    public void Bar_and_felt_beat_follow_from_the_numbers(int upper, int lower, double bar, double pulse)
    {
        var meter = new TimeSignature(upper, lower);
        Assert.Equal(bar, meter.Bar.Value);
        Assert.Equal(pulse, meter.Pulse.Value);
        Assert.Equal($"{upper}/{lower}", meter.ToString());
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(65, 4)]
    [InlineData(4, 0)]
    [InlineData(4, 3)]
    [InlineData(4, 128)]
    [InlineData(4, -4)]
    public void Meters_that_cannot_be_written_are_refused(int upper, int lower) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeSignature(upper, lower));

    [Fact]
    public void Every_meter_has_whole_ticks()
    {
        for (int lower = 1; lower <= 64; lower *= 2) Assert.Equal(4 * Beats.TicksPerBeat, new TimeSignature(1, lower).Unit.Ticks * lower);
    }
}
