using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

[Collection(StageCollection.Name)]
public sealed class MidiInTests(JackServer server)
{
    private const int Messages = 10_000;

    [Fact]
    public void Polling_ten_thousand_messages_allocates_nothing() => Assert.Equal(0, AllocatedByPolling(new QuietThru()));

    // the measuring itself can fail
    [Fact]
    public void A_thru_that_boxes_each_message_is_found_out() => Assert.True(AllocatedByPolling(new BoxingThru()) >= Messages * 24);

    [Fact]
    public void The_polling_thread_takes_less_than_a_tenth_of_a_core()
    {
        server.Need();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a thread's own processor time is read from /proc");
        using var rig = new Rig(new PortsRequest());
        Until.Passed(0.2);
        using var process = Process.GetCurrentProcess();
        TimeSpan all = process.TotalProcessorTime;
        TimeSpan polling = ThreadTime("midi in");
        long begun = Stopwatch.GetTimestamp();
        Until.Passed(2);
        process.Refresh();
        TimeSpan lasted = Stopwatch.GetElapsedTime(begun);
        double share = (ThreadTime("midi in") - polling) / lasted;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"polling {share:P1} of a core; the whole process, with RtMidi's and JACK's threads, {(process.TotalProcessorTime - all) / lasted:P1}");
        Assert.True(share < 0.1, $"{share:P1} of a core");
    }

    private static TimeSpan ThreadTime(string name)
    {
        foreach (string thread in Directory.GetDirectories("/proc/self/task"))
        {
            if (File.ReadAllText(Path.Combine(thread, "comm")).TrimEnd() != name) continue;
            // user and system time are the 14th and 15th field, in hundredths of a second; the second, the name, ends with a bracket
            string stat = File.ReadAllText(Path.Combine(thread, "stat"));
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11]) + long.Parse(fields[12])));
        }
        throw new InvalidOperationException($"no thread is called {name}");
    }

    private long AllocatedByPolling(IThru thru)
    {
        server.Need();
        var ring = new Ring<TimedMessage>(16_384);
        using var wake = new Wake();
        using Backend backend = Backend.TryOpen(MidiApi.Jack, "poll", [])!;
        var port = new InputPort(0, PortsRequest.Virtual, "in");
        Assert.Equal(PortEventKind.Opened, PortOpening.TryOpen(port, backend, "poll", [], out _));
        var midiIn = new MidiIn([port], ring, wake, thru, null);
        using (Player player = Player.Into("poll:in"))
        {
            for (int i = 0; i < 200; i++) midiIn.PollOnce();
            HostTime start = HostClock.Instance.Now + TimeSpan.FromMilliseconds(50);
            player.Start([.. Enumerable.Range(0, Messages).Select(i =>
                new TimedMessage(start + TimeSpan.FromMicroseconds(1000 * (i / 5)), MidiMessage.Control(0, 1, i & 127), 0))]);
            HostTime until = start + TimeSpan.FromSeconds(10);
            long before = GC.GetAllocatedBytesForCurrentThread();
            while (ring.Count < Messages && HostClock.Instance.Now < until) midiIn.PollOnce();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(Messages, ring.Count);
            backend.Library.Free(port.Handle.Take(), input: true);
            return allocated;
        }
    }

    private sealed class QuietThru : IThru
    {
        public void Release(int port)
        {
        }

        public void Pass(in TimedMessage message)
        {
        }
    }

    private sealed class BoxingThru : IThru
    {
        private object? _last;

        public void Release(int port)
        {
        }

        public void Pass(in TimedMessage message)
        {
            _last = message;
            GC.KeepAlive(_last);
        }
    }
}
