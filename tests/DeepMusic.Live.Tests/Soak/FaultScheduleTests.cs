using DeepMusic.Core;
using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Tests.Soak;

public class FaultScheduleTests
{
    private static readonly (FaultKind, TimeSpan)[] Means = [(FaultKind.Panic, TimeSpan.FromMinutes(1)), (FaultKind.OscFlood, TimeSpan.FromMinutes(4))];

    [Fact]
    public void Faults_come_in_order_as_often_as_they_are_to_and_the_same_for_the_same_seed()
    {
        HostTime to = HostTime.FromSeconds(36_000);
        var faults = FaultSchedule.Of(1, HostTime.Zero, to, Means);
        Assert.Equal(faults, FaultSchedule.Of(1, HostTime.Zero, to, Means));
        Assert.NotEqual(faults, FaultSchedule.Of(2, HostTime.Zero, to, Means));
        Assert.Equal(faults.Select(f => f.At).Order(), faults.Select(f => f.At));
        Assert.All(faults, f => Assert.InRange(f.At.Seconds, 0, 36_000));
        Assert.InRange(faults.Count(f => f.Kind == FaultKind.Panic), 500, 700);
        Assert.InRange(faults.Count(f => f.Kind == FaultKind.OscFlood), 110, 190);
    }

    [Fact]
    public void Every_kind_has_a_word_that_reads_back()
    {
        foreach (FaultKind kind in Enum.GetValues<FaultKind>()) Assert.Equal(kind, FaultWords.Read(FaultWords.Of(kind)));
        Assert.Null(FaultWords.Read("no such thing"));
    }

    [Fact]
    public void What_was_injected_is_survived_where_the_next_rest_is_sound()
    {
        var tally = new FaultTally();
        tally.Inject(FaultKind.Panic);
        tally.Inject(FaultKind.Panic);
        tally.Settle(sound: true);
        tally.Inject(FaultKind.OscFlood);
        tally.Settle(sound: false);
        tally.Settle(sound: true);
        Assert.Equal([(FaultKind.OscFlood, 1L, 0L), (FaultKind.Panic, 2L, 2L)], tally.Rows);
    }
}
