using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Soak;

/// <summary>
/// One gig in virtual time: calls, clocks, faults as they are planned, a rest every minute or so at which nothing may sound, and at the
/// end the replay. Thread-safe: no.
/// </summary>
internal sealed class Gig : IDisposable
{
    private static readonly TimeSpan LookPace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WindowLength = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private static readonly PanelAction LoopAction = SketchActions.Find("loop"), Take = SketchActions.Find("take"), Redo = SketchActions.Find("redo");

    private readonly GigPlan _plan;
    private readonly SeededRandom _random;
    private readonly SoakPlayer _player;
    private readonly SoakClock _clock;
    private readonly GigStage _stage;
    private readonly GigFaults _faults;
    private readonly FaultTally _tally = new();
    private readonly Lazy<Trend> _heap;
    private readonly Queue<PlannedFault> _planned;
    private HostTime _nextLook = HostTime.Zero;
    private HostTime _nextSample = HostTime.Zero;
    private bool _resting;
    private long _calls;
    private long _rests;
    private long _broke;

    /// <summary>Sets a gig up.</summary>
    /// <param name="plan">The gig.</param>
    /// <param name="folder">A folder of its own.</param>
    /// <param name="wrap">Stands around each engine.</param>
    /// <param name="loses">Which messages get lost on the wire.</param>
    /// <param name="means">How far apart faults are; as ever where it is not given.</param>
    public Gig(GigPlan plan, string folder, Func<IImproviser, IImproviser>? wrap = null, Predicate<MidiMessage>? loses = null, IEnumerable<(FaultKind, TimeSpan)>? means = null)
    {
        _plan = plan;
        Directory.CreateDirectory(folder);
        _random = new SeededRandom(plan.Seed);
        _player = new SoakPlayer(SeededRandom.Derive(plan.Seed, 1), GigStage.Inputs);
        _clock = new SoakClock(SeededRandom.Derive(plan.Seed, 2));
        _heap = new Lazy<Trend>(() => new Trend("heap within a gig", "MiB", HeapBound, Warmth.TotalHours));
        Vigil = new Vigil(HostTime.Zero, TimeSpan.FromMilliseconds(250), TimeSpan.Zero, WindowLength);
        foreach (string excuse in GigFaults.Excuses) Vigil.Excuse(excuse);
        _stage = new GigStage(plan, folder, Vigil, new GigLadders(wrap), loses);
        _faults = new GigFaults(_stage, _player, _clock, Vigil, folder, plan.Seed);
        _planned = new Queue<PlannedFault>(FaultSchedule.Of(SeededRandom.Derive(plan.Seed, 3), HostTime.Zero, HostTime.Zero + plan.Length, means ?? GigFaults.Means));
    }

    /// <summary>The most the heap may grow in an hour of a gig, after its warm-up, MiB.</summary>
    public const double HeapBound = 12;

