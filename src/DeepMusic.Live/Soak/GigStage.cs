using System.Collections.Concurrent;
using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Remote;
using DeepMusic.Osc;

namespace DeepMusic.Live.Soak;

/// <summary>
/// Everything a set on stage is made of but ports and threads, in virtual time: conductor, sequencer, thru, desk, controllers, OSC, scenes,
/// outputs with a synth at each. Thread-safe: no.
/// </summary>
internal sealed class GigStage : IDisposable
{
    /// <summary>Inputs with keys; the one over the network comes after them.</summary>
    public const int Inputs = 2;

    /// <summary>Outputs.</summary>
    public const int Outputs = 2;

    /// <summary>UTC when the clock began, by which time tags are told.</summary>
    private static readonly DateTime Zero = new(2026, 7, 1, 20, 0, 0, DateTimeKind.Utc);

    private readonly ConcurrentQueue<Action<Desk>> _wishes = new();
    private readonly HostTime[] _lost = new HostTime[Inputs];
    private readonly KeysDown _down = new();
    private readonly PresetCase _presets;
    private readonly GigJournal _journal;
    private readonly Vigil _vigil;

    /// <summary>Sets it up.</summary>
    /// <param name="plan">The gig.</param>
    /// <param name="folder">Where its journal is written.</param>
    /// <param name="vigil">Told of everything.</param>
    /// <param name="ladders">Makes the engines.</param>
    /// <param name="loses">Which messages get lost on the wire.</param>
    public GigStage(GigPlan plan, string folder, Vigil vigil, GigLadders ladders, Predicate<MidiMessage>? loses)
    {
        _vigil = vigil;
        Ladders = ladders;
        Places places = Places.Default with { Own = Path.Combine(folder, "own"), State = Path.Combine(folder, "state") };
        _presets = new PresetCase(places);
        ImmutableArray<Preset> scenes = [.. PresetShelf.NamesIn(places).Select(n => PresetShelf.Named(n, places)).Where(p => p.Engine == plan.Engine || p.Engine == EngineShelf.Markov)];
        Preset first = scenes.FirstOrDefault(p => p.Engine == plan.Engine) ?? scenes[0];
        Scenes = [.. scenes.Select(s => s.Name)];
        Ladder ladder = ladders.Open(EngineChoice.Of(first));
        JournalHeader header = SetHeader.Of(first, ladder, plan.Seed, HostTime.Zero, ["soak 1", "soak 2"], ["soak 1", "soak 2"]);
        _journal = new GigJournal(folder, header, line => vigil.Break(Stage?.Conductor.Now ?? HostTime.Zero, Vigil.Recorded, line));
        Thoughts = new HeldThoughts(plan.Seed);
        var clock = new Watch(this);
        Sink = new FaultyOutputs(clock, (at, port, message) => vigil.Heard(at, port, message), loses);
        Stage = new VirtualStage(first, ladder, plan.Seed, HostTime.Zero, Record, FillerShelf.Standard, route: p => Routing.All(p, Outputs), sink: Sink)
        {
            HoldThoughts = t => Thoughts.Hold(t, Stage!.Conductor.Now),
        };
        Stage.Conductor.EngineMissed += Seat;
        Desk = new Desk(Stage.Conductor, Stage.Sequencer, _wishes.Enqueue, _presets, new SetList("soak", "", Scenes, i => scenes[i], round: false)) { Scene = Scenes.IndexOf(first.Name) };
        Desk.Surface.Changed += () => Stage.Thru.Swallow(Desk.Surface.Mask);
        Desk.EnterControls();
        Board = new Switchboard(new RemoteOptions { Port = null }, clock, _wishes.Enqueue, Inputs, m => Hear(m), () => new OscClock(Zero + TimeSpan.FromMicroseconds(Now.Microseconds), Now.Microseconds));
        Stage.Conductor.Sounding += Board.Sounding;
        Stage.Conductor.Mark(MarkEvent.DoorsOpen);
        if (ladder.Trouble.Length > 0) Stage.Conductor.Fault(ladder.Trouble);
    }

    /// <summary>The instrument.</summary>
    public VirtualStage Stage { get; private set; } = null!;

    /// <summary>The desk.</summary>
    public Desk Desk { get; }

    /// <summary>The network.</summary>
    public Switchboard Board { get; }

    /// <summary>The outputs.</summary>
    public FaultyOutputs Sink { get; }

    /// <summary>Thoughts on their way.</summary>
    public HeldThoughts Thoughts { get; }

    /// <summary>The engines.</summary>
    public GigLadders Ladders { get; }

