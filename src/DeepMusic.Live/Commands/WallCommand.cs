using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic soak --wall</c>: a gig in real time on real ports, in which everything is broken on purpose.</summary>
internal static class WallCommand
{
    /// <summary>Plays it and writes the report; Ctrl-C ends it early. Returns 0 where everything held, else 1.</summary>
    public static int Run(SoakPlan plan)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler end = (_, pressed) =>
        {
            // A second time it is meant at once.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        Console.CancelKeyPress += end;
        try
        {
            SoakFigures figures = WallGig.Play(plan, Console.WriteLine, stop.Token);
            string page = SoakReport.Write(plan.Folder, figures);
            Console.WriteLine(figures.Held ? $"everything held; the report: {page}" : $"{figures.Breaches.Length} times something did not hold; the report: {page}");
            return figures.Held ? 0 : 1;
        }
        finally
        {
            Console.CancelKeyPress -= end;
        }
    }
}
