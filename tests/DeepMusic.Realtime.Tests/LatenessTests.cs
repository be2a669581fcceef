namespace DeepMusic.Realtime.Tests;

public sealed class LatenessTests
{
    [Fact]
    public void Percentiles_are_within_a_bucket_of_the_sorted_truth()
    {
        var random = new DeepMusic.Core.SeededRandom(1);
        var lateness = new Lateness();
        long[] all = new long[50_000];
        for (int i = 0; i < all.Length; i++) lateness.Record(all[i] = (long)Math.Exp(random.NextDouble() * 17));
        Array.Sort(all);
        foreach (double part in new[] { 0, 0.01, 0.5, 0.9, 0.99, 0.999, 1 })
        {
            double truth = all[Math.Max(0, (int)Math.Ceiling(part * all.Length) - 1)];
            Assert.InRange(lateness.Percentile(part).TotalMicroseconds, truth, truth * 1.0625 + 1);
        }
        Assert.Equal(all[^1], (long)lateness.Max.TotalMicroseconds);
        Assert.Equal(all.Length, lateness.Count);
    }

    [Fact]
    public void Nothing_recorded_is_zero_and_the_absurd_is_kept()
    {
        var lateness = new Lateness();
        Assert.Equal(TimeSpan.Zero, lateness.Percentile(0.99));
        lateness.Record(-5);
        lateness.Record(1_000_000_000_000);
        Assert.Equal(TimeSpan.Zero, lateness.Percentile(0.5));
        Assert.Equal(1_000_000_000_000, (long)lateness.Max.TotalMicroseconds);
    }
}
