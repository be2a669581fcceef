using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Controllers;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// One performer's place on stage: a conductor, engines, a sketchpad, controllers and a journal that are that performer's alone, and a desk. All
/// that passes through here fails for itself: what stumbles at one stand is said there, and the others play on. Thread-safe: no, the listening
/// thread's.
/// </summary>
internal sealed class Stand : IDisposable
{
    private readonly SessionPlan _plan;
    private readonly Backstage _back;
    private readonly StageLanes _lanes;
    private readonly PortRoutes _routes;
    private readonly Recorder _recorder;
    private readonly Seats _seats;
    private readonly SketchThread _scribe;
    private readonly CallFeed? _calls;

    /// <summary>Sets it up; nothing is heard yet.</summary>
    /// <param name="plan">What this performer starts with.</param>
    /// <param name="number">Which of the performers it is, from 0.</param>
    /// <param name="back">What all stands share.</param>
    /// <param name="owns">Whether an input is this performer's.</param>
    public Stand(SessionPlan plan, int number, Backstage back, Func<int, bool> owns)
    {
        (_plan, _back, Number) = (plan, back, number);
        JournalFile = Path.Combine(plan.Folder, Journal.FileNameOf(number == 0 ? "" : plan.Name));
        JournalHeader header = SetHeader.Of(plan.Preset, plan.Engine, plan.Seed, back.Start, plan.Ports.Inputs, plan.Ports.Outputs, plan.Early) with { Performer = plan.Name };
        _lanes = StageLanes.Open(back.Sequencer, plan.Ports.Outputs.Count, plan.Early) with { KeepsTime = number == 0 };
        _routes = new PortRoutes(plan.Aliases, plan.Ports, back.Ports.Status, back.Thru, owns);
        var missed = new List<(string Line, Matter Matter)>();
        void Miss(string line, Matter matter) => missed.Add((line, matter));
        _routes.Missed += Miss;
        _recorder = new Recorder(JournalFile, header, line => Wish(d => d.Conductor.Fault(line, Matter.Disk)), over: RecordsAgain);
        _seats = new Seats(plan, Wish, Tell);
        _scribe = new SketchThread(FillerShelf.Standard, back.Clock, written => Wish(d => d.Conductor.Sketch.Take(written)), Tell);
        Conductor = new Conductor(plan.Preset, plan.Seed, back.Start, _seats.Lineup, _lanes, Record, _scribe, _routes.Of, new ShadowNetwork(beside: true, Tell));
        _seats.Serve(Conductor);
        // Which ports the first preset misses is known before there is anybody to tell.
        _routes.Missed -= Miss;
        _routes.Missed += Conductor.Fault;
        foreach ((string line, Matter matter) in missed) Conductor.Fault(line, matter);
        Desk = new Desk(Conductor, back.Sequencer, Wish, back.Presets, plan.Set)
        {
            Scene = plan.Scene,
            Untouched = plan.Untouched ?? plan.Preset.Knobs,
            Locked = plan.Locked,
            Ports = p => _routes.Kept(p, plan.Given),
            Placed = plan.Placed,
            Entered = Warn,
            Files = back.Sketches,
            Soundcheck = back.Soundcheck,
            Latency = () => Punctuality!.Led,
        };
        Desk.Surface.Changed += () => Swallow(owns);
        Desk.Surface.Restore(ControlWords.Read(plan.Learned, null, out string forgotten));
        if (forgotten.Length > 0) Conductor.Fault($"learned controllers: {forgotten}");
        Desk.EnterControls();
        Conductor.Rerouted += () => _routes.Enter(Conductor.Preset, Conductor.Routing);
        _routes.Enter(plan.Preset, Conductor.Routing);
        Punctuality = new Punctuality(back.Sequencer, NameOf, plan.Early);
        Conductor.Exchanged += Punctuality.Exchanged;
        _calls = plan.Performer is { } performer ? new CallFeed(performer, Conductor) : null;
    }

    /// <summary>What the performer is called; empty for one who plays alone and needs no name.</summary>
    public string Name => _plan.Name;

    /// <summary>Which of the performers it is, from 0.</summary>
    public int Number { get; }

    /// <summary>The part that decides.</summary>
    public Conductor Conductor { get; }

    /// <summary>Where all comes together that is asked of it.</summary>
    public Desk Desk { get; }

    /// <summary>How punctual its answers are, and thru from its inputs.</summary>
    public Punctuality Punctuality { get; }

    /// <summary>The whole path of its journal.</summary>
    public string JournalFile { get; }

    /// <summary>How many events wait for the disk. Thread-safe: yes.</summary>
    public int Waiting => _recorder.Waiting;

    /// <summary>Told of every event of its journal, what was sent among them; subscribe before the start.</summary>
    public event Action<JournalEvent>? Recorded;

    /// <summary>Whether the built-in performer plays its calls.</summary>
    public bool PlaysItself => _calls is { Retired: false };

    /// <summary>When it wants to be looked after next, <paramref name="margin"/> behind the clock; <see cref="HostTime.Never"/> for no reason.</summary>
    public HostTime NextDue(TimeSpan margin)
    {
        HostTime due = Conductor.NextDue == HostTime.Never ? HostTime.Never : Conductor.NextDue + margin;
        return _calls is null ? due : HostTime.Min(due, _calls.NextDue);
    }