    /// <summary>Names of its scenes.</summary>
    public ImmutableArray<string> Scenes { get; }

    /// <summary>The present moment.</summary>
    public HostTime Now => Stage?.Clock.Now ?? HostTime.Zero;

    /// <summary>Where the journal is.</summary>
    public string JournalPath => _journal.Path;

    /// <summary>Events written.</summary>
    public long Events => _journal.Events;

    /// <summary>Milliseconds each answer took to be thought of, really: when it came, and how long.</summary>
    public List<(HostTime At, double Milliseconds)> Costs { get; } = [];

    /// <summary>An input is gone until then, with all keys that were held on it.</summary>
    public void Lose(byte input, HostTime until)
    {
        _lost[input] = until;
        _down.Forget(input);
        Stage.Thru.Release(input);
        Desk.InputLost(input, $"soak {input + 1}");
        Stage.Settle();
    }

    /// <summary>Every input and output is there again.</summary>
    public void ReturnAll()
    {
        Array.Clear(_lost);
        for (byte port = 0; port < Outputs; port++) ReturnOutput(port);
    }

    /// <summary>An output is there again.</summary>
    public void ReturnOutput(byte port)
    {
        Sink.Return(port);
        Stage.Sequencer.PortBack(port);
        Stage.Settle();
    }

    /// <summary>Takes in what came in, as a set on stage does: through, to the controllers, to the ears.</summary>
    public void Hear(in TimedMessage message)
    {
        if (message.Port < Inputs && message.Time < _lost[message.Port]) return;
        if (message.Time > Now) Stage.RunTo(message.Time);
        if (message.Port < Inputs) _down.Take(message.Port, message.Message);
        if (message.Port < Inputs) Stage.Thru.Pass(message);
        if (message.Port >= Inputs || !Desk.Surface.Hear(message, Desk)) Stage.Conductor.Hear(message);
        Stage.Settle();
    }

    /// <summary>
    /// Lets go of what was heard to be struck more often than let go: where a fault came in the middle of a call, what a hand did in between was heard
    /// in another order than it was done.
    /// </summary>
    public void LetGo()
    {
        foreach ((byte port, MidiMessage off) in _down.Releases()) Hear(new TimedMessage(Now, off, port));
    }

    /// <summary>Does what was wished for and what the network asks.</summary>
    public void Serve()
    {
        _vigil.Queue(Now, "wishes", _wishes.Count, 64);
        for (int left = _wishes.Count; left > 0 && _wishes.TryDequeue(out Action<Desk>? wish); left--) wish(Desk);
        if (Board.NextDue <= Now) Board.RunDue(Now, Desk);
        Stage.Settle();
    }

    /// <summary>Looks after what passes with time, and that no queue grows over.</summary>
    public void Look()
    {
        Board.Look(Desk, Now);
        Desk.Surface.Look(Stage.Conductor.Now);
        Stage.Settle();
        _vigil.Queue(Now, "messages nobody read", Stage.Sequencer.Counters.Unread, 0);
        _vigil.Queue(Now, "thoughts on their way", Thoughts.Count, 64);
    }

    /// <summary>What the process holds on to, with nothing waiting for the disk.</summary>
    public Footprint Measure()
    {
        _journal.CatchUp();
        return Footprint.Measure();
    }

    /// <summary>Ends the set. Returns whether its journal is whole.</summary>
    public bool Close()
    {
        Board.Close();
        Stage.Dispose();
        return _journal.Close(Stage.Conductor.Now);
    }

    /// <summary>The digest of the journal.</summary>
    public string Digest() => _journal.Digest();

    /// <inheritdoc/>
    public void Dispose()
    {
        Stage.Dispose();
        Board.Dispose();
        _presets.Dispose();
        _journal.Dispose();
        Ladders.Dispose();
    }

    private void Seat(Preset preset)
    {
        EngineChoice choice = EngineChoice.Of(preset);
        Ladder ladder = Ladders.Open(choice);
        if (ladder.Trouble.Length > 0) Stage.Conductor.Fault(ladder.Trouble);
        Stage.Lineup.Add(choice, ladder);
        Stage.Conductor.Engage(choice);
    }

    private void Record(JournalEvent e)
    {
        _journal.Write(e);
        _vigil.Record(e);
        if (e is AnswerEvent answer) Costs.Add((e.Time, answer.Spent.TotalMilliseconds));
        Board?.Tell(e);
    }

    /// <summary>The clock of the stage, which is not there yet when others ask for it.</summary>
    private sealed class Watch(GigStage stage) : IClock
    {
        public HostTime Now => stage.Now;
    }
}
