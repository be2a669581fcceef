using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class DensityGaugeTests
{
    private readonly DensityGauge _gauge = new(() => Timeline.Default);

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_even_run_measures_its_true_rate(double interval)
    {
        for (double beat = 0; beat <= 12; beat += interval) Strike(beat);
        Assert.Equal(1 / interval, _gauge.Current, 1e-6);
    }

    [Fact]
    public void Each_key_of_a_chord_counts()
    {
        for (int beat = 0; beat <= 12; beat++)
            for (int key = 0; key < 3; key++) Strike(beat);
        Assert.Equal(3, _gauge.Current, 1e-6);
    }

    [Fact]
    public void Waiting_sixteen_beats_for_an_answer_is_not_sparse_playing()
    {
        for (double beat = 0; beat <= 16; beat += 0.5) Strike(beat);
        Strike(32);
        Assert.InRange(_gauge.Current, 1.4, 2);
    }

    [Fact]
    public void A_rolled_chord_at_the_start_is_not_a_frenzy()
    {
        for (int i = 0; i < 5; i++) Strike(i * 0.01);
        Assert.InRange(_gauge.Current, 0, 5);
    }

    [Fact]
    public void Nothing_heard_is_no_density()
    {
        Assert.Equal(0, _gauge.Current);
        Strike(0);
        Strike(1);
        _gauge.Reset();
        Assert.Equal(0, _gauge.Current);
    }

    private void Strike(double beat) =>
        _gauge.OnNext(new NoteEvent(Timeline.Default.TimeAt(Beats.Of(beat)), NoteEventKind.On, new Pitch(60), 80, 0, 0));
}
