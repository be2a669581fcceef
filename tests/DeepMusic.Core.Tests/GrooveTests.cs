namespace DeepMusic.Core.Tests;

public class GrooveTests
{
    private static Groove Numbered(TimeSignature meter) => new(
        [.. Enumerable.Range(0, (int)(meter.Bar.Ticks / Beats.Sixteenth.Ticks)).Select(i => new GrooveSlot(new Beats(i), 1))], meter);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(119, 0)]
    [InlineData(120, 1)]
    [InlineData(240, 1)]
    [InlineData(3840, 0)]
    [InlineData(3840 + 480, 2)]
    [InlineData(3839, 0)]
    [InlineData(-1, 0)]
    [InlineData(-240, 15)]
    public void A_position_wears_the_nearest_sixteenth_of_its_bar(long ticks, int slot) =>
        Assert.Equal(slot, Numbered(TimeSignature.FourFour).At(new Beats(ticks)).Deviation.Ticks);

    [Fact]
    public void In_seven_eight_the_bar_has_fourteen()
    {
        Groove groove = Numbered(new TimeSignature(7, 8));
        Assert.Equal(13, groove.At(new Beats(13 * 240)).Deviation.Ticks);
        Assert.Equal(0, groove.At(new Beats(14 * 240)).Deviation.Ticks);
    }

    [Fact]
    public void Straight_is_on_time_everywhere()
    {
        Assert.Equal(GrooveSlot.Straight, Groove.Straight.At(new Beats(12345)));
        Assert.Equal(Groove.Straight, new Groove([], TimeSignature.FourFour));
        Assert.Equal(Numbered(TimeSignature.FourFour), Numbered(TimeSignature.FourFour));
        Assert.NotEqual(Numbered(TimeSignature.FourFour), Groove.Straight);
    }
}
