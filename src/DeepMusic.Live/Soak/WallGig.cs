using DeepMusic.Core;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>
/// A gig in real time, on real ports, in which everything is broken that can break on a stage. In rounds: somebody plays while one fault
/// comes after another; then all is let go and nothing may sound; then a plain call has to be answered. At the end the journal is played
/// again to the bit.
/// </summary>
public sealed class WallGig
{
    /// <summary>The preset that is played where nothing is broken, and the one whose engine can be broken.</summary>
    private const string Plain = "call-and-response", Home = "units-blend";

    /// <summary>How early the first synth gets what is played on the beat.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(6);

    private const int FaultsInRound = 4;
    private const int MostStops = 5;
    private const int PlainCalls = 3;
    private const double Patience = 10, OpensWithin = 60;
    private static readonly TimeSpan Stale = new SequencerOptions().Stale;

    /// <summary>What the player wishes for reaches the sequencer's thread over another.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(60);

    private readonly SoakPlan _plan;
    private readonly Action<string> _say;
    private readonly SeededRandom _random;
    private readonly FaultTally _tally = new();
    private readonly HostTime _start = HostClock.Instance.Now;
    private readonly Vigil _vigil;
    private readonly Session _session;
    private readonly WallWires _wires;
    private readonly WallWatch _watch;
    private readonly WallPlayer _player;
    private readonly CancellationToken _stop;
    private readonly Dictionary<string, long> _rungs = [];
    private long _notes, _messages;
    private int _rounds, _again;
    private long _broke;
    private HostTime _end;
    private EngineChoice? _asked;

    private WallGig(SoakPlan plan, Action<string> say, WallWires wires, Session session, CancellationToken stop)
    {
        (_plan, _say, _wires, _session, _stop) = (plan, say, wires, session, stop);
        _random = new SeededRandom(plan.Seed);
        _asked = EngineChoice.Of(session.Plan.Preset);
        TimeSpan window = TimeSpan.FromSeconds(Math.Clamp(plan.Hours * 3600 / 12, 30, 600));
        _vigil = new Vigil(_start, Stale, Margin, window);
        foreach (string words in WallFaults.Plain) _vigil.Excuse(words);
        _vigil.Broken += breach => say($"BREACH {breach}");
        session.Recorded += Take;
        _watch = new WallWatch(session, _vigil, _start, plan.Hours);
        _player = new WallPlayer(SeededRandom.Derive(plan.Seed, 1), wires.Keyboards);
    }

    /// <summary>Plays it and writes the report's figures.</summary>
    /// <param name="plan">What is asked for.</param>
    /// <param name="say">Told how it goes, a line each.</param>
    /// <param name="stop">Ends it early; what was done until then is told.</param>
    /// <exception cref="IOException">There is no JACK to break, in one line that says what to do.</exception>
    public static SoakFigures Play(SoakPlan plan, Action<string> say, CancellationToken stop)
    {
        using var wires = new WallWires();
        string folder = Path.Combine(plan.Folder, "set");
        var places = new Places(Path.Combine(plan.Folder, "own"), Path.Combine(plan.Folder, "own"), Places.Default.Shipped);
        Preset preset = PresetShelf.Load(Home, places);
        (Ladder ladder, Sabotage? sabotage) = Sabotage.Of(EngineShelf.New(EngineChoice.Of(preset)));
        if (sabotage is null) say($"{ladder.Engine} cannot be broken here: {ladder.Trouble}");
        using var session = new Session(new SessionPlan
        {
            Preset = preset,
            Engine = ladder,
            Seed = plan.Seed,
            Ports = wires.Request,
            Folder = folder,
            Guarded = true,
            ActiveSensing = true,
            Early = [Ahead, TimeSpan.Zero],
            Places = places,
            Remote = new RemoteOptions { Port = 0, QueryPort = 0 },
        });
        var gig = new WallGig(plan, say, wires, session, stop);
        return gig.Play(sabotage);
    }

