using System.Collections.Concurrent;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Guarding;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// A set on stage: the rooms of the house, connected. MIDI in → thru, ring → the listening thread: at the performer's <see cref="Stand"/>,
/// conductor → lanes → sequencer → MIDI out; questions go to the thinking thread and come back; recorder and screen look on.
/// </summary>
public sealed class Session : IDisposable
{
    /// <summary>
    /// The listening thread stays this far behind the clock when nothing is heard, so that an input's stamp, which is as old as the way
    /// from the port, does not lie in the past.
    /// </summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(50);

    private readonly HostClock _clock = HostClock.Instance;
    private readonly Ring<TimedMessage> _heard = new(8192);
    private readonly Wake _wake = new();
    private readonly ConcurrentQueue<(HostTime When, Stand? Where, Action<Desk> What)> _wishes = new();
    private readonly Sequencer _sequencer;
    private readonly Ports _ports;
    private readonly PresetCase _presets;
    private readonly SketchFiles _sketches;
    private readonly Ensemble _ensemble;
    private readonly SentPost _post;
    private readonly StandingWatch? _standing;
    private readonly Switchboard? _remote;
    private readonly PortWatch _portWatch;
    private readonly SentTrace _trace = new(HostClock.Instance, new LoopProbe(Environment.ProcessId));
    private readonly SinkGate _gate;
    private readonly LoopGuard _loops;
    private readonly Soundcheck _soundcheck;
    private readonly GuardPost? _guard;
    private readonly Thread _listening;
    private readonly Lock _door = new();
    private volatile bool _stopping;

    /// <summary>Connects everything; nothing is heard before <see cref="Start"/>.</summary>
    public Session(SessionPlan plan)
    {
        Plan = plan;
        HostTime start = _clock.Now;
        int outputs = Math.Max(1, plan.Ports.Outputs.Count);
        string unguarded = "";
        LedgerMemory? ledger = plan.Guarded ? GuardPost.TryShare(outputs, out unguarded) : null;
        _gate = new SinkGate(_trace);
        _sequencer = new Sequencer(_clock, _gate, new SequencerOptions { Ports = outputs, Ledger = ledger, ActiveSensing = plan.ActiveSensing });
        Lane passing = _sequencer.OpenLane(SentEvent.Thru, 1024);
        var thru = new Thru(passing);
        _loops = new LoopGuard(thru, _trace);
        _ports = new Ports(plan.Ports, _heard, _wake, _loops, () => RealtimeThread.Ask());
        _soundcheck = new Soundcheck(_loops, _trace.Probe, _sequencer.OpenLane(SentEvent.Probe, 128), _ports.Status);
        _presets = new PresetCase(plan.Places);
        _sketches = new SketchFiles(plan.Folder);
        var back = new Backstage(_clock, start, _sequencer, thru, _ports, _presets, _sketches, _soundcheck, Wish, Told);
        _ensemble = Ensemble.Of(plan, back);
        _post = new SentPost(_ensemble, _sequencer, passing);
        _ensemble.Turning += () => _remote?.Refocus();
        _portWatch = new PortWatch(_ports, _sequencer, _gate);
        _guard = ledger is null ? null : new GuardPost(ledger, () => (_ports.Api, _ports.Status()), Tell, Over, word => Guarded?.Invoke(word));
        if (unguarded.Length > 0) Conductor.Fault(unguarded, Matter.Guardian);
        _standing = plan.Keeps ? new StandingWatch(plan, fault => Tell(fault, default)) : null;
        if (plan.Remote is { } remote)
        {
            _remote = new Switchboard(remote, _clock, Wish, (byte)plan.Ports.Inputs.Count, m => _ensemble.Hear(m), fillers: FillerShelf.Standard);
            foreach (Stand stand in _ensemble.Stands)
                stand.Conductor.Sounding += (note, on, off, channel) =>
                {
                    if (stand == _ensemble.Focus) _remote.Sounding(note, on, off, channel);
                };
        }
        _listening = new Thread(Listen) { Name = "listening", IsBackground = true, Priority = ThreadPriority.AboveNormal };
    }

    /// <summary>What it was started with.</summary>
    public SessionPlan Plan { get; }

    /// <summary>Snapshots for a screen.</summary>
    public ScreenFeed Feed { get; } = new();

    /// <summary>The ports.</summary>
    public Ports Ports => _ports;

    /// <summary>The instrument on the network; null where it is not.</summary>
    public Switchboard? Remote => _remote;

