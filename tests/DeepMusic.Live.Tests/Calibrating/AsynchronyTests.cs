using CsCheck;
using DeepMusic.Core;
using DeepMusic.Live.Calibrating;

namespace DeepMusic.Live.Tests.Calibrating;

public class AsynchronyTests
{
    private static Asynchrony Of(params double[] milliseconds) => Asynchrony.Of([.. milliseconds.Select(TimeSpan.FromMilliseconds)]);

    private static double[] Taps(int count, double around, double deviation, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => around + deviation * (Enumerable.Range(0, 12).Sum(_ => random.Next(1000) / 1000.0) - 6))];
    }

    [Fact]
    public void The_median_of_taps_is_found_within_six_of_its_standard_errors_whoever_taps() =>
        Gen.Select(Gen.Double[-80, 280], Gen.Double[0, 15], Gen.ULong).Sample((around, deviation, seed) =>
        {
            double[] taps = Taps(24, around, deviation, seed);
            Asynchrony found;
            try
            {
                found = Of(taps);
            }
            catch (CalibrationException) when (deviation > 9)
            {
                return; // who taps like that may by chance lie too far apart for the median to be known
            }
            double far = 6 * 1.2533 * deviation / Math.Sqrt(24) + 0.1;
            Assert.InRange(found.Median.TotalMilliseconds, around - far, around + far);
            Assert.Equal(24, found.Taps + found.LeftOut);
        }, iter: 500);

    [Fact]
    public void A_few_taps_far_off_are_left_out_and_change_nothing()
    {
        double[] steady = Taps(21, 40, 5);
        Asynchrony found = Of([.. steady, 260, -140, 190]);
        Assert.Equal((21, 3), (found.Taps, found.LeftOut));
        Assert.Equal(Of(steady).Median.TotalMilliseconds, found.Median.TotalMilliseconds, 0);
    }

    [Fact]
    public void Of_a_machine_that_taps_to_the_sample_near_taps_are_no_outliers() =>
        Assert.Equal((10, 0), (Of(40, 40, 40, 40, 40, 40, 40, 40, 41, 52).Taps, Of(40, 40, 40, 40, 40, 40, 40, 40, 41, 52).LeftOut));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Too_few_taps_are_refused_in_one_line(int count)
    {
        string line = Assert.Throws<CalibrationException>(() => Of(Taps(count, 40, 5))).Message;
        Assert.Equal($"{count} taps are too few, 8 are the least: tap one key with every click until it ends", line);
    }

    [Fact]
    public void Scattered_taps_are_refused_with_as_many_as_would_do()
    {
        string line = Assert.Throws<CalibrationException>(() => Of(Taps(24, 40, 50))).Message;
        Assert.StartsWith("the taps are too scattered (half of them within ", line);
        Assert.Matches("or more often: --taps [0-9]+$", line);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Half_of_the_taps_somewhere_else_are_no_outliers_but_no_tapping_along()
    {
        double[] between = [.. Taps(16, 40, 4), .. Taps(10, 250, 4)];
        Assert.Throws<CalibrationException>(() => Of(between));
    }

    [Theory]
    [InlineData(-25, 0)]
    [InlineData(41, 41)]
    [InlineData(350, 300)]
    public void What_is_kept_is_never_before_now_and_never_more_than_can_be_early(double median, double early) =>
        Assert.Equal(early, Of([.. Enumerable.Repeat(median, 10)]).Early.TotalMilliseconds);

    [Fact]
    public void It_is_told_in_milliseconds()
    {
        Assert.Equal("you tap 40.0 ms after the click is sent (the median of 10 taps, 1 more left out; half of them within 0.0 ms)", $"{Of([.. Enumerable.Repeat(40.0, 10), 300])}");
        Assert.StartsWith("you tap 12.0 ms before the click is sent", $"{Of([.. Enumerable.Repeat(-12.0, 10)])}");
    }
}
