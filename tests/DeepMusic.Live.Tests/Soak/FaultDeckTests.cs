using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Tests.Soak;

public sealed class FaultDeckTests
{
    private static readonly FaultKind[] Kinds = [FaultKind.Panic, FaultKind.FullDisk, FaultKind.JackRestart, FaultKind.SleepGap, FaultKind.OscFlood];

    [Fact]
    public void Every_kind_comes_before_any_comes_again()
    {
        var deck = new FaultDeck(7, Kinds);
        for (int round = 0; round < 20; round++)
            Assert.Equal(Kinds.Order(), Enumerable.Range(0, Kinds.Length).Select(_ => deck.Next()).Order());
    }

    [Fact]
    public void The_same_seed_gives_the_same_order_and_another_another()
    {
        FaultKind[] Order(ulong seed)
        {
            var deck = new FaultDeck(seed, Kinds);
            return [.. Enumerable.Range(0, 40).Select(_ => deck.Next())];
        }
        Assert.Equal(Order(1), Order(1));
        Assert.NotEqual(Order(1), Order(2));
    }
}
