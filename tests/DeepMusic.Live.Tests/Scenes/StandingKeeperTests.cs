using System.Collections.Concurrent;

namespace DeepMusic.Live.Tests.Scenes;

public sealed class StandingKeeperTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempPlaces _temp = new();
    private readonly BlockingCollection<bool> _tries = [];
    private readonly ConcurrentQueue<string> _faults = new();

    private string File => _temp.Places.Standing;

    public void Dispose()
    {
        _temp.Dispose();
        _tries.Dispose();
    }

    [Fact]
    public void What_is_handed_in_comes_back()
    {
        using StandingKeeper keeper = New(TimeSpan.Zero);
        keeper.Keep(At(1));
        Assert.True(NextTry());
        Assert.Equal(At(1), Standing.Load(_temp.Places).Standing);
        keeper.Keep(At(2));
        Assert.True(NextTry());
        Assert.Equal(At(2), Standing.Load(_temp.Places).Standing);
        Assert.Equal([Path.Combine("state", "standing.toml")], Kept());
        Assert.Empty(_faults);
    }

    [Fact]
    public void Many_changes_are_written_once_and_the_last_is_not_lost_at_the_end()
    {
        using (StandingKeeper keeper = New(Timeout.InfiniteTimeSpan))
            for (int i = 1; i <= 10_000; i++) keeper.Keep(At(i));
        Assert.Equal(At(10_000), Standing.Load(_temp.Places).Standing);
        Assert.True(Assert.Single(_tries));
    }

    [Fact]
    public void What_is_written_already_is_not_written_again()
    {
        using (StandingKeeper keeper = New(TimeSpan.Zero))
        {
            keeper.Keep(At(1));
            Assert.True(NextTry());
            keeper.Keep(At(1));
        }
        Assert.Empty(_tries);
    }

    [Fact]
    public void A_disk_that_refuses_is_told_once_and_tried_again_each_time_until_it_gives_in()
    {
        // Where the folder should be there is a file.
        TempPlaces.Put(_temp.Places.State, "in the way");
        using StandingKeeper keeper = New(TimeSpan.Zero);
        for (int i = 1; i <= 3; i++)
        {
            keeper.Keep(At(i));
            Assert.False(NextTry());
        }
        string told = Assert.Single(_faults);
        Assert.StartsWith("how the instrument stands is not kept: ", told, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told);
        System.IO.File.Delete(_temp.Places.State);
        keeper.Keep(At(4));
        Assert.True(NextTry());
        Assert.Equal(At(4), Standing.Load(_temp.Places).Standing);
        Directory.Delete(_temp.Places.State, recursive: true);
        TempPlaces.Put(_temp.Places.State, "in the way");
        keeper.Keep(At(5));
        Assert.False(NextTry());
        Assert.Equal(2, _faults.Count);
    }

    [Fact]
    public void What_stood_there_stays_while_the_disk_refuses()
    {
        TempPlaces.Put(Path.Combine(File, "x"), "a folder where the file should be");
        using StandingKeeper keeper = New(TimeSpan.Zero);
        keeper.Keep(At(1));
        Assert.False(NextTry());
        Assert.Equal([Path.Combine("state", "standing.toml", "x")], Kept());
    }

    [Fact]
    public void After_the_end_nothing_is_taken_and_without_anything_nothing_is_written()
    {
        StandingKeeper keeper = New(TimeSpan.Zero);
        keeper.Dispose();
        keeper.Dispose();
        keeper.Keep(At(1));
        Assert.Empty(Kept());
        Assert.Empty(_tries);
    }

    [Fact]
    public void A_listener_that_stumbles_ends_nothing()
    {
        TempPlaces.Put(_temp.Places.State, "in the way");
        using var keeper = new StandingKeeper(_temp.Places, _ => throw new InvalidOperationException(), TimeSpan.Zero);
        keeper.Tried += _tries.Add;
        keeper.Keep(At(1));
        Assert.False(NextTry());
        System.IO.File.Delete(_temp.Places.State);
        keeper.Keep(At(2));
        Assert.True(NextTry());
    }

    [Fact]
    public void Handing_in_allocates_nothing()
    {
        using StandingKeeper keeper = New(Timeout.InfiniteTimeSpan);
        Standing standing = At(1);
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 10_000; i++) keeper.Keep(standing);
        }));
    }

    [Fact]
    public void What_could_not_be_used_is_put_aside_before_the_first_is_written_and_not_again()
    {
        TempPlaces.Put(File, "what nobody could use");
        using var keeper = new StandingKeeper(_temp.Places, _faults.Enqueue, TimeSpan.Zero, setsAside: true);
        keeper.Tried += _tries.Add;
        for (int i = 1; i <= 2; i++)
        {
            keeper.Keep(At(i));
            Assert.True(NextTry());
        }
        Assert.Equal("what nobody could use", System.IO.File.ReadAllText(_temp.Places.OldStanding));
        Assert.Equal(At(2), Standing.Load(_temp.Places).Standing);
    }

    [Fact]
    public void The_first_of_two_keeps_and_the_second_says_that_it_does_not_until_the_first_has_ended()
    {
        using (StandingKeeper first = New(TimeSpan.Zero))
        {
            first.Keep(At(1));
            Assert.True(NextTry());
            using (StandingKeeper second = New(TimeSpan.Zero))
            {
                second.Keep(At(2));
                second.Keep(At(3));
            }
            Assert.Equal("another DeepMusic is running: how this one stands is not kept", Assert.Single(_faults));
            Assert.Empty(_tries);
            Assert.Equal(At(1), Standing.Load(_temp.Places).Standing);
        }
        using StandingKeeper third = New(TimeSpan.Zero);
        third.Keep(At(4));
        Assert.True(NextTry());
        Assert.Equal(At(4), Standing.Load(_temp.Places).Standing);
    }

    private string[] Kept() => [.. _temp.Files().Where(f => Path.GetFileName(f) != Path.GetFileName(_temp.Places.StandingLock))];

    private static Standing At(int scene) => new() { SetList = "friday", Scene = scene };

    private bool NextTry() => _tries.TryTake(out bool done, Patience) ? done : throw new TimeoutException("the keeper did not try to write");

    private StandingKeeper New(TimeSpan pause)
    {
        var keeper = new StandingKeeper(_temp.Places, _faults.Enqueue, pause);
        keeper.Tried += _tries.Add;
        return keeper;
    }
}
