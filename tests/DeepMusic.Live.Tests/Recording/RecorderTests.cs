using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Recording;

public sealed class RecorderTests : IDisposable
{
    private const string VictimFolder = "DEEPMUSIC_VICTIM_FOLDER";
    private readonly string _folder = Directory.CreateTempSubdirectory("deepmusic-recorder-").FullName;

    private string File => Path.Combine(_folder, "session.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_closed_set_holds_every_event_in_order_and_its_counts()
    {
        List<JournalEvent> events = [.. Enumerable.Range(0, 10_000).Select(Event)];
        using (var recorder = new Recorder(File, JournalTests.Header, Unexpected))
        {
            events.ForEach(recorder.Write);
            Assert.True(recorder.Close(new HostTime(2_000_000), "quit"));
        }
        Journal journal = Journal.Open(_folder);
        Assert.Equal(events, journal.Events.SkipLast(1));
        var end = Assert.IsType<EndEvent>(journal.Events[^1]);
        Assert.Equal("quit", end.Reason);
        Assert.Equal(10_000, end.Counts.Sum(c => c.Value));
        Assert.True(journal.IsComplete);
    }

    [Fact]
    public void Events_from_several_threads_all_arrive_each_threads_in_order()
    {
        using (var recorder = new Recorder(File, JournalTests.Header, Unexpected))
        {
            Thread[] writers = [.. Enumerable.Range(0, 4).Select(w => new Thread(() =>
            {
                for (int i = 0; i < 5000; i++) recorder.Write(new KnobEvent(new HostTime(i), $"{w}", $"{i}"));
            }))];
            foreach (Thread writer in writers) writer.Start();
            foreach (Thread writer in writers) writer.Join();
            recorder.Close(HostTime.Zero, "quit");
        }
        ILookup<string, int> values = Journal.Open(File).Events.OfType<KnobEvent>().ToLookup(k => k.Name, k => int.Parse(k.Value));
        Assert.Equal(4, values.Count);
        Assert.All(values, v => Assert.Equal(Enumerable.Range(0, 5000), v));
    }

    // Real time: the promise is about a killed process, so one is started, and killed after it has recorded for a second and a half.
    [Fact]
    public void A_set_killed_by_the_system_loses_at_most_its_last_second()
    {
        using Process victim = StartVictim();
        long last = 0;
        try
        {
            var clock = new Stopwatch();
            while (clock.ElapsedMilliseconds < 1500)
            {
                string line = victim.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the victim ended by itself");
                if (!line.StartsWith("wrote ", StringComparison.Ordinal)) continue;
                clock.Start();
                last = long.Parse(line["wrote ".Length..]);
            }
        }
        finally
        {
            victim.Kill();
            victim.WaitForExit();
        }
        Journal journal = Journal.Open(_folder);
        Assert.False(journal.IsComplete);
        Assert.InRange(journal.End.Microseconds, last - 1_000_000, long.MaxValue);
        long[] numbers = [.. journal.Events.Cast<SentEvent>().Select(e => e.Ticket)];
        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(0, numbers.Length).Select(i => (long)i), numbers);
    }

    // Not a test by itself: what the child process of the test above runs.
    [Fact(Explicit = true)]
    public void Victim_records_until_it_is_killed()
    {
        string folder = Environment.GetEnvironmentVariable(VictimFolder) ?? throw new InvalidOperationException("only for the test that kills it");
        using var recorder = new Recorder(Path.Combine(folder, "session.jsonl"), JournalTests.Header with { Base = HostClock.Instance.Now }, Unexpected);
        using var never = new ManualResetEventSlim();
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (long i = 0; !never.Wait(1, TestContext.Current.CancellationToken); i++)
        {
            HostTime now = HostClock.Instance.Now;
            recorder.Write(new SentEvent(now, now, 0, MidiMessage.NoteOn(0, new Pitch(60), 64), SentEvent.Answer, i));
            output.WriteLine($"wrote {now.Microseconds}");
        }
    }

