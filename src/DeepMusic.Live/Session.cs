using System.Collections.Concurrent;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
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
    private readonly ConcurrentQueue<Action<Conductor>> _wishes = new();
    private readonly Sequencer _sequencer;
    private readonly Thru _thru;
    private readonly Ports _ports;
    private readonly ThinkingThread _thinker;
    private readonly Recorder _recorder;
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
        _thinker = new ThinkingThread(plan.Engine, _clock, thought => Wish(c => c.Take(thought)), fault => Wish(c => c.Fault(fault)));
        _recorder = new Recorder(Path.Combine(plan.Folder, Journal.FileName), SetHeader.Of(plan.Preset, plan.Engine, plan.Seed, start, plan.Ports.Inputs, plan.Ports.Outputs), line => Wish(c => c.Fault(line)));
        Conductor = new Conductor(plan.Preset, plan.Seed, start, _thinker, lanes, _recorder.Write);
        Conductor.PresetEntered += EnterPorts;
        _ports = new Ports(plan.Ports, _heard, _wake, _thru, () => RealtimeThread.Ask());
        _portWatch = new PortWatch(_ports, _sequencer, _gate);
        _portWatch.Look(Conductor);
        _punctuality = new Punctuality(_sequencer);
        Conductor.Answering += _punctuality.Answering;
        Conductor.Exchanged += _punctuality.Exchanged;
        _performer = plan.Performer is { } performer ? new CallFeed(performer, Conductor) : null;
        _listening = new Thread(Listen) { Name = "listening", IsBackground = true, Priority = ThreadPriority.AboveNormal };
    }

    /// <summary>What it was started with.</summary>
    public SessionPlan Plan { get; }

    /// <summary>Snapshots for a screen.</summary>
    public ScreenFeed Feed { get; } = new();

    /// <summary>The ports.</summary>
    public Ports Ports => _ports;

    /// <summary>How punctual it is.</summary>
    public Punctuality Punctuality => _punctuality;

    /// <summary>What a player who looks at it for the first time should know; empty when there is nothing.</summary>
    public string Hint => _performer is { Retired: false } ? "the built-in performer plays the calls until you play" : "";

    /// <summary>The sequencer.</summary>
    public Sequencer Sequencer => _sequencer;

    /// <summary>The part that decides; the listening thread's alone once the set has started. Subscribe before.</summary>
    internal Conductor Conductor { get; }

    /// <summary>Opens the doors.</summary>
    public void Start()
    {
        WarmUp.Run(Plan.Preset, Plan.Engine);
        lock (_door)
        {
            // Whoever wants out while it warms up gets out.
            if (_stopping || _sequencer.IsClosed) return;
            EnterPorts(Plan.Preset);
            Conductor.SendProgram(_clock.Now);
            _punctuality.Begin();
            _sequencer.Start();
            _listening.Start();
        }
    }

    /// <summary>Has something done on the listening thread, soon. Thread-safe: yes.</summary>
    public void Wish(Action<Conductor> wish)
    {
        _wishes.Enqueue(wish);
        _wake.Signal();
    }

    /// <summary>Silence at once, whatever else is going on. Thread-safe: yes.</summary>
    public void Panic()
    {
        _sequencer.Panic();
        Wish(c => c.Do(PlayerAction.Panic));
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
        _thinker.Dispose();
        bool released = _sequencer.Close(TimeSpan.FromMilliseconds(500));
        Drain();
        _ports.Dispose();
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

    private void EnterPorts(Preset preset)
    {
        for (int input = 0; input < Plan.Ports.Inputs.Count; input++)
            _thru.Route(input, preset.Thru && Plan.Ports.Outputs.Count > 0 ? new ThruRoute(0, (byte?)preset.ThruChannel) : null);
    }

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
                while (_wishes.TryDequeue(out Action<Conductor>? wish)) wish(Conductor);
                Conductor.AdvanceTo(now - Margin);
                if (now >= nextFrame)
                {
                    nextFrame = now + Frame;
                    _portWatch.Look(Conductor);
                    Drain();
                    _punctuality.Look();
                    Snapshot.Write(this);
                }
                HostTime next = HostTime.Min(nextFrame, Conductor.NextDue == HostTime.Never ? nextFrame : Conductor.NextDue + Margin);
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

    private void CloseDoors()
    {
        try
        {
            Conductor.Dispose();
        }
        catch (Exception e)
        {
            Conductor.Fault($"the end stumbled: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private void Hear(in TimedMessage message)
    {
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
