using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic jam</c>: a set on stage.</summary>
internal static class JamCommand
{
    public static int Run(JamOptions options)
    {
        if (options.Figures is { } figures) Writable.File(figures, "--figures");
        using SetCost? cost = options.Figures is { } file ? new SetCost(file) : null;
        cost?.Reached("main");
        StartingPoint from = StartingPoint.Of(options, Places.Default);
        // On stage a disk that refuses ends no set; before it there is time to name another.
        if (options.Record is { } folder) Writable.Folder(folder, "--record");
        cost?.Reached("engine");
        Task warming = WarmUp.Begin(from.Preset, from.Engine);
        Aliases aliases = Aliases.Load();
        Calibrations calibrations = Calibrations.Load();
        using SynthProcess? synth = SynthOf(options, from, out string silent);
        PortChoice ports = PortChoice.Of(from, synth?.PortPattern, aliases);
        var plan = new SessionPlan
        {
            Preset = from.Preset,
            Engine = from.Engine,
            Warming = warming,
            Seed = from.Seed,
            Set = from.Set,
            Scene = from.Scene,
            Untouched = from.Untouched,
            Learned = from.Learned,
            Locked = options.Locked || from.Left is { Locked: true },
            Aliases = aliases,
            Asked = from.Asked,
            Given = from.Given,
            SetsAside = from.SetsAside,
            Keeps = true,
            Ports = ports.Request,
            Early = calibrations.For(ports.Request.Outputs),
            Folder = options.Record ?? SessionFolder.New(DateTime.Now),
            Remote = options.Remote,
            Guarded = !options.Unguarded,
            ActiveSensing = options.ActiveSensing,
            Name = from.Performers is [var first, ..] ? first.Name : "",
            Placed = p => Casting.Placed(from.Performers, p),
            Others = Casting.Others(from, ports.Request, aliases),
            Performer = ports.NobodyPlays ? new VirtualPerformer(from.Seed) : null,
        };
        using var guard = new TerminalGuard();
        using var session = new Session(plan);
        guard.ReleaseFirst(session.Release);
        cost?.Reached("ports");
        if (from.Told.Length > 0) session.Conductor.Notices.Say(from.Told);
        string deaf = session.Ports.Trouble.Count > 0 ? $"no MIDI system: {string.Join("; ", session.Ports.Trouble)}" : "";
        foreach (string line in new[] { aliases.Trouble, calibrations.Trouble, silent }.Where(l => l.Length > 0)) session.Conductor.Fault(line);
        if (deaf.Length > 0) session.Conductor.Fault(deaf, Matter.NoSystem);
        bool screen = !options.Headless && Screen.IsPossible;
        if (!screen) Tell(session, options, ports, from.Told);
        // The screen comes up while the engine warms up; the doors open when both are done.
        var opening = new Thread(() => Open(session, guard, screen, cost)) { IsBackground = true, Name = "opening" };
        opening.Start();
        using Timer? end = options.For is { } seconds ? new Timer(_ => guard.End(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan) : null;
        if (!screen || !Watch(session, guard)) guard.Ending.WaitHandle.WaitOne();
        opening.Join();
        cost?.End(session);
        foreach (string line in session.End(guard.Signal is { } signal ? $"{signal}" : "quit")) Console.Error.WriteLine(line);
        foreach (Stand stand in session.Ensemble.Stands) Console.Out.WriteLine($"# {session.Ensemble.Named(stand, $"{stand.Conductor.Tally}")}");
        foreach (Stand stand in session.Ensemble.Stands)
            foreach (string line in stand.Punctuality.Lines) Console.Out.WriteLine($"# {session.Ensemble.Named(stand, line)}");
        Console.Out.WriteLine($"# recorded: {plan.Folder}");
        return 0;
    }

    private static void Open(Session session, TerminalGuard guard, bool screen, SetCost? cost)
    {
        try
        {
            session.Start();
            cost?.Begin();
            // Which port it is, and whether it could be had, is known by now.
            if (!screen) foreach (string line in session.Remote?.Lines ?? []) new Headless(Console.Out).Say(line);
        }
        catch (Exception e)
        {
            session.Wish(d => d.Conductor.Fault(e.Message));
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

    private static void Tell(Session session, JamOptions options, PortChoice ports, string told)
    {
        var chronicle = new Chronicle(Console.Out, HostClock.Instance.Now);
        if (!options.Headless) chronicle.Say("no terminal: playing without a screen");
        if (told.Length > 0) chronicle.Say(told);
        if (!session.Plan.Set.IsPresets) chronicle.Say($"set {session.Plan.Set.Name}: {string.Join(", ", session.Plan.Set.Names.Select((n, i) => $"{i + 1} {n}"))}");
        chronicle.Say($"preset {session.Plan.Preset.Name}, engine {session.Plan.Engine.Engine}, seed {session.Plan.Seed}");
        foreach (SecondPlan other in session.Plan.Others) chronicle.Say($"{other.Name}: preset {other.Preset.Name}, engine {other.Engine.Engine}, in {string.Join(", ", other.Inputs.Select(i => ports.Request.Inputs[i]))}, channel {other.Preset.Channel + 1}");
        chronicle.Say($"in {string.Join(", ", ports.Request.Inputs)}; out {string.Join(", ", ports.Request.Outputs)}; {session.Ports.Api?.ToString() ?? "no MIDI system"}");
        for (int i = 0; i < session.Plan.Early.Count; i++)
            if (session.Plan.Early[i] > TimeSpan.Zero) chronicle.Say($"{ports.Request.Outputs[i]}: {session.Plan.Early[i].TotalMilliseconds:0} ms early");
        foreach (Stand stand in session.Ensemble.Stands)
            foreach (string line in stand.Conductor.Notices.Unheard) chronicle.Say(session.Ensemble.Named(stand, line));
        if (ports.NobodyPlays) chronicle.Say("nobody is at the keys: the built-in performer plays the calls");
        session.Guarded += chronicle.Say;
        foreach (Stand stand in session.Ensemble.Stands)
        {
            stand.Conductor.Exchanged += e => chronicle.Tell(e, session.Ensemble.NameOf(stand));
            stand.Conductor.Notices.Faulted += line => chronicle.Say(session.Ensemble.Named(stand, line));
        }
    }

    /// <summary>The synth that was asked for; one that was left and cannot be had any more keeps nobody from playing.</summary>
    private static SynthProcess? SynthOf(JamOptions options, StartingPoint from, out string trouble)
    {
        trouble = "";
        try
        {
            return from.Given.Synth is null ? null : SynthProcess.Start();
        }
        catch (IOException e) when (options.Synth is null)
        {
            trouble = e.Message;
            return null;
        }
    }
}
