using DeepMusic.Core;
using Terminal.Gui.App;
using Terminal.Gui.Input;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tui;

/// <summary>The screen's run from its first frame until the terminal is as it was before.</summary>
public static class Screen
{
    /// <summary>Frames in a second.</summary>
    public const int FramesPerSecond = 20;

    /// <summary>Whether there is a terminal to draw on: input and output both lead to one, and it can place its cursor.</summary>
    public static bool IsPossible =>
        !Console.IsInputRedirected && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>
    /// Shows the screen until the player quits, a signal arrives or the screen fails, and leaves the terminal as it was found. It
    /// never throws: an instrument outlives its screen. If the reason is not the player's, one line says so.
    /// </summary>
    /// <param name="feed">What to show.</param>
    /// <param name="commands">Who carries out what the player asks for.</param>
    /// <param name="clock">Moves the roll on between two snapshots.</param>
    /// <param name="guard">Watches over the terminal; made before the screen, kept until the program's end.</param>
    public static ScreenEnd Run(ScreenFeed feed, IScreenCommands commands, IClock clock, TerminalGuard guard)
    {
        IApplication? app = null;
        ScreenEnd end;
        try
        {
            guard.ScreenBegins();
            BindKeys();
            app = Application.Create();
            app.Init();
            using var view = new StageView(feed, commands, clock);
            bool lost = false;
            app.AddTimeout(TimeSpan.FromSeconds(1.0 / FramesPerSecond), () =>
            {
                lost = guard.ScreenMustEnd;
                if (lost) app.RequestStop(view);
                else view.Tick();
                return !lost;
            });
            app.Run(view);
            end = !lost || view.QuitAsked ? new ScreenEnd(ScreenEndReason.Quit)
                : new ScreenEnd(guard.Ending.IsCancellationRequested ? ScreenEndReason.Signal : ScreenEndReason.TerminalLost, guard.Signal);
        }
        catch (Exception fault)
        {
            end = new ScreenEnd(ScreenEndReason.Failed, Fault: fault);
        }
        guard.ScreenEnds(() => app?.Dispose());
        Say(end);
        return end;
    }

    /// <summary>
    /// Takes the toolkit's own keys away: Esc would quit it, Ctrl+Z would stop the program with its notes sounding.
    /// </summary>
    internal static void BindKeys()
    {
        // Each turn of the loop costs the garbage collector 0.1 MB: every other one draws a frame, and a key waits 25 ms on average.
        Application.MaximumIterationsPerSecond = 2 * FramesPerSecond;
        Application.SetDefaultKeyBinding(Command.Quit, Bind.All(Key.Q.WithCtrl));
        Application.RemoveDefaultKeyBinding(Command.Suspend);
    }

    private static void Say(ScreenEnd end)
    {
        string? line = end.Reason switch
        {
            ScreenEndReason.Failed => $"deepmusic: the screen failed ({end.Fault!.GetType().Name}: {end.Fault.Message}); playing on without it, Ctrl+C ends the set",
            ScreenEndReason.TerminalLost => "deepmusic: the terminal is gone; playing on without it",
            ScreenEndReason.Signal => $"deepmusic: ended by {end.Signal}",
            _ => null,
        };
        try
        {
            if (line is not null) Console.Error.WriteLine(line);
        }
        catch (IOException)
        {
            // The terminal that would show the line is what was lost.
        }
    }
}
