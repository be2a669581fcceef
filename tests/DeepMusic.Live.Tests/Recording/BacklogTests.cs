using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Tests.Recording;

public class BacklogTests
{
    private static readonly JournalEvent Input = new KnobEvent(HostTime.Zero, "key", "C");
    private static readonly JournalEvent Output = new MarkEvent(HostTime.Zero, "");
    private static readonly JournalEvent Expendable = new StateEvent(HostTime.Zero, "Idle");

    [Theory]
    [InlineData(0, true, true, true)]
    [InlineData(24, true, true, true)]
    [InlineData(25, true, true, false)]
    [InlineData(49, true, true, false)]
    [InlineData(50, true, false, false)]
    [InlineData(99, true, false, false)]
    [InlineData(100, false, false, false)]
    public void The_fuller_it_is_the_less_it_takes_and_inputs_last(int waiting, bool input, bool output, bool expendable)
    {
        Assert.Equal(input, Filled(waiting).Add(Input));
        Assert.Equal(output, Filled(waiting).Add(Output));
        Assert.Equal(expendable, Filled(waiting).Add(Expendable));
    }

    [Fact]
    public void What_is_refused_is_counted_and_inputs_apart()
    {
        Backlog backlog = Filled(100);
        backlog.Add(Expendable);
        backlog.Add(Input);
        Assert.Equal(2, backlog.Dropped);
        Assert.Equal(1, backlog.DroppedInputs);
        Assert.Equal(100, backlog.Count);
    }

    [Fact]
    public void What_is_taken_makes_room()
    {
        Backlog backlog = Filled(100);
        Assert.NotNull(backlog.Take());
        Assert.True(backlog.Add(Input));
    }

    private static Backlog Filled(int count)
    {
        var backlog = new Backlog(100);
        for (int i = 0; i < count; i++) backlog.Add(Input);
        return backlog;
    }
}