    // For the eye: what it costs the listening thread to hand an event in. -explicit only -showLiveOutput.
    [Fact(Explicit = true)]
    public void What_it_costs_to_hand_an_event_in()
    {
        using var recorder = new Recorder(File, JournalTests.Header, Unexpected);
        double[] micros = new double[200_000];
        JournalEvent[] events = [.. Enumerable.Range(0, micros.Length).Select(Event)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < micros.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            recorder.Write(events[i]);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)micros.Length;
        Distribution cost = Distribution.Of("Write", micros);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"p50 {cost.Quantile(0.5):0.00} µs, p99 {cost.Quantile(0.99):0.00} µs, max {cost.Max:0} µs, {bytes:0.0} B an event beside the event itself");
    }

    [Fact]
    public void A_full_disk_is_said_once_and_the_set_goes_on()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/full"), "there is no /dev/full here");
        System.IO.File.CreateSymbolicLink(File, "/dev/full");
        var faults = new List<string>();
        using var recorder = new Recorder(File, JournalTests.Header, faults.Add);
        for (int i = 0; i < 1000; i++) recorder.Write(Event(i));
        Assert.False(recorder.Close(HostTime.Zero, "quit"));
        Assert.StartsWith("the set is not being recorded: ", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_full_disk_refused_is_written_when_there_is_room_again()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/full"), "there is no /dev/full here");
        System.IO.File.CreateSymbolicLink(File, "/dev/full");
        AssertNothingIsLostOnceRefused(() => System.IO.File.Delete(File));
    }

    [Fact]
    public void What_an_impossible_folder_refused_is_written_when_there_is_one()
    {
        Directory.Delete(_folder);
        System.IO.File.WriteAllText(_folder, "a file where the folder should be");
        AssertNothingIsLostOnceRefused(() => System.IO.File.Delete(_folder));
    }

    [Fact]
    public void The_memory_of_what_was_kept_while_the_disk_refused_is_given_back()
    {
        Directory.Delete(_folder);
        System.IO.File.WriteAllText(_folder, "a file where the folder should be");
        using var refused = new ManualResetEventSlim();
        using var recorder = new Recorder(File, JournalTests.Header, _ => refused.Set());
        Assert.True(refused.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        int before = recorder.Held;
        for (int i = 0; i < 40_000; i++) recorder.Write(Event(i));
        Assert.True(SpinWait.SpinUntil(() => recorder.Held > 4 * before, TimeSpan.FromSeconds(10)), $"{recorder.Held} bytes are held, {before} were");
        System.IO.File.Delete(_folder);
        Assert.True(recorder.Close(HostTime.Zero, "quit"));
        Assert.Equal(before, recorder.Held);
        Assert.Equal(40_000, Journal.Open(_folder).Events.OfType<MidiEvent>().Count());
    }

    [Fact]
    public void An_older_set_in_the_folder_is_kept()
    {
        for (int i = 0; i < 3; i++)
        {
            using var recorder = new Recorder(File, JournalTests.Header with { Seed = (ulong)i }, Unexpected);
            recorder.Close(HostTime.Zero, "quit");
        }
        string[] names = ["session.1.jsonl", "session.2.jsonl", "session.jsonl"];
        Assert.Equal(names, Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([0UL, 1UL, 2UL], names.Select(n => Journal.Open(Path.Combine(_folder, n)).Header.Seed));
    }

    [Fact]
    public void A_patient_recorder_loses_nothing_however_fast_it_is_fed()
    {
        using (var recorder = new Recorder(File, JournalTests.Header, Unexpected, patient: true, capacity: 64))
        {
            for (int i = 0; i < 500; i++) recorder.Write(new StateEvent(new HostTime(i), "Listening"));
            Assert.True(recorder.Close(HostTime.Zero, "end of file"));
            Assert.Equal(0, recorder.Dropped);
        }
        Assert.Equal(501, Journal.Open(File).Events.Length);
    }

    [Fact]
    public void An_event_that_cannot_be_told_does_not_stop_the_recording()
    {
        var faults = new List<string>();
        using (var recorder = new Recorder(File, JournalTests.Header, faults.Add))
        {
            recorder.Write(new PhraseEvent(HostTime.Zero, 1, HostTime.Zero, HostTime.Zero, null!, "gap"));
            recorder.Write(new MarkEvent(HostTime.Zero, "after"));
            recorder.Close(HostTime.Zero, "quit");
            Assert.Equal(1, recorder.Dropped);
        }
        Assert.Single(faults);
        Assert.Contains(new MarkEvent(HostTime.Zero, "after"), Journal.Open(File).Events);
    }

    [Fact]
    public void Events_after_the_close_are_ignored()
    {
        using var recorder = new Recorder(File, JournalTests.Header, Unexpected);
        recorder.Close(HostTime.Zero, "quit");
        recorder.Write(Event(1));
        recorder.Close(HostTime.Zero, "again");
        Assert.Single(Journal.Open(File).Events);
    }

    private void AssertNothingIsLostOnceRefused(Action remedy)
    {
        using var refused = new ManualResetEventSlim();
        using var recorder = new Recorder(File, JournalTests.Header, _ => refused.Set());
        for (int i = 0; i < 1000; i++) recorder.Write(Event(i));
        Assert.True(refused.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        remedy();
        Assert.True(recorder.Close(HostTime.Zero, "quit"));
        Journal journal = Journal.Open(_folder);
        Assert.Equal(Enumerable.Range(0, 1000).Select(Event), journal.Events.Take(1000));
        Assert.True(journal.IsComplete);
    }

    private static JournalEvent Event(int i) =>
        new MidiEvent(new HostTime(1_000_000 + i), new HostTime(999_000 + i), 0, MidiMessage.NoteOn(0, new Pitch(i % 128), 1 + i % 127));

    private static void Unexpected(string fault) => Assert.Fail(fault);

    private Process StartVictim()
    {
        string dotnet = Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet))
        {
            RedirectStandardOutput = true,
            Environment = { [VictimFolder] = _folder },
            ArgumentList = { "exec", typeof(RecorderTests).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(Victim_records_until_it_is_killed)}" },
        };
        return Process.Start(start)!;
    }
}