    /// <summary>How often the heap is measured.</summary>
    public TimeSpan SamplePace { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long what is filled is not counted as growth.</summary>
    public TimeSpan Warmth { get; init; } = TimeSpan.FromMinutes(45);

    /// <summary>Watches over it.</summary>
    public Vigil Vigil { get; }

    /// <summary>Where the journal is.</summary>
    public string JournalPath => _stage.JournalPath;

    private HostTime Now => _stage.Now;

    private Conductor Conductor => _stage.Stage.Conductor;

    /// <summary>Plays it.</summary>
    /// <param name="played">Told now and then of how much is played, 0..1.</param>
    public GigResult Play(Action<double>? played = null)
    {
        long began = Stopwatch.GetTimestamp();
        HostTime end = HostTime.Zero + _plan.Length;
        if (_plan.Length > Warmth) Overture();
        while (Now < end)
        {
            Section(HostTime.Min(Now + TimeSpan.FromSeconds(40 + _random.Next(60)), end));
            Rest();
            played?.Invoke(Math.Min(1, Now.Seconds / _plan.Length.TotalSeconds));
        }
        int sounding = _stage.Stage.Sounding;
        if (!_stage.Close()) Vigil.Break(Now, Vigil.Recorded, "the journal of the gig is not on the disk");
        Vigil.Rest(Now, sounding, "the doors closed");
        if (!_heap.Value.Judge()) Vigil.Break(Now, Vigil.Flat, FormattableString.Invariant($"the heap grows by {_heap.Value.PerHour:0.0} MiB an hour within the gig, more than {_heap.Value.Bound}"));
        if (!Vigil.Lateness.IsStable) Vigil.Break(Now, Vigil.Punctual, "messages go out later at the end than at the beginning");
        return Result(Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Plays the journal again. Returns the first difference; null where there is none.</summary>
    public string? Replay() => Live.Replay.Play(Journal.Open(JournalPath)).Difference;

    /// <inheritdoc/>
    public void Dispose() => _stage.Dispose();

    /// <summary>Opens all that may be opened some time: what is opened once is no leak, wherever it would have been.</summary>
    private void Overture()
    {
        foreach (string scene in _stage.Scenes)
        {
            Guarded(() => _stage.Desk.Do(PanelActions.SelectPreset, scene));
            Section(Now + TimeSpan.FromSeconds(10));
        }
        int redoBy = Knobs.IndexOf("redo-by");
        foreach (string filler in FillerShelf.Standard.Names)
        {
            Guarded(() =>
            {
                _stage.Desk.Turn(redoBy, filler);
                _stage.Desk.Do(Take);
                _stage.Desk.Do(Redo);
            });
            RunTo(Now + TimeSpan.FromSeconds(1));
        }
        Guarded(() => _stage.Desk.Turn(redoBy, Knobs.All[redoBy].Default));
        Rest();
    }

    /// <summary>Some minutes of playing.</summary>
    private void Section(HostTime until)
    {
        for (int input = 0; input < GigStage.Inputs; input++)
            _stage.Stage.Thru.Route(input, _random.Next(3) == 0 ? null : new Realtime.ThruRoute((byte)_random.Next(GigStage.Outputs), _random.Next(2) == 0 ? null : (byte)_random.Next(16)));
        if (_random.Next(3) == 0 && !_clock.Runs) _stage.Hear(_clock.Start(Now));
        else if (_clock.Runs && _random.Next(2) == 0) _stage.Hear(_clock.Stop(Now));
        while (Now < until)
        {
            _calls++;
            foreach (TimedMessage m in _player.NextCall(Now + TimeSpan.FromMilliseconds(100 + _random.Next(1500))))
            {
                RunTo(m.Time);
                Guarded(() => _stage.Hear(m));
            }
            RunTo(Now + TimeSpan.FromMilliseconds(500 + _random.Next(8000)));
        }
    }

    /// <summary>Everybody lets go, and then nothing may sound.</summary>
    private void Rest()
    {
        _resting = true;
        _stage.ReturnAll();
        Array.Fill(_faults.Back, HostTime.Never);
        Guarded(() =>
        {
            foreach (TimedMessage m in _player.ReleaseAll(Now)) _stage.Hear(m);
            _stage.LetGo();
            _faults.ReleaseStrangers();
            _stage.Desk.Do(PanelActions.Lock, "off");
            _stage.Desk.Do(PanelActions.Hold, "off");
            _stage.Desk.Do(LoopAction, "off");
            _stage.Desk.Turn(Knobs.IndexOf("click"), "off");
            if (_random.Next(3) == 0) _stage.Desk.Do(PanelActions.Stop);
            _stage.Stage.Settle();
        });
        RunTo(Now + TimeSpan.FromSeconds(3));
        HostTime patience = Now + Patience;
        while (Now < patience && (Conductor.State != DialogueState.Idle || Conductor.Sketch.Sounds || _stage.Stage.Sounding > 0))
        {
            // Somebody on the network may have begun it again, or told it to stay as it is.
            if (Conductor.Sketch.Sounds) Guarded(() => _stage.Desk.Do(LoopAction, "off"));
            if (Conductor.Held) Guarded(() => _stage.Desk.Do(PanelActions.Hold, "off"));
            RunTo(Now + TimeSpan.FromMilliseconds(250));
        }
        _rests++;
        // A call that only a cue ends is listened to for ever; an answer that is thought of for so long is lost.
        if (Conductor.State is DialogueState.Thinking or DialogueState.Responding || Conductor.Sketch.Sounds)
            Vigil.Break(Now, Vigil.Rests, $"it is {Conductor.State}{(Conductor.Sketch.Sounds ? " and the sketchpad sounds" : "")} after {Patience.TotalSeconds:0} s; rest {_rests}");
        Vigil.Rest(Now, _stage.Stage.Sounding, $"rest {_rests}");
        _tally.Settle(Vigil.Broke == _broke);
        _broke = Vigil.Broke;
        if (_stage.Stage.Sounding > 0) Guarded(() => _stage.Desk.Do(PanelActions.Panic));
        // What a storm of knobs left behind is not to be the whole rest of the gig.
        Guarded(() => _stage.Desk.Do(PanelActions.SelectPreset, _stage.Scenes[_random.Next(_stage.Scenes.Length)]));
        if (Now >= _nextSample)
        {
            _nextSample = Now + SamplePace;
            _heap.Value.Add(Now.Seconds / 3600, _stage.Measure().HeapMiB);
        }
        _resting = false;
    }

    /// <summary>Lets the time pass until then; everything happens at its own moment, faults too.</summary>
    private void RunTo(HostTime target)
    {
        while (true)
        {
            HostTime next = HostTime.Min(HostTime.Min(target, _nextLook), HostTime.Min(_stage.Thoughts.NextDue, HostTime.Min(_clock.NextDue, _stage.Board.NextDue)));
            foreach (HostTime back in _faults.Back) next = HostTime.Min(next, back);
            if (!_resting && _planned.TryPeek(out PlannedFault fault)) next = HostTime.Min(next, fault.At);
            next = HostTime.Max(next, Now);
            Guarded(() => _stage.Stage.RunTo(next));
            Guarded(Due);
            if (Now >= target) return;
        }
    }

    private void Due()
    {
        while (_stage.Thoughts.TryTake(Now, out Thought thought))
        {
            Conductor.Take(thought);
            _stage.Stage.Settle();
        }
        while (_clock.NextDue <= Now)
            if (_clock.TryTick(out TimedMessage tick)) _stage.Hear(tick);
        for (byte port = 0; port < GigStage.Outputs; port++)
        {
            if (_faults.Back[port] > Now) continue;
            _faults.Back[port] = HostTime.Never;
            _stage.ReturnOutput(port);
        }
        _stage.Serve();
        if (Now >= _nextLook)
        {
            _nextLook = Now + LookPace;
            _stage.Look();
        }
        if (_resting) return;
        while (_planned.TryPeek(out PlannedFault fault) && fault.At <= Now)
        {
            _planned.Dequeue();
            _tally.Inject(fault.Kind);
            _faults.Inject(fault);
        }
    }

    /// <summary>On stage a failure does not end listening, but here it is one.</summary>
    private void Guarded(Action deed)
    {
        try
        {
            deed();
        }
        catch (Exception e)
        {
            Vigil.Break(Now, Vigil.Failed, $"listening stumbled: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }
    }

    private GigResult Result(TimeSpan took)
    {
        var load = new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["calls"] = _calls,
            ["notes played"] = _player.Notes,
            ["MIDI messages played"] = _player.Messages,
            ["OSC packets sent"] = _faults.Osc.In,
            ["OSC packets answered"] = _faults.Osc.Out,
            ["OSC messages refused"] = _stage.Board.Refused,
            ["messages sent"] = _stage.Stage.Sequencer.Counters.Sent,
            ["messages refused by a full lane"] = _stage.Stage.Sequencer.Counters.Dropped,
            ["messages to a port that was gone"] = _stage.Sink.Refused,
            ["notes too late to be played"] = _stage.Stage.Sequencer.Counters.Stale,
            ["journal events"] = _stage.Events,
            ["engine failures"] = _stage.Ladders.Crashed,
            ["thoughts that never came"] = _stage.Thoughts.Lost,
            ["failures told and on purpose"] = Vigil.Excused,
            ["moments of rest"] = _rests,
        };
        HostTime quarter = HostTime.Zero + _plan.Length / 4, lastQuarter = HostTime.Zero + _plan.Length * 0.75;
        return new GigResult
        {
            Gig = _plan.Number,
            Seed = _plan.Seed,
            Engine = _plan.Engine,
            Hours = Math.Round(Now.Seconds / 3600, 3),
            Seconds = Math.Round(took.TotalSeconds, 1),
            Load = load,
            Faults = new(_tally.Rows.ToDictionary(r => FaultWords.Of(r.Kind), r => new[] { r.Injected, r.Survived }), StringComparer.Ordinal),
            Rungs = new(Conductor.Tally.Rungs.ToDictionary(), StringComparer.Ordinal),
            NotesSent = Vigil.Wire.On,
            NotesHung = Vigil.NotesHung,
            Asked = Vigil.Answers.Asked,
            Played = Vigil.Answers.Played,
            Late = Vigil.LateAnswers,
            HeapWithin = _heap.Value.PerHour is { } slope ? Math.Round(slope, 3) : null,
            Lateness = [.. Vigil.Lateness.Windows.Select(w => new[] { w.Percentile(0.5).TotalMicroseconds, w.Percentile(0.99).TotalMicroseconds, w.Max.TotalMicroseconds })],
            Thinking = [P99(_stage.Costs.Where(c => c.At < quarter)), P99(_stage.Costs.Where(c => c.At > lastQuarter))],
            Digest = _stage.Digest(),
            Breaches = [.. Vigil.Breaches.Select(b => b.ToString())],
        };
    }

    private static double P99(IEnumerable<(HostTime At, double Milliseconds)> costs)
    {
        ImmutableArray<double> sorted = [.. costs.Select(c => c.Milliseconds).Order()];
        return sorted.IsEmpty ? 0 : Math.Round(sorted[(int)((sorted.Length - 1) * 0.99)], 2);
    }
}
