using CsCheck;

namespace DeepMusic.Core.Tests;

public class HostTimeTests
{
    private static readonly Gen<HostTime> Any = Gen.Long[-1L << 50, 1L << 50].Select(t => new HostTime(t));

    [Fact]
    public void Adding_a_difference_leads_from_one_moment_to_the_other() =>
        Gen.Select(Any, Any).Sample((a, b) => b + (a - b) == a && a - (a - b) == b);

    [Fact]
    public void Never_stays_never_whatever_is_added_and_is_as_far_as_can_be()
    {
        Assert.Equal(HostTime.Never, HostTime.Never + TimeSpan.FromSeconds(1));
        Assert.Equal(HostTime.Never, HostTime.Never - TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.MaxValue, HostTime.Never - HostTime.Zero);
        Assert.Equal(TimeSpan.MinValue, HostTime.Zero - HostTime.Never);
        Assert.Equal(TimeSpan.Zero, HostTime.Never - HostTime.Never);
    }

    [Fact]
    public void Seconds_and_milliseconds_are_taken_to_the_nearest_microsecond()
    {
        Assert.Equal(new HostTime(1_500_000), HostTime.FromSeconds(1.5));
        Assert.Equal(new HostTime(2), HostTime.FromMilliseconds(0.0016));
        Assert.Equal(1.5, HostTime.FromSeconds(1.5).Seconds, 12);
    }

    [Fact]
    public void Earlier_and_later_follow_the_microseconds() =>
        Gen.Select(Any, Any).Sample((a, b) =>
            a < b == a.Microseconds < b.Microseconds && a <= b == !(a > b) && a >= b == !(a < b)
            && HostTime.Min(a, b) <= HostTime.Max(a, b) && a.CompareTo(b) == a.Microseconds.CompareTo(b.Microseconds));
}
