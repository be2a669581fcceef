using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Breaks things on purpose while a set is played, one after the other, and sees to it that the instrument says so and that it is over
/// afterwards. Thread-safe: no.
/// </summary>
/// <param name="session">The set.</param>
/// <param name="wires">The stage around it.</param>
/// <param name="watch">Who looks on.</param>
/// <param name="player">Who plays.</param>
/// <param name="clock">The drum machine.</param>
/// <param name="storm">The network.</param>
/// <param name="sabotage">The engine that can be broken; null where there is none.</param>
/// <param name="home">The preset that asks it.</param>
internal sealed class WallFaults(Session session, WallWires wires, WallWatch watch, WallPlayer player, ClockStream clock, OscStorm storm, Sabotage? sabotage, string home) : IDisposable
{
    private const int Garbage = 20_000; // objects alive, each of a hundred bytes
    private const string NotRecorded = "not being recorded", GuardianDied = "the guardian died";

    private readonly string[] _presets = [.. PresetShelf.NamesIn(session.Plan.Places)];
    private Thread? _garbage;
    private volatile bool _litters;

    /// <summary>What is no failure: how the instrument says that a question cannot be met, or that there was no time to.</summary>
    public static IReadOnlyList<string> Plain => ["took too long", "broke its answer off", "is not among the", "too many at once", "no answer meets", "nothing was written", "thought of too late"];

    /// <summary>What is told of a fault of that kind, and of no other.</summary>
    public static IReadOnlyList<string> Says(FaultKind kind) => kind switch
    {
        FaultKind.InputFlap or FaultKind.OutputFlap => WallWires.Gone,
        // The guardian hangs on the same server.
        FaultKind.JackRestart => [.. WallWires.Gone, GuardianDied],
        FaultKind.GuardianKill => [GuardianDied],
        FaultKind.FullDisk => [NotRecorded],
        FaultKind.CrashingEngine => [Sabotage.Words],
        // Who sleeps so long is taken for dead by whoever stands guard.
        FaultKind.SleepGap => ["the sequencer stood still"],
        _ => [],
    };

    /// <summary>The kinds that can be made here.</summary>
    public IReadOnlyList<FaultKind> Kinds =>
    [
        FaultKind.InputFlap, FaultKind.OutputFlap, FaultKind.JackRestart, FaultKind.OscFlood, FaultKind.PresetChange, FaultKind.SceneChange,
        FaultKind.ClockDropOut, FaultKind.TempoStep, FaultKind.GcPressure, FaultKind.FullDisk, FaultKind.Panic, FaultKind.KnobStorm,
        FaultKind.Sketch, FaultKind.Actions, FaultKind.MidiFlood, FaultKind.GuardianKill,
        .. sabotage is null ? Array.Empty<FaultKind>() : [FaultKind.SlowEngine, FaultKind.CrashingEngine],
        // At a terminal the shell would take it back from a program that is stopped.
        .. Console.IsInputRedirected ? [FaultKind.SleepGap] : Array.Empty<FaultKind>(),
    ];

