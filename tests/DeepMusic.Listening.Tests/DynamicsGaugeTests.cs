using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class DynamicsGaugeTests
{
    private readonly DynamicsGauge _gauge = new(() => Timeline.Default);

    [Fact]
    public void Before_the_first_stroke_it_is_mezzo_forte() => Assert.Equal(Dynamics.Mezzoforte, _gauge.Current);

    [Fact]
    public void Even_playing_has_its_velocity_no_spread_and_no_trend()
    {
        for (int i = 0; i < 40; i++) Strike(i * 0.5, 72);
        Assert.Equal(72, _gauge.Current.Mean, 1e-9);
        Assert.Equal(0, _gauge.Current.Spread, 1e-4);
        Assert.Equal(0, _gauge.Current.Trend, 1e-9);
    }

    [Fact]
    public void A_straight_crescendo_measures_its_slope_exactly()
    {
        for (int i = 0; i < 25; i++) Strike(i * 0.5, 40 + i);
        Assert.Equal(2, _gauge.Current.Trend, 1e-6);
    }

    [Fact]
    public void It_is_the_weighted_least_squares_line_computed_the_long_way()
    {
        Gen.Select(Gen.Int[0, 2000], Gen.Int[1, 127]).Array[2, 40].Sample(steps =>
        {
            var gauge = new DynamicsGauge(() => Timeline.Default, 8);
            double beat = 0;
            var strokes = new List<(double X, double Y)>();
            foreach ((int ticks, int velocity) in steps)
            {
                beat += ticks / 960.0;
                strokes.Add((beat, velocity));
                gauge.OnNext(On(beat, velocity));
            }
            double W((double X, double Y) s) => Math.Exp((s.X - beat) / 8);
            double n = strokes.Sum(W), mx = strokes.Sum(s => W(s) * s.X) / n, my = strokes.Sum(s => W(s) * s.Y) / n;
            double vx = strokes.Sum(s => W(s) * (s.X - mx) * (s.X - mx)) / n, vy = strokes.Sum(s => W(s) * (s.Y - my) * (s.Y - my)) / n;
            double slope = strokes.Sum(s => W(s) * (s.X - mx) * (s.Y - my)) / n / vx;
            Assert.Equal(my, gauge.Current.Mean, 1e-6);
            Assert.Equal(Math.Sqrt(vy), gauge.Current.Spread, 1e-3);
            if (vx > 0.26) Assert.Equal(slope, gauge.Current.Trend, 1e-6);
        });
    }

    [Fact]
    public void One_chord_has_no_trend()
    {
        Strike(0, 30);
        Strike(0.02, 120);
        Assert.Equal(0, _gauge.Current.Trend);
    }

    [Fact]
    public void After_some_bars_what_was_before_hardly_counts()
    {
        for (int i = 0; i < 40; i++) Strike(i * 0.5, 30);
        for (int i = 40; i < 120; i++) Strike(i * 0.5, 110);
        Assert.InRange(_gauge.Current.Mean, 109, 110);
    }

    private void Strike(double beat, int velocity) => _gauge.OnNext(On(beat, velocity));

    private static NoteEvent On(double beat, int velocity) =>
        new(Timeline.Default.TimeAt(Beats.Of(beat)), NoteEventKind.On, new Pitch(60), (byte)velocity, 0, 0);
}