    /// <summary>How punctual it is for its first performer.</summary>
    public Punctuality Punctuality => _ensemble.First.Punctuality;

    /// <summary>What a player who looks at it for the first time should know; empty when there is nothing.</summary>
    public string Hint => _ensemble.Focus.PlaysItself ? "the built-in performer plays the calls until you play" : "";

    /// <summary>Told in a word when a guardian stands by.</summary>
    public event Action<string>? Guarded;

    /// <summary>Whether a guardian stands by, in a word for the screen; empty where none does.</summary>
    public string Guard => _guard?.Word ?? "";

    /// <summary>Whether a guardian stands behind every output.</summary>
    internal bool IsGuarded => _guard?.IsWhole ?? false;

    /// <summary>The process of the guardian; 0 while there is none.</summary>
    internal int GuardianId => _guard?.GuardianId ?? 0;

    /// <summary>The sequencer.</summary>
    public Sequencer Sequencer => _sequencer;

    /// <summary>Who plays.</summary>
    internal Ensemble Ensemble => _ensemble;

    /// <summary>The part that decides for the first performer; the listening thread's alone once the set has started. Subscribe before.</summary>
    internal Conductor Conductor => _ensemble.First.Conductor;

    /// <summary>Where all comes together that is asked; the listening thread's alone once the set has started.</summary>
    internal Desk Desk => _ensemble.Focus.Desk;

    /// <summary>How much waits where. Thread-safe: yes.</summary>
    internal StageDepths Depths => new(_heard.Count, _sequencer.Sent.Count, _wishes.Count, _ensemble.Stands.Sum(s => s.Waiting), _remote?.Waiting ?? 0);

    /// <summary>Told of every event of the first performer's journal, what was sent among them, on the listening thread; subscribe before the start.</summary>
    internal event Action<JournalEvent>? Recorded
    {
        add => _ensemble.First.Recorded += value;
        remove => _ensemble.First.Recorded -= value;
    }

    /// <summary>Opens the doors.</summary>
    public void Start()
    {
        _guard?.Start();
        foreach (Stand stand in _ensemble.Stands.Skip(1)) stand.Prime();
        WarmUp.Finish(Plan.Warming ?? WarmUp.Begin(Plan.Preset, Plan.Engine));
        // Names may have to be looked up in a network: nobody who wants out waits for that.
        IReadOnlyList<string> news = _stopping ? [] : _remote?.Open() ?? [];
        lock (_door)
        {
            // Whoever wants out while it warms up gets out.
            if (_stopping || _sequencer.IsClosed)
            {
                _remote?.Dispose();
                return;
            }
            foreach (Stand stand in _ensemble.Stands) stand.Begin(_clock.Now);
            _portWatch.Look(_ensemble);
            foreach (Stand stand in _ensemble.Stands) stand.Warn();
            _sequencer.Start();
            if (news.Count > 0) Conductor.Notices.Say(string.Join("; ", news));
            _listening.Start();
        }
    }

    /// <summary>Has something done on the listening thread, soon, at the desk of whom the screen speaks to by then. Thread-safe: yes.</summary>
    public void Wish(Action<Desk> wish) => Wish(null, wish);

    /// <summary>Silence at once, whatever else is going on. Thread-safe: yes.</summary>
    public void Panic()
    {
        _sequencer.Panic();
        Wish(static d => d.Panic());
    }

    /// <summary>Releases every note and sends nothing more. For the ways out that leave no time. Thread-safe: yes.</summary>
    public void Release() => _sequencer.Close(TimeSpan.FromMilliseconds(200));

    /// <summary>Ends the set: notes released, journal closed, session.mid, session.png and latency.png written.</summary>
    /// <param name="reason">Why, for the journal.</param>
    /// <returns>What the player should know, a line each; empty when all went well.</returns>
    public IReadOnlyList<string> End(string reason)
    {
        lock (_door)
        {
            if (_stopping) return [];
            _stopping = true;
        }
        _wake.Signal();
        if (_listening.IsAlive) _listening.Join(TimeSpan.FromSeconds(2));
        // Silence first: what follows may wait for a disk.
        bool released = _sequencer.Close(TimeSpan.FromMilliseconds(500));
        _remote?.Dispose();
        foreach (Stand stand in _ensemble.Stands) stand.Rest();
        _post.Drain();
        _ports.Dispose();
        _guard?.Dispose();
        _standing?.Dispose();
        _presets.Dispose();
        _sketches.Dispose();
        var lines = new List<string>();
        if (!released) lines.Add("some notes could not be ended: their port is gone");
        foreach (Stand stand in _ensemble.Stands)
        {
            if (!stand.Close(_clock.Now, reason)) lines.Add($"the end of the set is not on the disk: {stand.JournalFile}");
            try
            {
                lines.AddRange(SessionExport.Export(stand.JournalFile, Plan.Folder).Notes);
            }
            catch (JournalException e)
            {
                lines.Add(e.Message);
            }
        }
        return lines;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End("disposed");
        _sequencer.Dispose();
        foreach (Stand stand in _ensemble.Stands) stand.Dispose();
        _wake.Dispose();
    }