    /// <summary>Makes one. Returns what did not go as it should; null when all did.</summary>
    public string? Make(FaultKind kind, SeededRandom random)
    {
        watch.Forget();
        switch (kind)
        {
            case FaultKind.InputFlap: return wires.FlapInput(random, session, watch);
            case FaultKind.OutputFlap: return wires.FlapOutput(random, session, watch);
            case FaultKind.JackRestart: return wires.RestartServer(random, session, watch);
            case FaultKind.OscFlood: return Flood(random);
            case FaultKind.PresetChange: return Ask(PanelActions.SelectPreset, _presets[random.Next(_presets.Length)]);
            case FaultKind.SceneChange: return Ask(random.Next(2) == 0 ? PanelActions.NextScene : PanelActions.PreviousScene);
            case FaultKind.ClockDropOut: return DropClock(random);
            case FaultKind.TempoStep: return StepTempo(random);
            case FaultKind.GcPressure: return Litter();
            case FaultKind.SlowEngine: return Sabotaged(s => s.Slow = 1500, s => s.Slow = 0);
            case FaultKind.CrashingEngine: return Sabotaged(s => s.Crashes = true, s => s.Crashes = false);
            case FaultKind.FullDisk: return FillDisk();
            case FaultKind.SleepGap: return Sleep(1 + random.Next(3));
            case FaultKind.Panic: session.Panic(); return null;
            case FaultKind.KnobStorm: return TurnKnobs(random);
            case FaultKind.Sketch: return Repeat(8, () => Ask(SketchActions.All[random.Next(SketchActions.All.Length)], SketchArgument(random)));
            case FaultKind.Actions: return Repeat(8, () => Ask(Loose[random.Next(Loose.Length)]));
            case FaultKind.MidiFlood: player.Burst(300 + random.Next(900)); return null;
            case FaultKind.GuardianKill: return KillGuardian();
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "not made in real time");
        }
    }

    /// <summary>Ends what goes on beside the others, and leaves the instrument as a player finds it.</summary>
    public void Calm()
    {
        clock.End(says: true);
        (_litters, Thread? litter) = (false, _garbage);
        litter?.Join();
        // What was sent over the network is done first, as long as it takes.
        watch.Wait(() => session.Depths.Remote == 0, 20);
        storm.LetGo();
        watch.Pass(0.1);
        session.Wish(d =>
        {
            d.Do(PanelActions.Lock, "off");
            d.Do(PanelActions.Hold, "off");
            d.Do(PanelActions.Learn);
            d.Conductor.Turn("mute", "off");
            // A metronome never rests.
            d.Conductor.Turn("click", "off");
        });
        Ask(Loop, "off");
    }

    /// <inheritdoc/>
    public void Dispose() => Calm();

    private static readonly PanelAction[] Loose = [PanelActions.Hold, PanelActions.Stop, PanelActions.Listen, PanelActions.Respond, PanelActions.Tap, PanelActions.Lock, PanelActions.Panic];

    private static readonly PanelAction Loop = PanelActions.Find("sketch/loop")!;

    private string? Ask(PanelAction action, string argument = "")
    {
        session.Wish(d => d.Do(action, argument));
        return null;
    }

    private string? Repeat(int times, Action deed)
    {
        for (int i = 0; i < times; i++)
        {
            deed();
            watch.Pass(0.05);
        }
        return null;
    }

    private static string SketchArgument(SeededRandom random) => random.Next(8) switch
    {
        0 => "1-2 all",
        1 => "1-4 chords",
        2 => "Dm7 G7 | C",
        3 => "C5@1.2",
        4 => "on",
        5 => "9999 nobody",
        _ => "",
    };

    private string? Flood(SeededRandom random)
    {
        storm.Blow(random.NextBits(), 1500);
        return storm.Answers() ? null : "nobody answers a ping after the flood";
    }

    private string? DropClock(SeededRandom random)
    {
        clock.Tempo = 80 + random.Next(80);
        clock.Begin();
        watch.Pass(1.5);
        clock.End(says: false);
        watch.Pass(0.3 + 0.4 * random.NextDouble());
        clock.Begin(0xFB);
        return null;
    }

    private string? StepTempo(SeededRandom random)
    {
        clock.Tempo = 60 + random.Next(60);
        clock.Begin();
        watch.Pass(1);
        clock.Tempo = 120 + random.Next(80);
        watch.Pass(0.5);
        return null;
    }

    /// <summary>Much that lives for a moment, and full collections that stop everybody. It goes on beside the next faults.</summary>
    private string? Litter()
    {
        if (_litters) return null;
        _litters = true;
        _garbage = new Thread(() =>
        {
            using var pause = new Wake();
            byte[][] alive = new byte[Garbage][];
            for (int round = 0; _litters && round < 40; round++)
            {
                for (int i = 0; i < alive.Length && _litters; i++) alive[i] = new byte[100];
                if (round % 8 == 0) GC.Collect(2, GCCollectionMode.Forced, blocking: true);
                pause.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(40));
            }
            _litters = false;
        })
        { Name = "litter", IsBackground = true };
        _garbage.Start();
        return null;
    }

    private string? Sabotaged(Action<Sabotage> breaks, Action<Sabotage> mends)
    {
        player.Rest();
        Calm();
        session.Wish(d =>
        {
            d.Do(PanelActions.Stop);
            d.Do(PanelActions.SelectPreset, home);
        });
        int struck = sabotage!.Struck;
        breaks(sabotage);
        // The rung is left alone after it has stumbled: one that was struck lately is not asked, and answers count all the same.
        player.Ask();
        watch.Wait(() => sabotage.Struck > struck, 2);
        watch.Pass(0.5);
        mends(sabotage);
        player.Go();
        return null;
    }

    private string? FillDisk()
    {
        string journal = Path.Combine(session.Plan.Folder, Journal.FileName);
        if (!Kernel.LimitFiles(new FileInfo(journal).Length)) return "the system sets no limit to files";
        bool told = watch.WaitTold(NotRecorded, 4);
        watch.Pass(1);
        if (!Kernel.LimitFiles(null)) return "the system does not take the limit back";
        if (!told) return "the screen did not say that the disk is full";
        return watch.WaitOver(NotRecorded, 4) ? null : $"the screen still says: {watch.Alarm}";
    }

    private string? KillGuardian()
    {
        int before = session.GuardianId;
        HostTime at = HostClock.Instance.Now;
        long[] doubled = [.. wires.Ears.Select(e => e.Doubled)];
        if (before == 0 || !Kernel.Signal(before, Kernel.Kill)) return "there was no guardian to kill";
        if (!watch.WaitTold(GuardianDied, 4)) return "the screen did not say that the guardian died";
        bool another = watch.Wait(() => session.GuardianId != before && session.IsGuarded, 15);
        // A client of JACK that is killed holds the graph up for some 25 ms, and what others sent then is lost; what was let go is let go once more.
        for (int i = 0; i < doubled.Length; i++) wires.Ears[i].Stumble(at, HostClock.Instance.Now, doubled[i]);
        if (!another) return $"no other guardian took its place ({session.Guard})";
        return watch.WaitOver(GuardianDied, 4) ? null : $"the screen still says: {watch.Alarm}";
    }

    private string? Sleep(int seconds)
    {
        HostTime before = HostClock.Instance.Now;
        using Process helper = Process.Start("sh", ["-c", $"kill -STOP {Environment.ProcessId}; sleep {seconds}; kill -CONT {Environment.ProcessId}"]);
        helper.WaitForExit();
        watch.Pass(0.3);
        return HostClock.Instance.Now - before > TimeSpan.FromSeconds(seconds) ? null : "nobody slept";
    }

    private string? TurnKnobs(SeededRandom random)
    {
        for (int i = 0; i < 200; i++)
        {
            int knob = random.Next(Knobs.All.Length);
            string value = random.Next(10) == 0 ? "anything" : Knobs.All[knob].At(random.NextDouble());
            session.Wish(d => d.Turn(knob, value));
            if (i % 20 == 0) watch.Pass(0.02);
        }
        return null;
    }
}
