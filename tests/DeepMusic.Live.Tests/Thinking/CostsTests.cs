using CsCheck;
using DeepMusic.Core;

namespace DeepMusic.Live.Tests.Thinking;

public class CostsTests
{
    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    [Fact]
    public void Nothing_known_costs_nothing() => Assert.Equal(TimeSpan.Zero, new Costs().Expected(Beats.Quarter * 16));

    [Fact]
    public void Twice_as_long_is_expected_to_cost_twice_as_much_and_short_ones_what_the_cheapest_did()
    {
        var costs = new Costs();
        costs.Record(Ms(40), Beats.Quarter * 8);
        Assert.Equal(Ms(80), costs.Expected(Beats.Quarter * 16));
        Assert.Equal(Ms(40), costs.Expected(Beats.Quarter));
    }

    [Fact]
    public void Nine_of_ten_were_cheaper_and_old_ones_are_forgotten() =>
        Gen.Int[1, 1000].Array[1, 100].Sample(all =>
        {
            var costs = new Costs();
            foreach (int cost in all) costs.Record(Ms(cost), Beats.Quarter * 4);
            TimeSpan expected = costs.Expected(Beats.Quarter * 4);
            int[] latest = [.. all.TakeLast(Costs.Kept)];
            Assert.InRange(latest.Count(c => Ms(c) > expected), 0, latest.Length / 10);
            Assert.Contains(latest, c => Math.Abs((Ms(c) - expected).TotalMicroseconds) < 1);
        });
}
