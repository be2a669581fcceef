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

    [Fact]
    public void The_loudness_of_an_answer_can_be_told_beforehand()
    {
        var dynamics = Dynamics.Mezzoforte with { Mean = 40 };
        var loud = new Phrase(Beats.Zero, Beats.Quarter * 2, [new Note(Beats.Zero, Beats.Quarter, new Pitch(60), 100), new Note(Beats.Quarter, Beats.Quarter, new Pitch(60), 60)]);
        Assert.Equal([50, 30], Groove.Straight.Wear(loud, 0, 1, dynamics).Notes.Select(n => (int)n.Velocity));
        Assert.Equal([50], Groove.Straight.Wear(loud.With(loud.Notes.Take(1)), 0, 1, dynamics, around: 80).Notes.Select(n => (int)n.Velocity));
        Assert.Equal(new Beats(3), (Numbered(TimeSignature.FourFour) with { Slots = [new GrooveSlot(new Beats(-3), 1), new GrooveSlot(new Beats(5), 1)] }).Earliest);
        Assert.Equal(Beats.Zero, Groove.Straight.Earliest);
    }
}
