using CsCheck;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Tests.Midi;

public class TempoMapTests
{
    private static readonly Gen<(long, int)[]> Changes = Gen.Select(Gen.Long[0, 100_000], Gen.Int[100_000, 2_000_000]).Array[0, 30];

    [Fact]
    public void Without_a_tempo_it_runs_at_120()
    {
        var map = new TempoMap(MidiDivision.PerBeat(480), []);
        Assert.Equal(new HostTime(500_000), map.TimeAt(480));
        Assert.Equal(Beats.Quarter, map.BeatAt(480));
        Assert.Equal(new HostTime(1042), map.TimeAt(1));
    }

    [Fact]
    public void Each_tempo_holds_from_its_tick_on_and_the_last_of_one_tick_counts()
    {
        var map = new TempoMap(MidiDivision.PerBeat(100), [(200, 250_000), (0, 3), (0, 1_000_000), (300, 600_000)]);
        Assert.Equal([0, 1_000_000, 2_000_000, 2_250_000, 2_856_000], new long[] { 0, 100, 200, 300, 401 }.Select(t => map.TimeAt(t).Microseconds));
        Assert.Equal([(0.0, 60.0), (2.0, 240.0), (3.0, 100.0)], map.Changes.Select(c => (c.At.Value, Math.Round(c.Tempo.BeatsPerMinute, 9))));
    }

    [Fact]
    public void Ten_thousand_changes_do_not_drift()
    {
        // Each tick lasts a third of a microsecond more than a whole number; only exact fractions add up.
        var map = new TempoMap(MidiDivision.PerBeat(3), Enumerable.Range(0, 10_000).Select(i => ((long)i, i % 2 == 0 ? 1_000_000 : 1_000_003)));
        Assert.Equal(new HostTime(5_000 * 2_000_003L / 3), map.TimeAt(10_000));
    }

    [Theory]
    [InlineData(25, 40, 1000, 1_000_000)]
    [InlineData(24, 100, 2400, 1_000_000)]
    [InlineData(30, 80, 2400, 1_000_000)]
    [InlineData(29, 1, 30_000, 1_001_000_000)]
    public void Ticks_of_film_frames_do_not_bend_with_the_tempo_and_beats_do(int frames, int perFrame, long tick, long microseconds)
    {
        var map = new TempoMap(MidiDivision.Smpte(frames, perFrame), [(tick, 250_000)]);
        Assert.Equal(microseconds, map.TimeAt(tick).Microseconds);
        Assert.Equal(2 * microseconds, map.TimeAt(2 * tick).Microseconds);
        Assert.Equal(Beats.Of(microseconds / 500_000.0), map.BeatAt(tick));
        Assert.Equal(Beats.Of(microseconds / 500_000.0 + microseconds / 250_000.0), map.BeatAt(2 * tick));
    }

    [Fact]
    public void Time_and_beats_never_fall_and_lead_back_to_their_tick()
    {
        Gen.Select(MidiGen.Among(96, 480, 960), Changes, Gen.Long[0, 200_000], Gen.Long[0, 200_000]).Sample((perBeat, changes, a, b) =>
        {
            var map = new TempoMap(MidiDivision.PerBeat(perBeat), changes);
            Assert.Equal(a <= b, map.TimeAt(a) <= map.TimeAt(b));
            Assert.Equal(a <= b, map.BeatAt(a) <= map.BeatAt(b));
            Assert.Equal(a, map.TickAt(map.TimeAt(a)));
            Assert.Equal(a, map.TickAt(map.BeatAt(a)));
        }, iter: 2000);
    }

    [Fact]
    public void Ticks_of_film_frames_lead_back_too()
    {
        Gen.Select(MidiGen.Among(24, 25, 29, 30), Gen.Int[1, 255], Changes, Gen.Long[0, 200_000]).Sample((frames, perFrame, changes, tick) =>
        {
            var map = new TempoMap(MidiDivision.Smpte(frames, perFrame), changes);
            Assert.Equal(tick, map.TickAt(map.TimeAt(tick)));
        }, iter: 2000);
    }

    [Fact]
    public void A_time_too_far_to_be_told_is_never()
    {
        var map = new TempoMap(MidiDivision.PerBeat(1), [(0, 0xFFFFFF)]);
        Assert.Equal(HostTime.Never, map.TimeAt(long.MaxValue / 1000));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.TimeAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TempoMap(MidiDivision.Usual, [(0, 0)]));
    }
}
