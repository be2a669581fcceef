using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// A whole instrument in virtual time: the conductor, the sequencer and the engine as on stage, with a clock turned by hand and
/// outputs that only remember. Rehearsals and replays play on it. Thread-safe: no.
/// </summary>
public sealed class VirtualStage : IDisposable
{
    private const int Outputs = 1;

    private readonly ManualClock _clock;
    private readonly Sequencer _sequencer;
    private readonly Action<JournalEvent> _record;
    private HostTime _nextDue = HostTime.Never;
    private bool _closed;

    /// <summary>An instrument at rest.</summary>
    /// <param name="preset">The knobs and the channels.</param>
    /// <param name="engine">Who answers.</param>
    /// <param name="seed">The seed of the set.</param>
    /// <param name="start">When the set starts.</param>
    /// <param name="record">Takes each event of the journal, in order.</param>
    public VirtualStage(Preset preset, IImproviser engine, ulong seed, HostTime start, Action<JournalEvent> record)
    {
        _record = record;
        _clock = new ManualClock(start);
        _sequencer = new Sequencer(_clock, new Memory());
        Thinker = new InlineThinker(engine, line => Conductor!.Fault(line));
        Conductor = new Conductor(preset, seed, start, Thinker, StageLanes.Open(_sequencer, Outputs), record);
        // What is due at the very start, such as the first click, is not to wait for whatever comes next.
        Settle();
    }

    /// <summary>The part that decides.</summary>
    public Conductor Conductor { get; }

    /// <summary>The part that thinks.</summary>
    public InlineThinker Thinker { get; }

    /// <summary>How many keys sound on the outputs.</summary>
    public int Sounding => _sequencer.Sounding;

    /// <summary>Handed each thought instead of the conductor, where somebody else decides when it is ready.</summary>
    public Action<Thought>? HoldThoughts { get; init; }

    /// <summary>Lets the time pass until <paramref name="target"/>; everything happens at its own moment.</summary>
    public void RunTo(HostTime target)
    {
        while (true)
        {
            HostTime next = HostTime.Max(HostTime.Min(HostTime.Min(Conductor.NextDue, _nextDue), target), _clock.Now);
            _clock.AdvanceTo(next);
            Conductor.AdvanceTo(next);
            Settle();
            if (next >= target && Conductor.NextDue > target && _nextDue > target) return;
        }
    }

    /// <summary>Takes in what came over MIDI, at its time.</summary>
    public void Hear(in TimedMessage message)
    {
        RunTo(message.Time);
        Conductor.Hear(message);
        Settle();
    }

    /// <summary>Lets thoughts and lanes take effect after something was done to the conductor.</summary>
    public void Settle()
    {
        while (Thinker.TryTake(out Thought thought))
        {
            if (HoldThoughts is { } hold) hold(thought);
            else Conductor.Take(thought);
        }
        _nextDue = _sequencer.Step(_clock.Now) ?? HostTime.Never;
        while (_sequencer.Sent.TryRead(out SentMessage sent)) _record(SentLine.Of(sent));
    }

    /// <summary>Ends the set: all that is ours is broken off, and what was on its way goes out.</summary>
    public void Close()
    {
        if (_closed) return;
        _closed = true;
        Conductor.Dispose();
        Settle();
        HostTime end = _clock.Now + Playback.Ahead;
        while (_nextDue <= end)
        {
            _clock.AdvanceTo(HostTime.Max(_nextDue, _clock.Now));
            Settle();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _sequencer.Close(TimeSpan.Zero);
        while (_sequencer.Sent.TryRead(out SentMessage sent)) _record(SentLine.Of(sent));
        _sequencer.Dispose();
    }

    /// <summary>An output that takes everything; what went out stands in the journal.</summary>
    private sealed class Memory : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}
