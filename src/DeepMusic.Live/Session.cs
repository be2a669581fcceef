using System.Collections.Concurrent;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// A set on stage: the rooms of the house, connected. MIDI in → thru, ring → the listening thread: conductor → lanes → sequencer →
/// MIDI out; questions go to the thinking thread and come back; recorder and screen look on.
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
    private readonly ConcurrentQueue<(HostTime At, Action<Desk> Do)> _wishes = new();
    private readonly Sequencer _sequencer;
    private readonly Thru _thru;
    private readonly Ports _ports;
    private readonly Seats _seats;
    private readonly PresetCase _presets;
    private readonly SketchThread _scribe;
    private readonly SketchFiles _sketches;
    private readonly PortRoutes _routes;
    private readonly StandingWatch? _standing;
    private readonly Recorder _recorder;
    private readonly Switchboard? _remote;
    private readonly Punctuality _punctuality;
    private readonly CallFeed? _performer;
    private readonly PortWatch _portWatch;
    private readonly SinkGate _gate = new();
    private readonly Thread _listening;
    private readonly Lock _door = new();
    private volatile bool _stopping;

    /// <summary>Connects everything; nothing is heard before <see cref="Start"/>.</summary>
    public Session(SessionPlan plan)
    {
        Plan = plan;
        HostTime start = _clock.Now;
        int outputs = plan.Ports.Outputs.Count;
        _sequencer = new Sequencer(_clock, _gate, new SequencerOptions { Ports = Math.Max(1, outputs) });
        StageLanes lanes = StageLanes.Open(_sequencer, outputs);
        _thru = new Thru(_sequencer.OpenLane(SentEvent.Thru, 1024));
        _ports = new Ports(plan.Ports, _heard, _wake, _thru, () => RealtimeThread.Ask());
        _routes = new PortRoutes(plan.Aliases, plan.Ports, _ports.Status, _thru);
        var missed = new List<string>();
        _routes.Missed += missed.Add;
        _recorder = new Recorder(Path.Combine(plan.Folder, Journal.FileName), SetHeader.Of(plan.Preset, plan.Engine, plan.Seed, start, plan.Ports.Inputs, plan.Ports.Outputs), Tell);
        _seats = new Seats(plan, Wish, Tell);
        _scribe = new SketchThread(FillerShelf.Standard, _clock, written => Wish(d => d.Conductor.Sketch.Take(written)), Tell);
        _sketches = new SketchFiles(plan.Folder);
        Conductor = new Conductor(plan.Preset, plan.Seed, start, _seats.Lineup, lanes, Record, _scribe, _routes.Of, new ShadowNetwork(beside: true, Tell));
        _seats.Serve(Conductor);
        // Which ports the first preset misses is known before there is anybody to tell.
        _routes.Missed -= missed.Add;
        _routes.Missed += Conductor.Fault;
        foreach (string line in missed) Conductor.Fault(line);
        _presets = new PresetCase(plan.Places);
        Desk = new Desk(Conductor, _sequencer, Wish, _presets, plan.Set) { Scene = plan.Scene, Untouched = plan.Untouched ?? plan.Preset.Knobs, Locked = plan.Locked, Ports = p => _routes.Kept(p, plan.Given), Entered = _routes.Warn, Files = _sketches };
        Desk.Surface.Changed += () => _thru.Swallow(Desk.Surface.Mask);
        Desk.Surface.Restore(ControlWords.Read(plan.Learned, null, out string forgotten));
        if (forgotten.Length > 0) Conductor.Fault($"learned controllers: {forgotten}");
        Desk.EnterControls();
        Conductor.Rerouted += () => _routes.Enter(Conductor.Preset, Conductor.Routing);
        _routes.Enter(plan.Preset, Conductor.Routing);
        _portWatch = new PortWatch(_ports, _sequencer, _gate);
        _punctuality = new Punctuality(_sequencer);
        Conductor.Answering += _punctuality.Answering;
        Conductor.Exchanged += _punctuality.Exchanged;
        _standing = plan.Keeps ? new StandingWatch(plan, Tell) : null;
        _performer = plan.Performer is { } performer ? new CallFeed(performer, Conductor) : null;
        if (plan.Remote is { } remote)
        {
            _remote = new Switchboard(remote, _clock, Wish, (byte)plan.Ports.Inputs.Count, m => Hear(m), fillers: FillerShelf.Standard);
            Conductor.Sounding += _remote.Sounding;
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

    /// <summary>How punctual it is.</summary>
    public Punctuality Punctuality => _punctuality;

    /// <summary>What a player who looks at it for the first time should know; empty when there is nothing.</summary>
    public string Hint => _performer is { Retired: false } ? "the built-in performer plays the calls until you play" : "";

    /// <summary>The sequencer.</summary>
    public Sequencer Sequencer => _sequencer;

    /// <summary>The part that decides; the listening thread's alone once the set has started. Subscribe before.</summary>
    internal Conductor Conductor { get; }

    /// <summary>Where all comes together that is asked; the listening thread's alone once the set has started.</summary>
    internal Desk Desk { get; }

    /// <summary>Opens the doors.</summary>
    public void Start()
    {
        WarmUp.Run(Plan.Preset, Plan.Engine);
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
            _punctuality.Begin();
            _seats.FetchAll();
            Conductor.AdvanceTo(_clock.Now);
            _portWatch.Look(Desk);
            _routes.Warn(Plan.Preset);
            _sequencer.Start();
            if (news.Count > 0) Conductor.Notices.Say(string.Join("; ", news));
            _listening.Start();
        }
    }

    /// <summary>Has something done on the listening thread, soon. Thread-safe: yes.</summary>
    public void Wish(Action<Desk> wish)
    {
        _wishes.Enqueue((_clock.Now, wish));
        _wake.Signal();
    }

    /// <summary>Silence at once, whatever else is going on. Thread-safe: yes.</summary>
    public void Panic()
    {
        _sequencer.Panic();
        Wish(static d => d.Panic());
    }

    /// <summary>Releases every note and sends nothing more. For the ways out that leave no time. Thread-safe: yes.</summary>
    public void Release() => _sequencer.Close(TimeSpan.FromMilliseconds(200));

    /// <summary>Ends the set: notes released, journal closed, session.mid and session.png written.</summary>
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
        _seats.Dispose();
        _scribe.Dispose();
        Drain();
        _ports.Dispose();
        _standing?.Dispose();
        _presets.Dispose();
        _sketches.Dispose();
        var lines = new List<string>();
        if (!released) lines.Add("some notes could not be ended: their port is gone");
        if (!_recorder.Close(_clock.Now, reason)) lines.Add($"the end of the set is not on the disk: {_recorder.Path}");
        try
        {
            lines.AddRange(SessionExport.Export(Plan.Folder, Plan.Folder).Notes);
        }
        catch (JournalException e)
        {
            lines.Add(e.Message);
        }
        return lines;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End("disposed");
        _sequencer.Dispose();
        _recorder.Dispose();
        _wake.Dispose();
    }

    private void Tell(string fault) => Wish(d => d.Conductor.Fault(fault));

    private void Listen()
    {
        Conductor.Mark(MarkEvent.DoorsOpen);
        if (Plan.Engine.Trouble.Length > 0) Conductor.Fault(Plan.Engine.Trouble);
        HostTime nextFrame = HostTime.Zero;
        while (!_stopping)
        {
            try
            {
                HostTime now = _clock.Now;
                while (_heard.TryRead(out TimedMessage message)) Hear(message);
                _performer?.PlayUntil(now);
                Grant();
                _remote?.RunDue(now, Desk);
                Conductor.AdvanceTo(now - Margin);
                if (now >= nextFrame)
                {
                    nextFrame = now + Frame;
                    _portWatch.Look(Desk);
                    _remote?.Look(Desk, now);
                    Drain();
                    _punctuality.Look();
                    Desk.Surface.Look(Conductor.Now);
                    _standing?.Look(Desk);
                    Snapshot.Write(this);
                }
                HostTime next = HostTime.Min(nextFrame, Conductor.NextDue == HostTime.Never ? nextFrame : Conductor.NextDue + Margin);
                if (_remote is not null) next = HostTime.Min(next, _remote.NextDue);
                _wake.Wait(_performer is null ? next : HostTime.Min(next, _performer.NextDue));
            }
            catch (Exception e)
            {
                // A fault in listening must not deafen the instrument: it is said, and listening goes on.
                Conductor.Fault($"listening stumbled: {e.Message.ReplaceLineEndings(" ")}");
            }
        }
        CloseDoors();
    }

    /// <summary>Does what has been wished for so far, each at its own moment; what is wished meanwhile waits for the next turn.</summary>
    private void Grant()
    {
        for (int left = _wishes.Count; left > 0 && !_stopping && _wishes.TryDequeue(out (HostTime At, Action<Desk> Do) wish); left--)
        {
            Conductor.AdvanceTo(wish.At);
            wish.Do(Desk);
        }
    }

    private void CloseDoors()
    {
        try
        {
            _standing?.Look(Desk);
            _remote?.Close();
            Conductor.Dispose();
        }
        catch (Exception e)
        {
            Conductor.Fault($"the end stumbled: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private void Record(JournalEvent e)
    {
        _recorder.Write(e);
        _remote?.Tell(e);
    }

    private void Hear(in TimedMessage message)
    {
        if (message.Port < Plan.Ports.Inputs.Count && Desk.Surface.Hear(message, Desk)) return;
        if (!_routes.Hears(message)) return;
        if (message.Message.IsNoteOn) _performer?.Retire();
        Conductor.Hear(message);
    }

    private void Drain()
    {
        while (_sequencer.Sent.TryRead(out SentMessage sent))
        {
            _punctuality.Sent(sent);
            _recorder.Write(SentLine.Of(sent));
        }
    }
}
