using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Osc;

namespace DeepMusic.Live.Soak;

/// <summary>Breaks things on a gig's stage. Thread-safe: no.</summary>
/// <param name="stage">The stage.</param>
/// <param name="player">Who plays.</param>
/// <param name="clock">The drum machine.</param>
/// <param name="vigil">Told what was on purpose.</param>
/// <param name="folder">For a disk that refuses.</param>
/// <param name="seed">The seed of the gig.</param>
internal sealed class GigFaults(GigStage stage, SoakPlayer player, SoakClock clock, Vigil vigil, string folder, ulong seed)
{
    /// <summary>How far apart faults of each kind are on average.</summary>
    public static readonly ImmutableArray<(FaultKind Kind, TimeSpan Mean)> Means =
    [
        (FaultKind.InputFlap, TimeSpan.FromMinutes(6)), (FaultKind.OutputFlap, TimeSpan.FromMinutes(6)), (FaultKind.OscFlood, TimeSpan.FromMinutes(7)),
        (FaultKind.PresetChange, TimeSpan.FromMinutes(8)), (FaultKind.SceneChange, TimeSpan.FromMinutes(8)), (FaultKind.ClockDropOut, TimeSpan.FromMinutes(6)),
        (FaultKind.TempoStep, TimeSpan.FromMinutes(5)), (FaultKind.GcPressure, TimeSpan.FromMinutes(20)), (FaultKind.SlowEngine, TimeSpan.FromMinutes(6)),
        (FaultKind.CrashingEngine, TimeSpan.FromMinutes(8)), (FaultKind.FullDisk, TimeSpan.FromMinutes(45)), (FaultKind.ClockJump, TimeSpan.FromMinutes(25)),
        (FaultKind.SleepGap, TimeSpan.FromMinutes(40)), (FaultKind.Panic, TimeSpan.FromMinutes(6)), (FaultKind.KnobStorm, TimeSpan.FromMinutes(7)),
        (FaultKind.Sketch, TimeSpan.FromMinutes(6)), (FaultKind.Actions, TimeSpan.FromMinutes(4)), (FaultKind.MidiFlood, TimeSpan.FromMinutes(12)),
    ];

    /// <summary>What the instrument rightly says of these faults.</summary>
    public static readonly ImmutableArray<string> Excuses =
        [FaultyEngine.Says, "no answer meets all limits", "too many at once", "thought of too late", "locked for the performance", "nothing was written: "];

    private static readonly PanelAction[] Loose = [PanelActions.Respond, PanelActions.Listen, PanelActions.Stop, PanelActions.Hold, PanelActions.Tap, PanelActions.Lock];
    private static readonly string[] Words = ["", "on", "off", "1", "1-2", "2-3 alto", "1 all", "C5@1.1", "Dm7 G7", "Am", "nonsense"];
    private const int MostMessages = 1500; // less than the journal of what was sent takes at once
    private const int Packets = 400;

    private readonly OscScribbler _scribbler = new(seed, stage.Scenes);
    private readonly OscStranger[] _strangers = [.. Enumerable.Range(1, 3).Select(i => new OscStranger(i))];

    /// <summary>When which output comes back.</summary>
    public HostTime[] Back { get; } = [.. Enumerable.Repeat(HostTime.Never, GigStage.Outputs)];

    /// <summary>Packets that were sent to the instrument, and by it.</summary>
    public (long In, long Out) Osc => (_packets, _strangers.Sum(s => s.Answers));

    private long _packets;

    private Conductor Conductor => stage.Stage.Conductor;

    /// <summary>Injects a fault.</summary>
    public void Inject(PlannedFault fault)
    {
        var random = new SeededRandom(fault.Seed);
        switch (fault.Kind)
        {
            case FaultKind.InputFlap: stage.Lose((byte)random.Next(GigStage.Inputs), stage.Now + Seconds(random, 1, 15)); break;
            case FaultKind.OutputFlap: LoseOutput(random.Next(GigStage.Outputs), stage.Now + Seconds(random, 0.2, 10)); break;
            case FaultKind.OscFlood: Flood(random); break;
            case FaultKind.PresetChange: stage.Desk.Do(PanelActions.SelectPreset, stage.Scenes[random.Next(stage.Scenes.Length)]); break;
            case FaultKind.SceneChange: stage.Desk.Do(random.Next(2) == 0 ? PanelActions.NextScene : PanelActions.PreviousScene); break;
            case FaultKind.ClockDropOut: clock.FallSilent(stage.Now, Seconds(random, 0.1, 12)); break;
            case FaultKind.TempoStep: clock.Step(); break;
            case FaultKind.GcPressure: Litter(random); break;
            case FaultKind.SlowEngine: stage.Thoughts.SlowDown(1 + random.Next(4)); break;
            case FaultKind.CrashingEngine: stage.Ladders.Crash(Conductor.Engine, random.Next(4) == 0 ? 9 : 1, 1 + random.Next(3)); break;
            case FaultKind.FullDisk: FillDisk(fault.At); break;
            case FaultKind.ClockJump: Jump(random); break;
            case FaultKind.SleepGap: Sleep(stage.Now + Seconds(random, 20, 600)); break;
            case FaultKind.Panic: Panic(); break;
            case FaultKind.KnobStorm: Storm(random); break;
            case FaultKind.Sketch: Sketch(random); break;
            case FaultKind.Actions: Act(random); break;
            case FaultKind.MidiFlood: foreach (TimedMessage m in player.Burst(stage.Now, 300 + random.Next(MostMessages))) stage.Hear(m); break;
        }
        stage.Stage.Settle();
    }

