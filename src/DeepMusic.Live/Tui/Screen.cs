using System.Diagnostics;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>The screen's run from its first frame until the terminal is as it was before.</summary>
public static class Screen
{
    /// <summary>Frames in a second.</summary>
    public const int FramesPerSecond = 20;

    private static readonly TimeSpan Frame = TimeSpan.FromSeconds(1.0 / FramesPerSecond);

    /// <summary>What a key changes is seen at once, but a stream of them, as of the mouse, is not painted one by one.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(15);

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
        Terminal? terminal = null;
        ScreenEnd end;
        try
        {
            guard.ScreenBegins();
            terminal = Terminal.Open();
            var face = new ScreenFace(feed, commands, clock);
            Show(face, terminal, guard);
            end = face.QuitAsked ? new ScreenEnd(ScreenEndReason.Quit)
                : new ScreenEnd(guard.Ending.IsCancellationRequested ? ScreenEndReason.Signal : ScreenEndReason.TerminalLost, guard.Signal);
        }
        catch (Exception fault)
        {
            end = new ScreenEnd(ScreenEndReason.Failed, Fault: fault);
        }
        guard.ScreenEnds(() => terminal?.Dispose());
        Say(end);
        return end;
    }

    private static void Show(ScreenFace face, Terminal terminal, TerminalGuard guard)
    {
        var page = new TerminalPage(Palette.ForTerminal());
        var input = new TerminalInput(face.Press, face.Move);
        var bytes = new byte[1024];
        long painted = 0;
        bool touched = true;
        while (!guard.ScreenMustEnd && !face.QuitAsked)
        {
            TimeSpan left = (touched ? Shortest : Frame) - (painted == 0 ? Frame : Stopwatch.GetElapsedTime(painted));
            if (left <= TimeSpan.Zero)
            {
                painted = Stopwatch.GetTimestamp();
                touched = false;
                face.Paint(terminal.Size);
                terminal.Write(page.Turn(face.Page));
                continue;
            }
            int count = terminal.Read(bytes, left);
            if (count > 0) input.Feed(bytes.AsSpan(0, count));
            touched |= count > 0 || input.Settle();
        }
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
