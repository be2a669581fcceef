using System.Collections.Concurrent;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// A whole instrument in virtual time: the conductor, the sequencer and the engine as on stage, with a clock turned by hand and
/// outputs that only remember. Rehearsals and replays play on it. Thinking takes no time, unless there is a clock for it to race
/// against. Thread-safe: no.
/// </summary>
public sealed class VirtualStage : IDisposable
{
    private readonly ManualClock _clock;
    private readonly Sequencer _sequencer;
    private readonly Action<JournalEvent> _record;
    private readonly ConcurrentQueue<Action<Conductor>> _news = new();
    private readonly TimeSpan _early;
    private HostTime _nextDue = HostTime.Never;
    private bool _closed;

    /// <summary>An instrument at rest.</summary>
    /// <param name="preset">The knobs and the channels.</param>
    /// <param name="ladder">Who answers.</param>
    /// <param name="seed">The seed of the set.</param>
    /// <param name="start">When the set starts.</param>
    /// <param name="record">Takes each event of the journal, in order.</param>
    /// <param name="rungOf">Which rung answers each question, as for <see cref="InlineThinker"/>.</param>
    /// <param name="pace">The clock thinking races against, as on stage; null where thinking takes no time.</param>
    /// <param name="wake">Told, on any thread, when a thought has come while the clock runs.</param>
    /// <param name="route">Where the sound of a preset goes, of 16 outputs; the first where it is not given.</param>
    /// <param name="early">How much earlier than it is due what is played on the beat goes to each output.</param>
    public VirtualStage(
        Preset preset, Ladder ladder, ulong seed, HostTime start, Action<JournalEvent> record,
        Func<long, string?>? rungOf = null, IClock? pace = null, Action? wake = null, Func<Preset, Routing>? route = null, IReadOnlyList<TimeSpan>? early = null)
        : this(preset, ladder, seed, start, record, FillerShelf.Standard, null, rungOf, pace, wake, route, early)
    {
    }

    /// <summary>One on which others write what is redone on the sketchpad.</summary>
    /// <param name="preset">As above, and all that is not told here.</param>
    /// <param name="ladder">Who answers.</param>
    /// <param name="seed">The seed of the set.</param>
    /// <param name="start">When the set starts.</param>
    /// <param name="record">Takes each event of the journal, in order.</param>
    /// <param name="fillers">Who writes what is redone on the sketchpad; it takes no time.</param>
    /// <param name="writerOf">Who writes each of them, as for <see cref="InlineScribe"/>.</param>
    /// <param name="rungOf">Which rung answers each question.</param>
    /// <param name="pace">The clock thinking races against.</param>
    /// <param name="wake">Told when a thought has come.</param>
    /// <param name="route">Where the sound of a preset goes.</param>
    /// <param name="early">How much earlier what is played on the beat goes to each output.</param>
    /// <param name="sink">The outputs; where none are given, what went out stands in the journal alone.</param>
    internal VirtualStage(
        Preset preset, Ladder ladder, ulong seed, HostTime start, Action<JournalEvent> record, FillerShelf fillers, Func<long, string?>? writerOf = null,
        Func<long, string?>? rungOf = null, IClock? pace = null, Action? wake = null, Func<Preset, Routing>? route = null, IReadOnlyList<TimeSpan>? early = null,
        IMidiSink? sink = null)
    {
        _record = record;
        _clock = new ManualClock(start);
        int outputs = route is null ? 1 : 16;
        _sequencer = new Sequencer(_clock, sink ?? new Memory(), new SequencerOptions { Ports = outputs });
        Lineup = new Lineup(EngineChoice.Of(preset), ladder, l => pace is null
            ? new InlineThinker(l, Thought, line => Tell(c => c.Fault(line)), rungOf)
            : new ThinkingThread(l, pace, Thought, line => Tell(c => c.Fault(line))));
        var scribe = new InlineScribe(fillers, written => Tell(c => (HoldWritten ?? c.Sketch.Take)(written)), line => Tell(c => c.Fault(line)), writerOf);
        StageLanes lanes = StageLanes.Open(_sequencer, outputs, early);
        Thru = new Thru(_sequencer.OpenLane(SentEvent.Thru, 1024));
        _early = lanes.Early;
        Conductor = new Conductor(preset, seed, start, Lineup, lanes, record, scribe, route);
        // What is due at the very start, such as the first click, is not to wait for whatever comes next.
        Settle();

        void Thought(Thought thought) => Tell(c => (HoldThoughts ?? c.Take)(thought));

        void Tell(Action<Conductor> news)
        {
            _news.Enqueue(news);
            wake?.Invoke();
        }
    }

    /// <summary>The part that decides.</summary>
    public Conductor Conductor { get; }

    /// <summary>The engines at hand.</summary>
    public Lineup Lineup { get; }

    /// <summary>When something happens next, if nothing comes in.</summary>
    public HostTime NextDue => HostTime.Min(Conductor.NextDue, _nextDue);

    /// <summary>How many keys sound on the outputs.</summary>
    public int Sounding => _sequencer.Sounding;

    /// <summary>What the player's keys pass through, along no route until one is set.</summary>
    internal Thru Thru { get; }

    /// <summary>What sounds.</summary>
    internal Sequencer Sequencer => _sequencer;

    /// <summary>The clock that is turned here.</summary>
    internal IClock Clock => _clock;

    /// <summary>Handed each thought instead of the conductor, where somebody else decides when it is ready.</summary>
    public Action<Thought>? HoldThoughts { get; init; }

    /// <summary>The same of what is written for the sketchpad.</summary>
    internal Action<Written>? HoldWritten { get; init; }

    /// <summary>Whether a question is being thought of against the clock.</summary>
    internal bool IsThinking => Lineup.IsThinking;

    /// <summary>Lets the time pass until <paramref name="target"/>; everything happens at its own moment.</summary>
    public void RunTo(HostTime target)
    {
        while (true)
        {
            HostTime next = HostTime.Max(HostTime.Min(NextDue, target), _clock.Now);
            _clock.AdvanceTo(next);
            Conductor.AdvanceTo(next);
            Settle();
            if (next >= target && NextDue > target) return;
        }
    }

    /// <summary>Lets the machine sleep until <paramref name="wakes"/>: nothing runs meanwhile, and then everything has to catch up at once.</summary>
    internal void Sleep(HostTime wakes)
    {
        _clock.AdvanceTo(HostTime.Max(wakes, _clock.Now));
        // The sequencer's thread is awake first.
        Settle();
        Conductor.AdvanceTo(_clock.Now);
        Settle();
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
        while (_news.TryDequeue(out Action<Conductor>? news)) news(Conductor);
        _nextDue = _sequencer.Step(_clock.Now) ?? HostTime.Never;
        while (_sequencer.Sent.TryRead(out SentMessage sent)) _record(SentLine.Of(sent, _sequencer));
    }

    /// <summary>Ends the set: all that is ours is broken off, and what was on its way goes out.</summary>
    public void Close()
    {
        if (_closed) return;
        _closed = true;
        Lineup.Dispose();
        Conductor.Dispose();
        Settle();
        HostTime end = _clock.Now + Playback.Ahead + _early;
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
        while (_sequencer.Sent.TryRead(out SentMessage sent)) _record(SentLine.Of(sent, _sequencer));
        _sequencer.Dispose();
    }

    /// <summary>An output that takes everything; what went out stands in the journal.</summary>
    private sealed class Memory : IMidiSink
    {
        public bool Send(byte port, in MidiMessage message) => true;
    }
}
