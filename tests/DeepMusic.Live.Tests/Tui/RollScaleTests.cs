using CsCheck;
using DeepMusic.Core;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class RollScaleTests
{
    private static readonly Gen<Timeline> Timelines =
        from tempo in Gen.Double[40, 240]
        from anchor in Gen.Long[0, 10_000_000]
        select new Timeline(new HostTime(anchor), Beats.Zero, new Tempo(tempo), TimeSignature.FourFour);

    [Fact]
    public void Beats_stand_four_columns_apart_and_the_present_at_two_thirds() =>
        Gen.Select(Timelines, Gen.Int[20, 200], Gen.Int[0, 400]).Sample((timeline, width, beat) =>
        {
            var scale = new RollScale();
            scale.Set(timeline, timeline.TimeAt(Beats.Quarter * beat), width);
            Assert.Equal(width * 2 / 3, scale.NowColumn);
            for (int ahead = -10; ahead <= 10; ahead++)
                Assert.Equal(scale.NowColumn + ahead * RollScale.ColumnsPerBeat, scale.Column(timeline.TimeAt(Beats.Quarter * (beat + ahead))));
        });

    [Fact]
    public void Time_moves_every_column_alike_so_that_nothing_shimmers() =>
        Gen.Select(Timelines, Gen.Long[0, 60_000_000], Gen.Long[0, 100_000], Gen.Long[-8_000_000, 8_000_000], Gen.Long[-8_000_000, 8_000_000])
            .Sample((timeline, now, step, a, b) =>
            {
                var scale = new RollScale();
                scale.Set(timeline, new HostTime(now), 120);
                int before = scale.Column(new HostTime(now + a)) - scale.Column(new HostTime(now + b));
                scale.Set(timeline, new HostTime(now + step), 120);
                Assert.Equal(before, scale.Column(new HostTime(now + a)) - scale.Column(new HostTime(now + b)));
            });

    [Fact]
    public void A_tempo_that_wavers_does_not_stretch_the_roll_and_one_that_changes_does()
    {
        var scale = new RollScale();
        Columns(120, 16);
        Columns(123, 16);
        Columns(117, 16);
        Columns(90, 16);
        Columns(88, 16 * 90 / 88);

        void Columns(double tempo, int expected)
        {
            var timeline = new Timeline(HostTime.Zero, Beats.Zero, new Tempo(tempo), TimeSignature.FourFour);
            scale.Set(timeline, HostTime.Zero, 120);
            Assert.InRange(scale.Column(timeline.TimeAt(Beats.Quarter * 4)) - scale.NowColumn, expected - 1, expected + 1);
        }
    }

    [Fact]
    public void The_moment_of_a_column_falls_into_that_column() =>
        Gen.Select(Timelines, Gen.Long[0, 60_000_000], Gen.Int[0, 119]).Sample((timeline, now, column) =>
        {
            var scale = new RollScale();
            scale.Set(timeline, new HostTime(now), 120);
            Assert.Equal(column, scale.Column(scale.TimeOf(column)));
        });

    [Fact]
    public void A_held_note_lies_beside_the_roll_not_beyond_the_numbers()
    {
        var scale = new RollScale();
        scale.Set(Timeline.Default, HostTime.Zero, 120);
        Assert.True(scale.Column(HostTime.Never) > 120);
        Assert.True(scale.Column(new HostTime(long.MinValue)) < 0);
    }
}
