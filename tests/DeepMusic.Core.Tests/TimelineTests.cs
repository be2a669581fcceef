using CsCheck;

namespace DeepMusic.Core.Tests;

public class TimelineTests
{
    private static readonly Gen<Timeline> Line = Gen.Select(
        Gen.Long[0, 1L << 40], Gen.Long[-100_000, 100_000], Gen.Double[10, 400], Gen.Int[1, 13], Gen.Int[0, 4],
        (anchor, beat, bpm, upper, power) => new Timeline(new HostTime(anchor), new Beats(beat), new Tempo(bpm), new TimeSignature(upper, 1 << power)));

    private static readonly Gen<Beats> Beat = Gen.Long[-10_000_000, 10_000_000].Select(t => new Beats(t));

    [Fact]
    public void The_time_of_a_beat_leads_back_to_it() =>
        Gen.Select(Line, Beat).Sample((line, beat) => line.BeatAt(line.TimeAt(beat)) == beat);

    [Fact]
    public void A_beat_lasts_its_tempo_and_the_anchor_is_where_it_says()
    {
        var line = new Timeline(new HostTime(10_000), Beats.Of(8), new Tempo(120), TimeSignature.FourFour);
        Assert.Equal(new HostTime(10_000), line.TimeAt(Beats.Of(8)));
        Assert.Equal(new HostTime(510_000), line.TimeAt(Beats.Of(9)));
        Assert.Equal(Beats.Of(6), line.BeatAt(new HostTime(-990_000)));
    }

    [Fact]
    public void Bent_to_a_new_tempo_it_keeps_the_beat_where_it_bends() =>
        Gen.Select(Line, Gen.Double[10, 400], Gen.Long[0, 1L << 40]).Sample((line, bpm, at) =>
        {
            Timeline bent = line.WithTempo(new Tempo(bpm), new HostTime(at));
            return bent.BeatAt(new HostTime(at)) == line.BeatAt(new HostTime(at)) && bent.Tempo == new Tempo(bpm) && bent.Meter == line.Meter;
        });

    [Fact]
    public void Bars_are_counted_from_one_at_beat_zero_and_go_on_before_it()
    {
        Timeline line = Timeline.Default;
        Assert.Equal((1, Beats.Zero), line.BarOf(Beats.Zero));
        Assert.Equal((2, Beats.Of(1.5)), line.BarOf(Beats.Of(5.5)));
        Assert.Equal((0, Beats.Of(3)), line.BarOf(Beats.Of(-1)));
        Assert.Equal(Beats.Of(4), line.NextBar(Beats.Of(0.25)));
        Assert.Equal(Beats.Of(4), line.NextBar(Beats.Of(4)));
    }

    [Fact]
    public void Bar_and_offset_lead_back_to_the_beat() =>
        Gen.Select(Line, Beat).Sample((line, beat) =>
        {
            (int bar, Beats offset) = line.BarOf(beat);
            return line.Meter.Bar * (bar - 1L) + offset == beat && offset >= Beats.Zero && offset < line.Meter.Bar;
        });
}