    private SoakFigures Play(Sabotage? sabotage)
    {
        OscStorm storm;
        using (_player)
        using (_watch)
        {
            _session.Start();
            if (!_watch.Wait(() => _wires.Stands(_session), 10)) throw new IOException($"the ports do not come up: {string.Join("; ", _session.Ports.Trouble)}");
            if (!_watch.Wait(() => _session.IsGuarded, 10)) _vigil.Break(HostClock.Instance.Now, "a guardian stands by", $"none does ({_session.Guard})");
            using var clock = new ClockStream(_wires.Keyboards[0]);
            using (storm = new OscStorm(_session.Remote!.Port))
            using (var faults = new WallFaults(_session, _wires, _watch, _player, clock, storm, sabotage, Home))
            {
                if (!IsDense) OpenEngines();
                _end = HostClock.Instance.Now + TimeSpan.FromHours(_plan.Hours);
                var deck = new FaultDeck(SeededRandom.Derive(_plan.Seed, 2), faults.Kinds);
                _say($"playing until {DateTime.Now + (_end - HostClock.Instance.Now):HH:mm:ss}; {faults.Kinds.Count} kinds of faults{(Console.IsInputRedirected ? "" : "; no sleep gaps at a terminal (give it </dev/null to have them)")}");
                Settle(faults, "the start");
                while (!IsOver) Round(faults, deck);
                SequencerCounters counters = _session.Sequencer.Counters;
                if (counters.Unread > 0) _vigil.Break(HostClock.Instance.Now, Vigil.Recorded, $"{counters.Unread} messages that went out are not in the journal");
                if (_session.Sequencer.Fault is { } died) _vigil.Break(HostClock.Instance.Now, Vigil.Failed, $"the sequencer died: {died.Message}");
                _messages = clock.Ticks;
            }
        }
        foreach (string line in _session.End("soak")) _say(line);
        return Figures(storm.Packets);
    }

    private bool IsOver => _stop.IsCancellationRequested || HostClock.Instance.Now >= _end;

    /// <summary>Whether it is so short that all faults come in one round.</summary>
    private bool IsDense => _plan.Hours < 1.0 / 60;

    /// <summary>Opens every engine that some preset plays: what is opened once is no leak, wherever it would have been.</summary>
    private void OpenEngines()
    {
        Places places = _session.Plan.Places;
        foreach (Preset preset in PresetShelf.NamesIn(places).Select(name => PresetShelf.Load(name, places)).DistinctBy(EngineChoice.Of))
        {
            EngineChoice choice = EngineChoice.Of(preset);
            _session.Wish(d => d.Do(PanelActions.SelectPreset, preset.Name));
            if (!_watch.Wait(() => Volatile.Read(ref _asked) == choice, OpensWithin)) _say($"{preset.Engine} does not come up within {OpensWithin} s");
        }
    }

    private void Round(WallFaults faults, FaultDeck deck)
    {
        _rounds++;
        _player.Go();
        var made = new List<string>();
        while (!IsOver && (IsDense || made.Count < FaultsInRound))
        {
            _watch.Pass(IsDense ? 0.1 : 0.5 + 2 * _random.NextDouble());
            FaultKind kind = deck.Next();
            _tally.Inject(kind);
            made.Add(FaultWords.Of(kind));
            _vigil.Expect(WallFaults.Says(kind));
            HostTime at = HostClock.Instance.Now;
            if (faults.Make(kind, new SeededRandom(_random.NextBits())) is { } trouble) _vigil.Break(at, FaultWords.Of(kind), trouble);
        }
        Settle(faults, string.Join(", ", made));
        _vigil.ExpectNothing();
        Progress(made);
    }

    /// <summary>All is let go, and nothing may sound; then a plain call has to be answered, and nothing may sound again.</summary>
    private void Settle(WallFaults faults, string after)
    {
        _player.Rest();
        faults.Calm();
        Hush(after, patience: _random.Next(2) == 0 ? 10 : 0);
        _watch.Weigh();
        _session.Wish(d => d.Do(PanelActions.SelectPreset, Plain));
        if (!AnswersPlainCall())
            _vigil.Break(HostClock.Instance.Now, "a plain call is answered", $"none of {PlainCalls} was after {after}; it is {_watch.State}, the screen says \"{_watch.Alarm}\"");
        Hush($"a plain call after {after}", patience: 5);
        _tally.Settle(_vigil.Broke == _broke);
        _broke = _vigil.Broke;
    }