    /// <summary>Whether a lane, by its number, is one of its own.</summary>
    public bool Holds(byte lane) => _lanes.Holds(lane);

    /// <summary>Runs once all that will run in the set, before the doors open.</summary>
    public void Prime() => WarmUp.Prime(_plan.Preset, _plan.Engine);

    /// <summary>The doors open.</summary>
    public void Begin(HostTime now)
    {
        Punctuality.Begin(now);
        _seats.FetchAll();
        Conductor.AdvanceTo(now);
    }

    /// <summary>Says it where nothing of what it starts with will sound.</summary>
    public void Warn() => Warn(_plan.Preset);

    /// <summary>Opens the doors in the journal.</summary>
    public void Mark()
    {
        Conductor.Mark(MarkEvent.DoorsOpen);
        if (_plan.Engine.Trouble.Length > 0) Conductor.Fault(_plan.Engine.Trouble, Matter.Engine);
    }

    /// <summary>Takes in what came over MIDI: what is mapped is for the desk, the rest is heard.</summary>
    public void Hear(in TimedMessage message)
    {
        try
        {
            if (message.Port < _plan.Ports.Inputs.Count && Desk.Surface.Hear(message, Desk)) return;
            if (!_routes.Hears(message)) return;
            if (message.Message.IsNoteOn) _calls?.Retire();
            Conductor.Hear(message);
        }
        catch (Exception e)
        {
            Stumbled(e);
        }
    }

    /// <summary>Lets the built-in performer play, where there is one.</summary>
    public void PlayUntil(HostTime now)
    {
        try
        {
            _calls?.PlayUntil(now);
        }
        catch (Exception e)
        {
            Stumbled(e);
        }
    }

    /// <summary>Moves its time on.</summary>
    public void AdvanceTo(HostTime time)
    {
        try
        {
            Conductor.AdvanceTo(time);
        }
        catch (Exception e)
        {
            Stumbled(e);
        }
    }

    /// <summary>Grants what was wished for at a moment.</summary>
    public void Grant(HostTime at, Action<Desk> wish)
    {
        try
        {
            Conductor.AdvanceTo(at);
            wish(Desk);
        }
        catch (Exception e)
        {
            Stumbled(e);
        }
    }

    /// <summary>A port is there that was not: a preset may mean it by its name, and sounds again.</summary>
    public void PortCame()
    {
        Conductor.Reroute();
        if (_routes.Sounds(Conductor.Preset)) Conductor.Notices.Over(Matter.Scene);
    }

    /// <summary>Looks after what passes with time; some twenty times a second.</summary>
    public void Look()
    {
        Punctuality.Look(_back.Clock.Now, _recorder.Write);
        Desk.Surface.Look(Conductor.Now);
    }

    /// <summary>A message of its own went out, or one that passed through for it.</summary>
    public void Sent(in SentMessage sent)
    {
        SentEvent line = SentLine.Of(sent, _back.Sequencer);
        Punctuality.Take(line);
        _recorder.Write(line);
        Recorded?.Invoke(line);
    }

    /// <summary>A fault in listening must not deafen the instrument: it is said, and listening goes on.</summary>
    public void Stumbled(Exception e)
    {
        try
        {
            Conductor.Fault($"listening stumbled: {e.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception)
        {
            // Whoever is told of faults may be what fails.
        }
    }

    /// <summary>The doors close: all that is ours is broken off.</summary>
    public void CloseDoors()
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

    /// <summary>Ends the thinking.</summary>
    public void Rest()
    {
        _seats.Dispose();
        _scribe.Dispose();
    }

    /// <summary>Ends the journal.</summary>
    /// <returns>Whether all of it is on the disk.</returns>
    public bool Close(HostTime time, string reason)
    {
        Punctuality.End(time, _recorder.Write);
        return _recorder.Close(time, reason);
    }

    /// <inheritdoc/>
    public void Dispose() => _recorder.Dispose();

    private string NameOf(int output) => _back.Ports.Status()[_plan.Ports.Inputs.Count + output] is var port ? port.Peer ?? port.Pattern : "";

    private void Warn(Preset preset)
    {
        Conductor.Notices.Over(Matter.Scene);
        _routes.Warn(preset);
    }

    private void Wish(Action<Desk> wish) => _back.Wish(this, wish);

    private void Tell(string fault) => Wish(d => d.Conductor.Fault(fault));

    private void RecordsAgain(string line) => Wish(d =>
    {
        d.Conductor.Notices.Over(Matter.Disk);
        d.Conductor.Notices.Say(line);
    });

    private void Record(JournalEvent e)
    {
        _recorder.Write(e);
        Punctuality?.Take(e);
        Recorded?.Invoke(e);
        _back.Told(this, e);
    }

    /// <summary>What its controllers are mapped to does not pass from its inputs.</summary>
    private void Swallow(Func<int, bool> owns)
    {
        for (int input = 0; input < _plan.Ports.Inputs.Count; input++)
            if (owns(input)) _back.Thru.Swallow(input, Desk.Surface.Mask);
    }
}
