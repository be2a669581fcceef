using System.Globalization;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic jam</c>: a set on stage.</summary>
internal static class JamCommand
{
    public static int Run(JamOptions options)
    {
        StartingPoint from = StartingPoint.Of(options);
        using SynthProcess? synth = options.Synth is null ? null : SynthProcess.Start();
        PortChoice ports = PortChoice.Of(options, synth?.PortPattern);
        var plan = new SessionPlan
        {
            Preset = from.Preset,
            Engine = from.Engine,
            Seed = from.Seed,
            Ports = ports.Request,
            Folder = options.Record ?? NewFolder(),
            Performer = ports.NobodyPlays ? new VirtualPerformer(from.Seed) : null,
        };
        using var guard = new TerminalGuard();
        using var session = new Session(plan);
        guard.ReleaseFirst(session.Release);
        bool screen = !options.Headless && Screen.IsPossible;
        if (!screen) Tell(session, options, ports);
        // The screen comes up while the engine warms up; the doors open when both are done.
        var opening = new Thread(() => Open(session, guard)) { IsBackground = true, Name = "opening" };
        opening.Start();
        using Timer? end = options.For is { } seconds ? new Timer(_ => guard.End(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan) : null;
        if (!screen || !Watch(session, guard)) guard.Ending.WaitHandle.WaitOne();
        opening.Join();
        foreach (string line in session.End(guard.Signal is { } signal ? $"{signal}" : "quit")) Console.Error.WriteLine(line);
        Console.Out.WriteLine($"# {session.Conductor.Tally}");
        Console.Out.WriteLine($"# recorded: {plan.Folder}");
        return 0;
    }

    private static void Open(Session session, TerminalGuard guard)
    {
        try
        {
            session.Start();
        }
        catch (Exception e)
        {
            session.Wish(c => c.Fault(e.Message));
            Console.Error.WriteLine($"the set cannot begin: {e.Message.ReplaceLineEndings(" ")}");
            guard.End();
        }
    }

    /// <returns>Whether the set is over, and not only the screen.</returns>
    private static bool Watch(Session session, TerminalGuard guard)
    {
        ScreenEnd end = Screen.Run(session.Feed, new ScreenWishes(session, guard.End), HostClock.Instance, guard);
        return end.Reason is ScreenEndReason.Quit or ScreenEndReason.Signal;
    }

    private static void Tell(Session session, JamOptions options, PortChoice ports)
    {
        var chronicle = new Chronicle(Console.Out, HostClock.Instance.Now);
        if (!options.Headless) chronicle.Say("no terminal: playing without a screen");
        chronicle.Say($"preset {session.Plan.Preset.Name}, engine {session.Plan.Engine.Engine}, seed {session.Plan.Seed}");
        chronicle.Say($"in {string.Join(", ", ports.Request.Inputs)}; out {string.Join(", ", ports.Request.Outputs)}; {session.Ports.Api?.ToString() ?? "no MIDI system"}");
        foreach (string line in session.Ports.Trouble) chronicle.Say(line);
        if (ports.NobodyPlays) chronicle.Say("nobody is at the keys: the built-in performer plays the calls");
        session.Conductor.Exchanged += chronicle.Tell;
        session.Conductor.Notices.Faulted += chronicle.Say;
    }

    private static string NewFolder() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "deepmusic", "sessions", DateTime.Now.ToString("yyyy-MM-dd_HH-mm-ss", CultureInfo.InvariantCulture));
}
