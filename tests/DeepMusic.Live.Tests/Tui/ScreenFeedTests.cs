using DeepMusic.Core;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live.Tests.Tui;

public sealed class ScreenFeedTests
{
    [Fact]
    public void The_reader_sees_the_latest_finished_snapshot_and_nothing_of_the_one_being_filled()
    {
        var feed = new ScreenFeed();
        for (ulong seed = 1; seed <= 10; seed++)
        {
            feed.Begin().Seed = seed;
            feed.Publish();
            feed.Begin().Seed = 999;
            Assert.Equal(seed, feed.Latest().Seed);
            Assert.Equal(seed, feed.Latest().Seed);
        }
    }

    [Fact]
    public void A_snapshot_that_is_being_read_is_never_written()
    {
        var feed = new ScreenFeed();
        using var stop = new CancellationTokenSource();
        var writer = new Thread(() =>
        {
            for (ulong n = 1; !stop.IsCancellationRequested; n++)
            {
                ScreenState state = feed.Begin();
                state.Seed = n;
                for (int i = 0; i < 16; i++) state.Notes.Add(new RollNote(new HostTime((long)n), HostTime.Never, new Pitch(60), 1, Side.Call, false));
                state.Now = new HostTime((long)n);
                feed.Publish();
            }
        });
        writer.Start();
        ulong last = 0;
        // On a busy machine the writer begins when it is let.
        for (int i = 0; i < 200_000 || last == 0; i++)
        {
            ScreenState state = feed.Latest();
            ulong seed = state.Seed;
            Assert.True(seed >= last);
            if (seed == 0) continue;
            last = seed;
            Assert.Equal(16, state.Notes.Count);
            Assert.Equal((long)seed, state.Notes.Span[15].Start.Microseconds);
            Assert.Equal((long)seed, state.Now.Microseconds);
            Assert.Equal(seed, state.Seed);
        }
        stop.Cancel();
        writer.Join();
        Assert.True(last > 0);
    }

    [Fact]
    public void Filling_and_reading_allocate_nothing()
    {
        var feed = new ScreenFeed();
        Assert.Equal(0, Allocated.By(() => Fill(feed, 10_000)));

        static void Fill(ScreenFeed feed, int times)
        {
            for (int n = 0; n < times; n++)
            {
                ScreenState state = feed.Begin();
                for (int i = 0; i < 3000; i += 100) state.Notes.Add(new RollNote(new HostTime(i), HostTime.Never, new Pitch(60), 1, Side.Call, false));
                state.Knobs.Add(new KnobLine("key", "auto", 0, KnobKind.Choice));
                feed.Publish();
                feed.Latest();
            }
        }
    }

    [Fact]
    public void A_full_list_drops_what_comes_after_and_counts_it()
    {
        var lines = new Lines<int>(3);
        Assert.True(lines.Add(1));
        lines.AddRange([2, 3, 4, 5]);
        Assert.False(lines.Add(6));
        Assert.Equal([1, 2, 3], lines.Span.ToArray());
        Assert.Equal(3, lines.Dropped);
        lines.Clear();
        Assert.Equal((0, 0), (lines.Count, lines.Dropped));
    }
}