    /// <summary>Whoever holds keys over the network lets them go.</summary>
    public void ReleaseStrangers()
    {
        // They have gone away, which is known by their silence.
        foreach (OscStranger stranger in _strangers) stranger.IsGone = true;
        stage.Look();
        foreach (OscStranger stranger in _strangers) stranger.IsGone = false;
    }

    private static TimeSpan Seconds(SeededRandom random, double from, double to) => TimeSpan.FromSeconds(from + random.NextDouble() * (to - from));

    private void LoseOutput(int port, HostTime until)
    {
        stage.Sink.Lose(port);
        Back[port] = until;
    }

    private void Flood(SeededRandom random)
    {
        OscStranger from = _strangers[random.Next(_strangers.Length)];
        for (int i = 20 + random.Next(Packets); i > 0; i--)
        {
            _packets++;
            if (OscPacket.TryRead(_scribbler.Next(), out OscPacket packet, out _)) stage.Board.Take(packet, from);
        }
        stage.Serve();
    }

    private static void Litter(SeededRandom random)
    {
        var kept = new byte[64][];
        for (int i = 0; i < 400; i++) kept[random.Next(kept.Length)] = new byte[random.Next(200_000)];
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        GC.KeepAlive(kept);
    }

    /// <summary>A journal on a disk that is full, and then has room: nothing of it may be missing.</summary>
    private void FillDisk(HostTime at)
    {
        string path = Path.Combine(folder, "full", Journal.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        if (OperatingSystem.IsLinux()) File.CreateSymbolicLink(path, "/dev/full");
        else Directory.CreateDirectory(path);
        using var refused = new ManualResetEventSlim();
        using var recorder = new Recorder(path, SetHeader.Of(Conductor.Preset, Conductor.Engine, seed, at, [], []), _ => refused.Set());
        const int events = 5000;
        for (int i = 0; i < events; i++) recorder.Write(new MarkEvent(at, $"mark {i}"));
        if (!refused.Wait(TimeSpan.FromSeconds(20))) vigil.Break(at, Vigil.Recorded, "a full disk was not noticed");
        if (File.Exists(path)) File.Delete(path);
        else Directory.Delete(path);
        if (!recorder.Close(at, "there is room again") || recorder.Dropped > 0 || Journal.Open(path).Events.OfType<MarkEvent>().Count() != events)
            vigil.Break(at, Vigil.Recorded, "what was written while the disk was full is not whole");
        File.Delete(path);
    }

    private void Sleep(HostTime until)
    {
        vigil.Sleeps(until);
        stage.Stage.Sleep(until);
    }

    /// <summary>Time leaps, and what was played before comes in after that.</summary>
    private void Jump(SeededRandom random)
    {
        HostTime before = stage.Now;
        IReadOnlyList<TimedMessage> call = player.NextCall(before + TimeSpan.FromMilliseconds(50));
        Sleep(before + Seconds(random, 5, 240));
        foreach (TimedMessage m in call) stage.Hear(m);
    }

    private void Panic()
    {
        stage.Desk.Do(PanelActions.Panic);
        stage.Stage.Settle();
        if (stage.Sink.AllThere) vigil.Rest(stage.Now, stage.Stage.Sounding, "a panic");
    }

    private void Storm(SeededRandom random)
    {
        for (int i = 10 + random.Next(50); i > 0; i--)
        {
            int knob = random.Next(Knobs.All.Length);
            stage.Desk.Turn(knob, random.Next(8) == 0 ? Words[random.Next(Words.Length)] : Knobs.All[knob].At(random.NextDouble()));
        }
    }

    private void Sketch(SeededRandom random)
    {
        for (int i = 3 + random.Next(8); i > 0; i--)
        {
            PanelAction action = SketchActions.All[random.Next(SketchActions.All.Length)];
            if (action != SketchActions.Export) stage.Desk.Do(action, action.Argument == ActionArgument.None ? "" : Words[random.Next(Words.Length)]);
            stage.Stage.Settle();
        }
    }

    private void Act(SeededRandom random)
    {
        for (int i = 1 + random.Next(5); i > 0; i--)
        {
            stage.Desk.Do(Loose[random.Next(Loose.Length)]);
            stage.Stage.Settle();
        }
        if (random.Next(4) == 0) stage.Desk.Do(PanelActions.Learn, Knobs.All[random.Next(Knobs.All.Length)].Name);
        if (random.Next(4) == 0) stage.Desk.Do(PanelActions.Forget, Knobs.All[random.Next(Knobs.All.Length)].Name);
    }
}
