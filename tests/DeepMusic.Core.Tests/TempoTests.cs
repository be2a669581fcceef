using CsCheck;

namespace DeepMusic.Core.Tests;

public class TempoTests
{
    [Theory]
    [InlineData(9.99)]
    [InlineData(400.1)]
    [InlineData(0)]
    [InlineData(-120)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Tempos_outside_the_range_are_refused_and_clamped_ones_are_inside(double beatsPerMinute)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tempo(beatsPerMinute));
        Assert.InRange(Tempo.Clamped(beatsPerMinute).BeatsPerMinute, Tempo.Slowest, Tempo.Fastest);
    }

    [Fact]
    public void At_120_a_beat_lasts_half_a_second()
    {
        var tempo = new Tempo(120);
        Assert.Equal(TimeSpan.FromMilliseconds(500), tempo.Duration(Beats.Quarter));
        Assert.Equal(500_000, tempo.MicrosecondsPerBeat);
        Assert.Equal(Beats.Of(3), tempo.BeatsIn(TimeSpan.FromSeconds(1.5)));
        Assert.Equal("120 bpm", tempo.ToString());
    }

    [Fact]
    public void Beats_fitted_into_their_own_duration_are_the_same_beats() =>
        Gen.Select(Gen.Double[10, 400], Gen.Long[-1_000_000, 1_000_000]).Sample((bpm, ticks) =>
            new Tempo(bpm).BeatsIn(new Tempo(bpm).Duration(new Beats(ticks))) == new Beats(ticks));
}
