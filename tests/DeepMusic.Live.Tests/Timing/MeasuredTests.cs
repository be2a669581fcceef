using DeepMusic.Live.Recording;
using DeepMusic.Live.Timing;

namespace DeepMusic.Live.Tests.Timing;

public class MeasuredTests
{
    private readonly Measured _measured = new();

    [Fact]
    public void Median_and_tail_are_right_to_one_percent_and_the_longest_exactly()
    {
        for (int i = 1; i <= 10_000; i++) _measured.Record(TimeSpan.FromMicroseconds(i * 7));
        Assert.Equal(10_000, _measured.Spread.Count);
        Assert.InRange(_measured.Spread.P50, 35 * 0.99, 35 * 1.01);
        Assert.InRange(_measured.Spread.P99, 69.3 * 0.99, 69.3 * 1.01);
        Assert.Equal(70, _measured.Spread.Max);
    }

    [Fact]
    public void Recording_allocates_nothing()
    {
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 100_000; i++) _measured.Record(TimeSpan.FromMicroseconds(i * 31));
        }));
    }

    [Fact]
    public void What_is_early_counts_as_nothing_and_what_takes_for_ever_as_ten_minutes()
    {
        _measured.Record(TimeSpan.FromMilliseconds(-3));
        Assert.Equal(new Spread(1, 0, 0, 0), _measured.Spread);
        _measured.Record(TimeSpan.MaxValue);
        Assert.Equal(600_000, _measured.Spread.Max);
    }

    [Fact]
    public void Nothing_is_known_of_nothing_and_of_what_was_forgotten()
    {
        Assert.Equal(default, _measured.Spread);
        _measured.Record(TimeSpan.FromMilliseconds(5));
        _measured.Reset();
        Assert.Equal(default, _measured.Spread);
    }

    [Fact]
    public void A_picture_gets_every_time()
    {
        foreach (int time in new[] { 20, 20, 3000, 90 }) _measured.Record(TimeSpan.FromMicroseconds(time));
        Distribution distribution = _measured.Distribution("thru");
        Assert.Equal([(20, 2), (90, 1), (3000, 1)], distribution.Buckets);
        Assert.Equal(3000, distribution.Max);
    }
}
