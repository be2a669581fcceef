using DeepMusic.Core;

namespace DeepMusic.Osc.Tests;

public class OscTimeTagTests
{
    private static readonly DateTime Tonight = new(2026, 3, 14, 20, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void At_once_is_one_and_long_due()
    {
        Assert.Equal(1UL, OscTimeTag.Immediate.Ntp);
        Assert.True(OscTimeTag.Immediate.IsImmediate && default(OscTimeTag).IsImmediate);
        Assert.Equal(DateTime.MinValue, OscTimeTag.Immediate.ToUtc());
        Assert.Equal(long.MinValue, new OscClock(Tonight, 5).ToHost(OscTimeTag.Immediate));
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 2208988800UL << 32)]                                // RFC 868
    [InlineData("2036-02-07T06:28:15Z", 0xFFFFFFFFUL << 32)]
    [InlineData("2036-02-07T06:28:17Z", 1UL << 32)]                                         // the next era
    [InlineData("2026-03-14T20:30:00.5Z", (3982509000UL << 32) + 0x80000000)]
    public void Utc_and_ntp_agree(string utc, ulong ntp)
    {
        DateTime moment = DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        Assert.Equal(ntp, OscTimeTag.FromUtc(moment).Ntp);
        Assert.Equal(moment, new OscTimeTag(ntp).ToUtc());
    }

    [Fact]
    public void Every_tick_comes_back_and_every_fraction_to_the_nearest()
    {
        var random = new SeededRandom(41);
        for (int i = 0; i < 100_000; i++)
        {
            DateTime moment = Tonight.AddTicks((long)(random.NextDouble() * 3e16) - (long)1e16);
            Assert.Equal(moment, OscTimeTag.FromUtc(moment).ToUtc());
            var tag = new OscTimeTag(random.NextBits() | 1UL << 63);
            ulong again = OscTimeTag.FromUtc(tag.ToUtc()).Ntp;
            Assert.InRange((double)(long)(again - tag.Ntp), -215, 215); // half of 100 ns is 214.7 fractions
        }
    }

    [Fact]
    public void A_fraction_just_below_a_second_is_carried() =>
        Assert.Equal(Tonight.AddSeconds(1), new OscTimeTag(OscTimeTag.FromUtc(Tonight).Ntp | 0xFFFFFFFF).ToUtc());

    [Fact]
    public void The_first_moment_of_an_era_is_not_at_once() =>
        Assert.False(OscTimeTag.FromUtc(new DateTime(2036, 2, 7, 6, 28, 16, DateTimeKind.Utc)).IsImmediate);

    [Fact]
    public void Moments_are_in_order_across_the_eras()
    {
        OscTimeTag[] tags = [OscTimeTag.Immediate, .. new[] { 1969, 2000, 2035, 2037, 2103 }.Select(y => OscTimeTag.FromUtc(new DateTime(y, 1, 1, 0, 0, 0, DateTimeKind.Utc)))];
        Assert.Equal(tags, tags.Reverse().Order());
        Assert.Equal(tags[4], OscTimeTag.Later(tags[4], tags[3]));
        Assert.Equal(tags[1], OscTimeTag.Later(OscTimeTag.Immediate, tags[1]));
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(2105)]
    public void What_no_time_tag_can_tell_is_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OscTimeTag.FromUtc(new DateTime(year, 6, 1, 0, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void Host_time_comes_back_to_the_microsecond_a_year_ahead_and_a_year_ago()
    {
        var clock = new OscClock(Tonight.AddTicks(7), 123_456_789);
        var random = new SeededRandom(42);
        const double year = 365.25 * 86400e6;
        for (int i = 0; i < 100_000; i++)
        {
            long host = (long)((random.NextDouble() * 2 - 1) * year);
            Assert.Equal(host, clock.ToHost(clock.ToTimeTag(host)));
        }
        Assert.Equal(123_456_789 + (long)year, clock.ToHost(OscTimeTag.FromUtc(clock.Utc.AddDays(365.25))));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(90L * 366 * 86400 * 1_000_000)]
    public void Host_times_that_no_time_tag_can_tell_are_at_once(long host) =>
        Assert.True(new OscClock(Tonight, 0).ToTimeTag(host).IsImmediate);

    [Fact]
    public void Any_bits_are_some_moment()
    {
        var random = new SeededRandom(43);
        foreach (ulong bits in Enumerable.Range(0, 10_000).Select(_ => random.NextBits()).Concat<ulong>([0, 1, 2, ulong.MaxValue, 1UL << 63, (1UL << 63) - 1]))
            Assert.InRange(new OscClock(Tonight, 0).ToHost(new OscTimeTag(bits)), long.MinValue, (long)(100 * 365.25 * 86400e6));
    }
}