    /// <summary>Whether a plain call is answered, and the answer heard. On a machine that has no time for the engines one may come to nothing: a rest is an answer too, but proves nothing.</summary>
    private bool AnswersPlainCall()
    {
        for (int call = 0; call < PlainCalls && !(call > 0 && _stop.IsCancellationRequested); call++)
        {
            if (call > 0) _again++;
            // An answer given to what was played before is none to this.
            _watch.Pass(0.5);
            (long played, long heard) = (_vigil.Answers.Played, _wires.Ears[0].Count.On);
            _player.Ask();
            if (_watch.Wait(() => _vigil.Answers.Played > played && _wires.Ears[0].Count.On > heard, 8)) return true;
        }
        return false;
    }

    /// <summary>Waits until what is played has ended, or ends it; then nothing may sound, and every ear must have heard what was sent.</summary>
    private void Hush(string after, double patience)
    {
        bool Quiet() => _session.Sequencer.Sounding == 0 && _watch.State is StageState.Idle or StageState.Muted && _wires.Ears.All(e => e.Sounding == 0);
        // What was played last may be answered after a stop: the phrase ends only then. A note that hangs is none that another stop ends.
        bool quiet = patience > 0 && _watch.Wait(Quiet, patience);
        for (int stops = 0; !quiet && stops < MostStops; stops++)
        {
            _session.Wish(d => d.Do(PanelActions.Stop));
            quiet = _watch.Wait(Quiet, 1.5);
        }
        // The journal of what went out is read twenty times a second by whoever does all that is asked too; the wire takes a moment.
        bool done = false;
        _session.Wish(_ => Volatile.Write(ref done, true));
        if (!_watch.Wait(() => Volatile.Read(ref done), Patience)) _vigil.Break(HostClock.Instance.Now, Vigil.Bounded, $"what is wished for is not done within {Patience} s after {after}");
        _watch.Pass(0.25);
        _watch.Wait(() => _session.Depths.Sent == 0, 2);
        // An answer may have begun since: it is stopped and waited for as one that played before. What hangs sounds on.
        for (int stops = 0; stops < MostStops && _session.Sequencer.Sounding > 0; stops++)
        {
            _session.Wish(d => d.Do(PanelActions.Stop));
            _watch.Wait(Quiet, 1.5);
            _watch.Pass(0.25);
        }
        HostTime now = HostClock.Instance.Now;
        // A key that hangs is known to the sequencer, or heard, or both: it is one.
        _vigil.Rest(now, Math.Max(_session.Sequencer.Sounding, _wires.Ears.Sum(e => e.Sounding)), after);
        foreach (WallEar ear in _wires.Ears)
            foreach (string line in ear.Settle()) _vigil.Break(now, "what is heard is what was sent", $"{line}; after {after}");
    }

    private void Take(JournalEvent e)
    {
        _vigil.Record(e);
        if (e is AnswerEvent answer) lock (_rungs) _rungs[answer.Rung] = _rungs.GetValueOrDefault(answer.Rung) + 1;
        if (e is EngineEvent engine) Volatile.Write(ref _asked, engine.Choice);
        if (e is not SentEvent sent) return;
        if (sent.Message.IsNoteOn) _notes++;
        foreach (WallEar ear in _wires.Ears) ear.Sent(sent);
    }

    private void Progress(List<string> made)
    {
        TimeSpan done = HostClock.Instance.Now - _start;
        (long calls, long notes, _) = _player.Count;
        _say(FormattableString.Invariant($"round {_rounds}  {done:hh\\:mm\\:ss} of {TimeSpan.FromHours(_plan.Hours):hh\\:mm\\:ss}  calls {calls} ({notes} notes)  answers {_vigil.Answers.Played}  faults {_tally.Injected}, survived {_tally.Survived}  breaches {_vigil.Broke}  late p99 {_session.Sequencer.Lateness.Percentile(0.99).TotalMilliseconds:0.00} ms  [{string.Join(", ", made)}]"));
    }

