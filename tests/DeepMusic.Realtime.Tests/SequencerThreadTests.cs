using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

/// <summary>The real thread: that it lives, ends and lets go. How punctual it is, is measured elsewhere.</summary>
public sealed class SequencerThreadTests
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(20);
    private readonly WireLog _wire = new(HostClock.Instance);
    private readonly ManualResetEventSlim _struck = new();

    public SequencerThreadTests() => _wire.Taking = message => { if (message.IsNoteOn) _struck.Set(); };

    private static HostTime Now => HostClock.Instance.Now;

    [Fact]
    public void It_plays_and_closing_it_lets_go()
    {
        var sequencer = new Sequencer(HostClock.Instance, _wire);
        Lane lane = sequencer.OpenLane("test");
        sequencer.Start();
        lane.PlayNote(Now, HostTime.Never, 0, new Pitch(60), 90);
        Assert.True(_struck.Wait(Generous, TestContext.Current.CancellationToken));
        Assert.NotNull(sequencer.Grant);
        Assert.True(sequencer.Close(Generous));
        Assert.Empty(_wire.Sounding());
        Assert.Null(sequencer.Fault);
    }

    [Fact]
    public void Closed_by_many_at_once_it_lets_go_once()
    {
        var sequencer = new Sequencer(HostClock.Instance, _wire);
        Lane lane = sequencer.OpenLane("test");
        sequencer.Start();
        for (int i = 0; i < 20; i++) lane.PlayNote(Now, HostTime.Never, 0, new Pitch(60 + i), 90);
        while (sequencer.Sounding < 20) Thread.Yield();
        Thread[] closers = [.. Enumerable.Range(0, 6).Select(i => new Thread(() => sequencer.Close(i % 2 == 0 ? Generous : TimeSpan.Zero)))];
        foreach (Thread closer in closers) closer.Start();
        foreach (Thread closer in closers) closer.Join();
        sequencer.Close(Generous);
        Assert.Equal(20, _wire.Messages.Count(sent => sent.Message.IsNoteOff));
        Assert.Empty(_wire.Sounding());
    }

    [Fact]
    public void A_fault_on_its_thread_ends_in_release()
    {
        var clock = new Treacherous();
        var sequencer = new Sequencer(clock, _wire);
        Lane lane = sequencer.OpenLane("test");
        sequencer.Start();
        lane.PlayNote(Now, HostTime.Never, 0, new Pitch(60), 90);
        Assert.True(_struck.Wait(Generous, TestContext.Current.CancellationToken));
        while (sequencer.Sounding == 0) Thread.Yield();
        clock.Betray();
        sequencer.Nudge();
        while (sequencer.Fault is null || sequencer.Sounding > 0) Thread.Yield();
        Assert.True(sequencer.Close(Generous));
        Assert.Empty(_wire.Sounding());
        Assert.IsType<InvalidOperationException>(sequencer.Fault);
    }

    [Fact]
    public void Held_up_by_an_output_it_is_closed_all_the_same_and_the_last_note_does_not_hang()
    {
        using var blocked = new ManualResetEventSlim();
        using var free = new ManualResetEventSlim();
        _wire.Taking = message =>
        {
            if (message != MidiMessage.NoteOn(0, new Pitch(72), 90)) return;
            blocked.Set();
            free.Wait();
        };
        var sequencer = new Sequencer(HostClock.Instance, _wire);
        Lane lane = sequencer.OpenLane("test");
        sequencer.Start();
        lane.PlayNote(Now, HostTime.Never, 0, new Pitch(60), 90);
        lane.PlayNote(Now + TimeSpan.FromMilliseconds(1), HostTime.Never, 0, new Pitch(72), 90);
        lane.PlayNote(Now + TimeSpan.FromMilliseconds(2), HostTime.Never, 0, new Pitch(74), 90);
        Assert.True(blocked.Wait(Generous, TestContext.Current.CancellationToken));
        Assert.True(sequencer.Close(TimeSpan.FromMilliseconds(1)));
        // 72 was on its way and counts as sounding: its note-off went out too.
        lock (_wire.Messages) Assert.Equal("90 3C 5A, 80 3C 40, 80 48 40", string.Join(", ", _wire.Messages.Select(sent => sent.Message)));
        free.Set();
        while (true)
        {
            lock (_wire.Messages)
            {
                if (_wire.Messages.Count >= 5) break;
            }
            Thread.Yield();
        }
        Assert.Equal("90 48 5A, 80 48 40", string.Join(", ", _wire.Messages.Skip(3).Select(sent => sent.Message)));
    }

    [Fact]
    public void Lanes_written_from_several_threads_end_in_silence()
    {
        var sequencer = new Sequencer(HostClock.Instance, _wire);
        Lane[] lanes = [.. Enumerable.Range(0, 3).Select(i => sequencer.OpenLane($"lane {i}", 128))];
        sequencer.Start();
        Thread[] writers = [.. lanes.Select((lane, number) => new Thread(() => Write(lane, (ulong)number)))];
        foreach (Thread writer in writers) writer.Start();
        for (int i = 0; i < 20; i++)
        {
            sequencer.Flush();
            if (i % 5 == 0) sequencer.Panic();
            Thread.Yield();
        }
        foreach (Thread writer in writers) writer.Join();
        Assert.True(sequencer.Close(Generous));
        Assert.Empty(_wire.Sounding());
        Assert.Null(sequencer.Fault);
    }

    [Fact]
    public void The_probe_counts_what_it_sends()
    {
        LatenessReport report = LatenessProbe.Run(TimeSpan.FromMilliseconds(100));
        Assert.InRange(report.Lateness.Count, 50, 60);
        Assert.Equal(report.Lateness.Count, report.Counters.Sent);
    }

    private static void Write(Lane lane, ulong seed)
    {
        var random = new SeededRandom(seed);
        for (int i = 0; i < 20_000; i++)
        {
            HostTime on = Now + TimeSpan.FromMicroseconds(random.Next(2000));
            lane.PlayNote(on, on + TimeSpan.FromMicroseconds(random.Next(2000)), 0, new Pitch(60 + random.Next(5)), 90, ticket: (uint)random.Next(3));
            if (random.Next(50) == 0) lane.Cancel((uint)random.Next(3));
        }
    }

    /// <summary>A clock that fails once.</summary>
    private sealed class Treacherous : IClock
    {
        private int _betrays;

        public HostTime Now => Interlocked.Exchange(ref _betrays, 0) == 0 ? HostClock.Instance.Now : throw new InvalidOperationException("no clock does this");

        public void Betray() => Volatile.Write(ref _betrays, 1);
    }
}
