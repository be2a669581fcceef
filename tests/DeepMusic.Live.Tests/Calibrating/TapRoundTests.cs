using DeepMusic.Core;
using DeepMusic.Live.Calibrating;

namespace DeepMusic.Live.Tests.Calibrating;

public class TapRoundTests
{
    private readonly TapRound _round = new(TimeSpan.FromMilliseconds(600), 8);

    private static HostTime At(double milliseconds) => HostTime.FromMilliseconds(10_000 + milliseconds);

    /// <summary>Clicks, each with its taps so long after it; one that comes before the click is told before it.</summary>
    private void Play(int clicks, params double[] after)
    {
        for (int i = 0; i < clicks && !_round.IsOver; i++)
        {
            foreach (double tap in after.Where(t => t < 0)) _round.Tapped(At(600 * i + tap));
            _round.Clicked(At(600 * i));
            foreach (double tap in after.Where(t => t >= 0)) _round.Tapped(At(600 * i + tap));
        }
    }

    private IEnumerable<double> Found => _round.Asynchronies.Select(t => t.TotalMilliseconds);

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    [InlineData(-60)]
    [InlineData(300)]
    [InlineData(430)]
    public void Each_tap_belongs_to_the_click_it_goes_with_and_those_of_the_count_in_do_not_count(double after)
    {
        Play(40, after);
        Assert.True(_round.IsOver);
        Assert.Equal(Enumerable.Repeat(after, 8), Found);
    }

    [Fact]
    public void A_chord_or_a_key_that_bounces_is_one_tap()
    {
        Play(40, 40, 43, 90);
        Assert.Equal(Enumerable.Repeat(40.0, 8), Found);
    }

    [Fact]
    public void A_key_that_is_held_is_one_tap_however_often_it_repeats()
    {
        Play(40, [40, .. Enumerable.Range(0, 12).Select(i => 75.0 + 30 * i)]);
        Assert.Equal(Enumerable.Repeat(40.0, 8), Found);
    }

    [Fact]
    public void Who_taps_every_other_click_needs_twice_as_many()
    {
        for (int i = 0; i < 60 && !_round.IsOver; i++)
        {
            _round.Clicked(At(600 * i));
            if (i % 2 == 0) _round.Tapped(At(600 * i + 25));
        }
        Assert.Equal(Enumerable.Repeat(25.0, 8), Found);
    }

    [Fact]
    public void Nobody_is_waited_for_for_ever()
    {
        Play(8, 30);
        Assert.False(_round.IsOver);
        Play(40);
        Assert.True(_round.IsOver);
    }

    [Fact]
    public void Nobody_at_all_is_waited_for_sixteen_clicks()
    {
        Play(16);
        Assert.False(_round.IsOver);
        Play(1);
        Assert.True(_round.IsOver);
        Assert.Empty(Found);
    }
}
