using DeepMusic.Core;

namespace DeepMusic.Realtime.Tests;

public sealed class TapTempoTests
{
    private readonly TapTempo _taps = new();

    [Fact]
    public void Two_taps_make_a_tempo_and_one_does_not()
    {
        Assert.Null(Tap(0));
        Assert.Equal(120, Tap(500));
    }

    [Fact]
    public void Uneven_taps_give_their_median() => Assert.Equal(120, Tap(0, 490, 990, 1500, 2000), 0.1);

    [Fact]
    public void One_missed_or_double_tap_is_left_out()
    {
        Assert.Equal(120, Tap(0, 500, 1000, 2000, 2500), 0.1);
        _taps.Reset();
        Assert.Equal(120, Tap(0, 500, 1000, 1100, 1600), 0.1);
    }

    [Fact]
    public void Two_taps_of_another_tempo_are_the_new_tempo() => Assert.Equal(60, Tap(0, 500, 1000, 1500, 2500, 3500), 0.1);

    [Fact]
    public void A_pause_starts_anew()
    {
        Tap(0, 500, 1000);
        Assert.Null(Tap(4000));
        Assert.Equal(100, Tap(4600));
    }

    [Fact]
    public void A_slow_drift_is_followed()
    {
        double at = 0;
        Tempo? tempo = null;
        for (int i = 0; i < 40; i++) tempo = _taps.Tap(HostTime.FromMilliseconds(at += 500 - 5 * i));
        Assert.Equal(60_000 / (500 - 5 * 35.5), tempo!.Value.BeatsPerMinute, 0.1);
    }

    private double Tap(double first, params double[] more)
    {
        double? tempo = Tap(first);
        foreach (double at in more) tempo = Tap(at);
        return tempo!.Value;
    }

    private double? Tap(double milliseconds) => _taps.Tap(HostTime.FromMilliseconds(1000 + milliseconds))?.BeatsPerMinute;
}
