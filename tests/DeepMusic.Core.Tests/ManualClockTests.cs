namespace DeepMusic.Core.Tests;

public class ManualClockTests
{
    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var clock = new ManualClock(new HostTime(5));
        Assert.Equal(new HostTime(5), clock.Now);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(new HostTime(1005), clock.Now);
        clock.AdvanceTo(new HostTime(2000));
        clock.AdvanceTo(new HostTime(2000));
        Assert.Equal(new HostTime(2000), clock.Now);
    }

    [Fact]
    public void It_does_not_go_back()
    {
        var clock = new ManualClock(new HostTime(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.AdvanceTo(new HostTime(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
        Assert.Equal(new HostTime(5), clock.Now);
    }
}
