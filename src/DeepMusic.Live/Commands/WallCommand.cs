using System.Runtime.InteropServices;
using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic soak --wall</c>: a gig in real time on real ports, in which everything is broken on purpose.</summary>
internal static class WallCommand
{
    /// <summary>Plays it and writes the report; Ctrl-C or SIGTERM ends it early, and takes the server along. Returns 0 where everything held, else 1.</summary>
    public static int Run(SoakPlan plan)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End), terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        SoakFigures figures = WallGig.Play(plan, Console.WriteLine, stop.Token);
        return SoakCommand.Report(plan, figures);

        void End(PosixSignalContext signal)
        {
            // A second time it is meant at once.
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
