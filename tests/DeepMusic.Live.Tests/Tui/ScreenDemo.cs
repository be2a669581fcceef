using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Tui;

/// <summary>
/// A program with a screen and no instrument behind it, for the tests that need a process on a real terminal.
/// <c>screen-demo [density=N] [beat=N] [log=FILE] [throw-ui | hang-ui | throw-thread | exit-thread | plays-on] [cpu=SECONDS]</c>
/// </summary>
internal static class ScreenDemo
{
    public static int Run(string[] args)
    {
        int density = int.Parse(Value(args, "density") ?? "1");
        double start = double.Parse(Value(args, "beat") ?? "0");
        using var guard = new TerminalGuard();
        string? log = Value(args, "log");
        guard.ReleaseFirst(() =>
        {
            // On the alternate page this line disappears with it; were the terminal restored first, it would stay to be seen.
            Log(log, "released");
            Console.Error.WriteLine("notes released");
        });
        if (args.Contains("plays-on")) guard.PlaysOn = _ => true;
        var feed = new ScreenFeed();
        var clock = HostClock.Instance;
        HostTime zero = clock.Now;
        var done = new ManualResetEventSlim();
        var shifted = new ShiftedClock(() => SampleSet.At(start) + (clock.Now - zero));
        var session = new Thread(() =>
        {
            while (!done.Wait(50))
            {
                SampleSet.Fill(feed.Begin(), shifted.Now, density);
                feed.Publish();
            }
        });
        session.Start();
        if (Value(args, "cpu") is { } seconds) Measure(double.Parse(seconds));
        var trouble = new ManualResetEventSlim();
        new Thread(() =>
        {
            trouble.Wait();
            if (args.Contains("exit-thread")) Environment.Exit(3);
            throw new InvalidOperationException("a thread of the demo fails");
        })
        { IsBackground = true }.Start();
        var commands = new CommandLog
        {
            Heard = line =>
            {
                if (line != "tap") return;
                if (args.Contains("throw-ui")) throw new InvalidOperationException("the screen of the demo fails");
                if (args.Contains("hang-ui"))
                {
                    Log(log, "hangs");
                    Thread.Sleep(Timeout.Infinite);
                }
                if (args.Contains("throw-thread") || args.Contains("exit-thread")) trouble.Set();
            },
        };
        ScreenEnd end = Screen.Run(feed, commands, shifted, guard);
        Log(log, $"ended: {end.Reason}");
        new Headless(Console.Out).Say($"ended: {end.Reason}");
        done.Set();
        session.Join();
        return 0;
    }

    private static string? Value(string[] args, string name) =>
        args.FirstOrDefault(a => a.StartsWith(name + '=', StringComparison.Ordinal))?[(name.Length + 1)..];

    private static void Log(string? path, string line)
    {
        if (path is not null) File.AppendAllText(path, line + "\n");
    }

    private static void Measure(double seconds)
    {
        new Thread(() =>
        {
            Thread.Sleep(5000);
            using var self = Process.GetCurrentProcess();
            TimeSpan cpu = self.TotalProcessorTime;
            long bytes = GC.GetTotalAllocatedBytes(), watch = Stopwatch.GetTimestamp();
            Thread.Sleep(TimeSpan.FromSeconds(seconds));
            self.Refresh();
            double wall = Stopwatch.GetElapsedTime(watch).TotalSeconds;
            File.WriteAllText(Path.Combine(Path.GetTempPath(), "screen-demo.txt"),
                $"cpu {(self.TotalProcessorTime - cpu).TotalSeconds / wall * 100:0.0} % of a core, allocated {(GC.GetTotalAllocatedBytes() - bytes) / wall / 1e6:0.00} MB/s, "
                + $"GC pauses {GC.GetTotalPauseDuration().TotalMilliseconds:0.0} ms in {GC.CollectionCount(0)}\n");
        })
        { IsBackground = true }.Start();
    }

    private sealed class ShiftedClock(Func<HostTime> now) : IClock
    {
        public HostTime Now => now();
    }
}
