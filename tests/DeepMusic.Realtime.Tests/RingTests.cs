namespace DeepMusic.Realtime.Tests;

public sealed class RingTests
{
    [Fact]
    public void What_is_written_is_read_once_and_in_order()
    {
        var ring = new Ring<int>(3);
        Assert.Equal(4, ring.Capacity);
        for (int round = 0; round < 10; round++)
        {
            for (int i = 0; i < 4; i++) Assert.True(ring.TryWrite(i));
            Assert.False(ring.TryWrite(9));
            Assert.Equal(4, ring.Count);
            for (int i = 0; i < 4; i++)
            {
                Assert.True(ring.TryRead(out int read));
                Assert.Equal(i, read);
            }
            Assert.False(ring.TryRead(out _));
        }
        Assert.Equal(40, ring.Written);
    }

    [Theory]
    [InlineData(0)]
    [InlineData((1 << 24) + 1)]
    public void A_ring_without_room_or_beyond_reason_is_refused(int capacity) => Assert.Throws<ArgumentOutOfRangeException>(() => new Ring<int>(capacity));

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(64, 500_000)]
    public void Between_two_threads_no_entry_is_lost_doubled_torn_or_out_of_order(int capacity, int entries)
    {
        var ring = new Ring<Entry>(capacity);
        bool done = false;
        int badCount = 0;
        var writer = new Thread(() =>
        {
            for (long i = 0; i < entries;)
            {
                if (ring.TryWrite(new Entry(i, ~i, i * 0x9E3779B9, i ^ 0x55))) i++;
                else Thread.Yield();
            }
        });
        var watcher = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                if (ring.Count < 0 || ring.Count > ring.Capacity) badCount++;
                Thread.Yield();
            }
        });
        writer.Start();
        watcher.Start();
        long expected = 0, wrong = 0;
        while (expected < entries)
        {
            if (!ring.TryRead(out Entry entry))
            {
                Thread.Yield();
                continue;
            }
            if (entry != new Entry(expected, ~expected, expected * 0x9E3779B9, expected ^ 0x55)) wrong++;
            expected++;
        }
        Volatile.Write(ref done, true);
        writer.Join();
        watcher.Join();
        Assert.Equal(0, wrong);
        Assert.Equal(0, badCount);
        Assert.False(ring.TryRead(out _));
    }

    private readonly record struct Entry(long A, long B, long C, long D);
}
