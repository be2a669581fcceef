using DeepMusic.Core;
using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Tests.Calibrating;

/// <summary>
/// Keys tapped on a real terminal and no click beside them: what <c>deepmusic calibrate</c> does with them, for the tests that need a process on
/// a terminal. <c>taps-demo [log=FILE] TAPS</c>
/// </summary>
internal static class TapsDemo
{
    public static int Run(string[] args)
    {
        string? log = args.FirstOrDefault(a => a.StartsWith("log=", StringComparison.Ordinal))?[4..];
        int wanted = int.Parse(args[^1]);
        using var guard = new TerminalGuard();
        using var wake = new Wake();
        var taps = new KeyTaps(wake);
        Console.WriteLine("tap now");
        for (int count = 0; count < wanted && !guard.Ending.IsCancellationRequested; wake.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(20)))
        {
            while (taps.TryTake(out HostTime _))
            {
                count++;
                Console.Write('.');
                if (log is not null) File.AppendAllText(log, $"tap {count} \n");
            }
        }
        Console.WriteLine();
        return guard.Ending.IsCancellationRequested ? 1 : 0;
    }
}
