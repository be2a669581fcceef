using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Realtime.Tests;

public sealed class DeltaClockTests
{
    [Fact]
    public void A_pause_of_the_reader_does_not_move_what_came_in_during_it()
    {
        var clock = new DeltaClock();
        clock.Next(0, new HostTime(999_600), new HostTime(1_000_000));
        // three notes 40 ms apart, fetched together after a pause of 150 ms
        HostTime empty = new(1_000_500), arrival = new(1_150_000);
        Assert.Equal(1_040_000, clock.Next(0.040, empty, arrival).Microseconds);
        Assert.Equal(1_080_000, clock.Next(0.040, empty, arrival).Microseconds);
        Assert.Equal(1_120_000, clock.Next(0.040, empty, arrival).Microseconds);
    }

    [Fact]
    public void Half_a_millisecond_of_polling_never_shows_as_more_than_half_a_millisecond()
    {
        var clock = new DeltaClock();
        long before = 0;
        for (long sent = 10_000; sent < 10_000_000; sent += 10_137)
        {
            long fetched = (sent + 499) / 500 * 500;
            HostTime time = clock.Next((sent - before) * 1e-6, new HostTime(fetched - 500), new HostTime(fetched));
            Assert.InRange(time.Microseconds - sent, -500, 500);
            before = sent;
        }
    }

    [Fact]
    public void Whatever_the_deltas_say_the_time_stays_between_empty_and_arrival_and_never_goes_back() =>
        Gen.Select(Gen.Double[-1, 2], Gen.Int[0, 2000], Gen.Int[1, 5000]).Array[1, 50].Sample(steps =>
        {
            var clock = new DeltaClock();
            long now = 0;
            HostTime last = HostTime.Zero;
            foreach ((double delta, int idle, int poll) in steps)
            {
                var empty = new HostTime(now + idle);
                var arrival = new HostTime(empty.Microseconds + poll);
                HostTime time = clock.Next(delta, empty, arrival);
                Assert.True(time >= empty && time <= arrival, $"{time} is outside {empty} .. {arrival}");
                Assert.True(time >= last);
                last = time;
                now = arrival.Microseconds;
            }
        });
}
