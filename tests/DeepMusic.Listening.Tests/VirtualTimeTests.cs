using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

public class VirtualTimeTests
{
    [Fact]
    public void A_timer_sees_exactly_the_moment_it_was_due_however_far_time_leaps()
    {
        var time = new VirtualTime();
        HostTime seen = HostTime.Never;
        time.At(new HostTime(1_234_567), () => seen = time.HostNow);
        Assert.Equal(HostTime.FromSeconds(60), time.AdvanceTo(HostTime.FromSeconds(60)));
        Assert.Equal(new HostTime(1_234_567), seen);
    }

    [Fact]
    public void Timers_of_one_moment_ring_in_the_order_they_were_asked_for()
    {
        var time = new VirtualTime();
        var rung = new List<int>();
        for (int i = 0; i < 50; i++)
        {
            int number = i;
            time.At(HostTime.FromMilliseconds(5), () => rung.Add(number));
        }
        time.AdvanceTo(HostTime.FromMilliseconds(5));
        Assert.Equal(Enumerable.Range(0, 50), rung);
    }

    [Fact]
    public void A_timer_due_this_very_moment_rings_though_time_already_stands_there()
    {
        var time = new VirtualTime(HostTime.FromSeconds(1));
        bool rung = false;
        time.At(HostTime.FromSeconds(1), () => rung = true);
        time.AdvanceTo(HostTime.FromSeconds(1));
        Assert.True(rung);
    }

    [Fact]
    public void A_timer_in_the_past_rings_now_and_time_does_not_go_back()
    {
        var time = new VirtualTime(HostTime.FromSeconds(2));
        HostTime seen = HostTime.Never;
        time.At(HostTime.FromSeconds(1), () => seen = time.HostNow);
        Assert.Equal(HostTime.FromSeconds(2), time.AdvanceTo(HostTime.FromSeconds(1)));
        Assert.Equal(HostTime.FromSeconds(2), seen);
    }

    [Fact]
    public void A_timer_that_was_called_off_does_not_ring()
    {
        var time = new VirtualTime();
        time.At(HostTime.FromSeconds(1), () => Assert.Fail("it rang")).Dispose();
        time.AdvanceTo(HostTime.FromSeconds(2));
    }

    [Fact]
    public void A_timer_that_throws_does_not_stop_time_for_good()
    {
        var time = new VirtualTime();
        time.At(HostTime.FromSeconds(1), () => throw new InvalidOperationException("a fault"));
        Assert.Throws<InvalidOperationException>(() => time.AdvanceTo(HostTime.FromSeconds(3)));
        Assert.Equal(HostTime.FromSeconds(1), time.HostNow);
        Assert.Equal(HostTime.FromSeconds(3), time.AdvanceTo(HostTime.FromSeconds(3)));
    }

    [Fact]
    public void What_runs_in_time_cannot_move_it()
    {
        var time = new VirtualTime();
        time.At(HostTime.FromSeconds(1), () => time.AdvanceTo(HostTime.FromSeconds(2)));
        Assert.Throws<InvalidOperationException>(() => time.AdvanceTo(HostTime.FromSeconds(3)));
    }

    [Fact]
    public void Moving_time_without_timers_allocates_nothing()
    {
        var time = new VirtualTime();
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 100_000; i++) time.AdvanceTo(time.HostNow + TimeSpan.FromMicroseconds(100));
        }));
    }

    [Fact]
    public void A_deadline_put_off_ten_thousand_times_leaves_one_timer_behind()
    {
        var time = new VirtualTime();
        int rung = 0;
        var alarm = new Alarm(time, () => rung++);
        alarm.Set(HostTime.FromSeconds(1));
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 10_000; i++) alarm.Set(HostTime.FromSeconds(1) + TimeSpan.FromMilliseconds(i));
        }));
        time.AdvanceTo(HostTime.FromSeconds(10.9));
        Assert.Equal(0, rung);
        time.AdvanceTo(HostTime.FromSeconds(11));
        Assert.Equal(1, rung);
    }

    [Fact]
    public void An_alarm_brought_forward_rings_once_and_at_the_earlier_moment()
    {
        var time = new VirtualTime();
        var rung = new List<HostTime>();
        var alarm = new Alarm(time, () => rung.Add(time.HostNow));
        alarm.Set(HostTime.FromSeconds(3));
        alarm.Set(HostTime.FromSeconds(2));
        time.AdvanceTo(HostTime.FromSeconds(9));
        Assert.Equal([HostTime.FromSeconds(2)], rung);
    }

    [Fact]
    public void Host_time_survives_the_way_to_the_scheduler_and_back()
    {
        foreach (long us in new[] { 0L, 1, 999_999, 86_400_000_000, 1L << 50 })
            Assert.Equal(us, new HostTime(us).ToDateTimeOffset().ToHostTime().Microseconds);
        Assert.Equal(DateTimeOffset.MaxValue, HostTime.Never.ToDateTimeOffset());
        Assert.Equal(DateTimeOffset.MinValue, new HostTime(-5).ToDateTimeOffset());
    }
}
