using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

/// <summary>
/// Sequencer, thru and loop guard in virtual time, and a cable that brings what goes out on output 0 back to input 0 a while later; the player's
/// keys come in on the same input, for a keyboard's own thru does both.
/// </summary>
internal sealed class Cable : IMidiSink
{
    private readonly PriorityQueue<TimedMessage, (long, int)> _coming = new();
    private readonly Sequencer _sequencer;
    private int _order;
    private HostTime _back;

    public Cable(bool thru = true)
    {
        Trace = new SentTrace(Clock, new LoopProbe(7));
        _sequencer = new Sequencer(Clock, this, new SequencerOptions { Ports = 2 });
        Answers = _sequencer.OpenLane("answers", 2048);
        var way = new Thru(_sequencer.OpenLane("thru", 2048));
        if (thru) way.Route(0, new ThruRoute(0));
        Probes = _sequencer.OpenLane("probes", 64);
        Guard = new LoopGuard(way, Trace);
    }

    public ManualClock Clock { get; } = new(HostTime.FromSeconds(1));

    public SentTrace Trace { get; }

    public LoopGuard Guard { get; }

    public Lane Answers { get; }

    public Lane Probes { get; }

    /// <summary>The way back, in ms; null where there is none.</summary>
    public Func<double>? Delay { get; set; }

    /// <summary>What of what goes out comes back.</summary>
    public Func<MidiMessage, bool> Returns { get; set; } = static _ => true;

    /// <summary>What came in and was heard.</summary>
    public List<TimedMessage> Heard { get; } = [];

    /// <summary>What went out.</summary>
    public List<(HostTime Time, MidiMessage Message)> Wire { get; } = [];

    /// <summary>When input 0 was muted.</summary>
    public HostTime? MutedAt { get; private set; }

    public int Sounding => _sequencer.Sounding;

    public static HostTime At(double milliseconds) => HostTime.FromMilliseconds(1000 + milliseconds);

    public bool Send(byte port, in MidiMessage message)
    {
        Trace.Sending(port, message);
        Wire.Add((Clock.Now, message));
        if (port == 0 && Delay is { } delay && Returns(message)) Come(_back = HostTime.Max(_back, Clock.Now + TimeSpan.FromMilliseconds(delay())), message);
        return true;
    }

    /// <summary>Something is on its way to the input.</summary>
    public void Come(HostTime at, MidiMessage message, byte input = 0) => _coming.Enqueue(new TimedMessage(at, message, input), (at.Microseconds, _order++));

    /// <summary>The player's key, in ms from the start.</summary>
    public void Key(double at, int key, int velocity, double length = 60)
    {
        Come(At(at), MidiMessage.NoteOn(0, new Pitch(key), velocity));
        Come(At(at + length), MidiMessage.NoteOff(0, new Pitch(key)));
    }

    /// <summary>A note of an answer.</summary>
    public void Answer(double at, int key, int velocity, double length = 60) => Answers.PlayNote(At(at), At(at + length), 0, new Pitch(key), velocity);

    /// <summary>Probes output 0.</summary>
    public void Probe()
    {
        Probes.Play(Clock.Now, Trace.Probe.Half(0, false));
        Probes.Play(Clock.Now, Trace.Probe.Half(0, true));
    }

    /// <summary>Runs to a moment, in ms from the start.</summary>
    /// <param name="milliseconds">Until when.</param>
    /// <param name="probes">Whether what is suspected is probed, as it is on stage, at a look each 50 ms.</param>
    public void RunTo(double milliseconds, bool probes = false)
    {
        HostTime end = At(milliseconds), look = Clock.Now;
        while (true)
        {
            HostTime next = _sequencer.Step(Clock.Now) ?? HostTime.Never;
            if (_coming.TryPeek(out TimedMessage first, out _)) next = HostTime.Min(next, first.Time);
            if (probes) next = HostTime.Min(next, look);
            if (next > end) break;
            Clock.AdvanceTo(HostTime.Max(Clock.Now, next));
            _sequencer.Step(Clock.Now);
            while (_coming.TryPeek(out TimedMessage message, out _) && message.Time <= Clock.Now)
            {
                _coming.Dequeue();
                Guard.Pass(message);
                if (Guard.Hears(message)) Heard.Add(message);
                if (Guard.MutedFor(0) is not null) MutedAt ??= message.Time;
            }
            if (Clock.Now < look) continue;
            look = Clock.Now + TimeSpan.FromMilliseconds(50);
            if (probes && (Guard.TakeSuspects() & 1) != 0) Probe();
        }
        Clock.AdvanceTo(end);
        _sequencer.Step(end);
    }
}