    private void Wish(Stand? at, Action<Desk> wish)
    {
        _wishes.Enqueue((_clock.Now, at, wish));
        _wake.Signal();
    }

    private void Tell(string fault, Matter matter) => Wish(d => d.Conductor.Fault(fault, matter));

    // Whom it was told may not be whom it speaks to any more.
    private void Over(Matter matter) => Wish(_ =>
    {
        foreach (Stand stand in _ensemble.Stands) stand.Conductor.Notices.Over(matter);
    });

    private void Listen()
    {
        foreach (Stand stand in _ensemble.Stands) stand.Grant(_clock.Now, _ => stand.Mark());
        HostTime nextFrame = HostTime.Zero;
        while (!_stopping)
        {
            try
            {
                HostTime now = _clock.Now;
                while (_heard.TryRead(out TimedMessage message))
                    if (_loops.Hears(message)) _ensemble.Hear(message);
                foreach (Stand stand in _ensemble.Stands) stand.PlayUntil(now);
                Grant();
                _remote?.RunDue(now, Desk);
                foreach (Stand stand in _ensemble.Stands) stand.AdvanceTo(now - Margin);
                if (now >= nextFrame)
                {
                    nextFrame = now + Frame;
                    Look(now);
                }
                HostTime next = nextFrame;
                foreach (Stand stand in _ensemble.Stands) next = HostTime.Min(next, stand.NextDue(Margin));
                _wake.Wait(_remote is null ? next : HostTime.Min(next, _remote.NextDue));
            }
            catch (Exception e)
            {
                _ensemble.Focus.Stumbled(e);
                // What fails every time is not to have the processor for itself.
                _wake.Wait(_clock.Now + Margin);
            }
        }
        CloseDoors();
    }

    private void Look(HostTime now)
    {
        _portWatch.Look(_ensemble);
        _soundcheck.Look(_ensemble.First.Desk, now);
        _remote?.Look(Desk, now);
        _post.Drain();
        if (_sequencer.Fault is { } end && !Conductor.Notices.Has(Matter.Sequencer)) Conductor.Fault($"the sequencer has ended, nothing sounds any more: quit and start again; {end.Message.ReplaceLineEndings(" ")}", Matter.Sequencer);
        foreach (Stand stand in _ensemble.Stands) stand.Look();
        _standing?.Look(_ensemble.First.Desk);
        Snapshot.Write(this);
    }

    /// <summary>Does what has been wished for so far, each at its own moment; what is wished meanwhile waits for the next turn.</summary>
    private void Grant()
    {
        for (int left = _wishes.Count; left > 0 && !_stopping && _wishes.TryDequeue(out (HostTime When, Stand? Where, Action<Desk> What) wish); left--)
            (wish.Where ?? _ensemble.Focus).Grant(wish.When, wish.What);
    }

    private void CloseDoors()
    {
        try
        {
            _standing?.Look(_ensemble.First.Desk);
            _remote?.Close();
        }
        catch (Exception e)
        {
            Conductor.Fault($"the end stumbled: {e.Message.ReplaceLineEndings(" ")}");
        }
        foreach (Stand stand in _ensemble.Stands) stand.CloseDoors();
    }

    private void Told(Stand by, JournalEvent e)
    {
        // The first of them begin before there is an ensemble, and before there is anybody to tell.
        if (_ensemble is not { } all) return;
        if (by == all.Focus) _remote?.Tell(e);
        else if (e is FaultEvent fault)
        {
            // Trouble is everybody's, whoever is looked at.
            string line = all.Named(by, fault.Text);
            _remote?.Tell(fault with { Text = line });
            if (!all.Focus.Conductor.Notices.Tells(fault.Text)) all.Focus.Conductor.Notices.Say(line);
        }
    }
}