    private SoakFigures Figures(long packets)
    {
        double hours = (HostClock.Instance.Now - _start).TotalHours;
        (int Played, int Same) replays = Replayed();
        foreach (Trend trend in _watch.Trends)
            if (!trend.Judge()) _vigil.Break(HostClock.Instance.Now, Vigil.Flat, FormattableString.Invariant($"{trend.Name} grows by {trend.PerHour:0.0} {trend.Unit} in an hour; {trend.Bound:0} is the bound"));
        if (!_vigil.Lateness.IsStable) _vigil.Break(HostClock.Instance.Now, Vigil.Punctual, "the last windows are later than the first");
        (long calls, long notes, long messages) = _player.Count;
        StageDepths deepest = _watch.Deepest;
        return new SoakFigures
        {
            Plan = _plan,
            Hours = hours,
            Took = HostClock.Instance.Now - _start,
            Load =
            [
                ("rounds", _rounds), ("plain calls that came to nothing and were played again", _again), ("calls played", calls), ("notes played", notes), ("messages played", messages), ("clock ticks", _messages), ("OSC packets", packets),
                ("messages heard by the synths", _wires.Ears.Sum(e => e.Count.Messages)), ("keys heard struck", _wires.Ears.Sum(e => e.Count.On)), ("keys heard released", _wires.Ears.Sum(e => e.Count.Off)), ("keys struck again before a release that JACK had lost was made up for", _wires.Ears.Sum(e => e.Overtaken)), ("rests at which too much had been sent to be compared", _wires.Ears.Sum(e => e.Uncompared)), ("failures told and on purpose", _vigil.Excused),
                ("screens looked at", _watch.Looks), ("most messages waiting to be heard", deepest.Heard), ("most wishes waiting", deepest.Wishes), ("most events waiting for the disk", deepest.Journal),
                ("most of the network waiting", deepest.Remote), ("times JACK was late since it was started last", _session.Ports.Xruns),
            ],
            Faults = _tally,
            NotesSent = _notes,
            NotesHung = _vigil.NotesHung,
            AnswersAsked = _vigil.Answers.Asked,
            AnswersPlayed = _vigil.Answers.Played,
            AnswersLate = _vigil.LateAnswers,
            Rungs = [.. _rungs.OrderByDescending(r => r.Value).Select(r => (r.Key, r.Value))],
            Trends = [.. _watch.Trends],
            Windows = [.. _vigil.Lateness.Windows.Select((w, i) => (i * _vigil.Lateness.Length.TotalHours, w.Percentile(0.5).TotalMicroseconds, w.Percentile(0.99).TotalMicroseconds, w.Max.TotalMicroseconds))],
            Replays = replays,
            Breaches = [.. _vigil.Breaches.Select(b => $"{b}")],
        };
    }

    /// <summary>Plays the set again from its journal; what the disk lost, if it lost anything, is told and makes it a breach.</summary>
    private (int Played, int Same) Replayed()
    {
        _say("playing it again from its journal");
        try
        {
            Journal journal = Journal.Open(_session.Plan.Folder);
            if (journal.Events is [.., EndEvent end])
            {
                foreach ((string kind, long count) in end.Counts)
                    if (kind.StartsWith("dropped", StringComparison.Ordinal)) _vigil.Break(HostClock.Instance.Now, Vigil.Recorded, $"{count} events were lost ({kind})");
            }
            else
            {
                _vigil.Break(HostClock.Instance.Now, Vigil.Recorded, "the journal has no end");
            }
            Replayed again = Replay.Play(journal);
            if (again.Note.Length > 0) _say(again.Note);
            if (again.Difference is null) return (1, 1);
            _vigil.Break(HostClock.Instance.Now, Vigil.Replays, again.Difference.ReplaceLineEndings(" "));
        }
        catch (JournalException e)
        {
            _vigil.Break(HostClock.Instance.Now, Vigil.Replays, e.Message);
        }
        return (1, 0);
    }
}
