using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Whose turn it is. Hears phrases and finished thoughts, decides when to think, when to play and when to give way; knows
/// nothing of engines or MIDI. At most one answer plays; of one that yielded nothing plays; a stale one never does.
/// Thread-safe: no, one listening thread. What it decides depends on its inputs and on virtual time alone. A listener may call
/// back: what follows from that is told after what is being told.
/// </summary>
public sealed class Dialogue : IObserver<PhraseSignal>, IObservable<DialogueMove>
{
    private readonly IScheduler _scheduler;
    private readonly Func<Timeline> _timeline;
    private readonly Func<double> _beatConfidence;
    private readonly Subject<DialogueMove> _moves = new();
    private readonly Queue<DialogueMove> _untold = new();
    private readonly Alarm _over;
    private readonly Alarm _stale;
    private readonly Grazes _grazes;
    private DialogueSettings _settings;
    private Thought? _speculation;
    private Thought? _committed;
    private Thought? _playing;
    private HostTime _end;
    private long _answers;
    private bool _phraseOpen;
    private bool _phraseCounts;
    private bool _muted;
    private bool _held;
    private bool _telling;

    /// <summary>A dialogue in which nobody has said anything.</summary>
    /// <param name="scheduler">Virtual time.</param>
    /// <param name="timeline">Where the beats and bar lines fall.</param>
    /// <param name="beatConfidence">How sure one is of the beat, 0..1.</param>
    /// <param name="settings">The manners; the defaults if null.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public Dialogue(IScheduler scheduler, Func<Timeline> timeline, Func<double> beatConfidence, DialogueSettings? settings = null)
    {
        _scheduler = scheduler;
        _timeline = timeline;
        _beatConfidence = beatConfidence;
        _settings = settings ?? DialogueSettings.Default;
        _settings.Check();
        _over = new Alarm(scheduler, Finish);
        _stale = new Alarm(scheduler, () => { Cancel(ref _committed, CancelReason.Stale); Tell(); });
        _grazes = new Grazes(scheduler, () => { TakeTurn(); Tell(); });
    }

    /// <summary>Whose turn it is.</summary>
    public DialogueState State { get; private set; }

    /// <summary>The manners; may be changed at any time and hold from the next decision on.</summary>
    /// <exception cref="ArgumentException">A setting is out of range; the old ones stay.</exception>
    public DialogueSettings Settings
    {
        get => _settings;
        set
        {
            value.Check();
            _settings = value;
        }
    }

    /// <summary>Whether no answers are given. Listening goes on. Muting stops the answer that plays.</summary>
    public bool Muted
    {
        get => _muted;
        set
        {
            _muted = value;
            if (value) Break();
        }
    }

    /// <summary>
    /// Whether the turn is kept from being handed over: what plays goes on, but a new answer waits, on the next grid point after
    /// the hold, or is void if the player goes on.
    /// </summary>
    public bool Held
    {
        get => _held;
        set
        {
            if (_held == value) return;
            _held = value;
            _stale.Clear();
            if (!value && _committed is { } kept)
            {
                HostTime earliest = Now + _settings.Lead;
                if (kept.Entrance.Retimed(_timeline()).Time < earliest) kept.Entrance = Reentrance(kept, earliest);
                Proceed();
            }
            Tell();
        }
    }

    private HostTime Now => _scheduler.HostNow();

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<DialogueMove> observer) => _moves.Subscribe(observer);

    /// <inheritdoc/>
    public void OnNext(PhraseSignal value)
    {
        switch (value)
        {
            case PhraseSignal.Began: (_phraseOpen, _phraseCounts) = (true, false); break;
            case PhraseSignal.NoteAdded { Event: var stroke }: Struck(stroke); break;
            case PhraseSignal.NoteReleased { Note: var note }: _grazes.Released(note, _settings.GrazeLength); break;
            case PhraseSignal.Pending pending: Speculate(pending); break;
            case PhraseSignal.Resumed: Cancel(ref _speculation, CancelReason.PlayedOn); break;
            case PhraseSignal.Ended ended: HandOver(ended); break;
        }
        Tell();
    }

    /// <summary>The answer is thought out. Nothing happens if it was cancelled meanwhile.</summary>
    /// <param name="id">The number of the answer.</param>
    /// <param name="length">How long it is; zero or less if there is nothing to say.</param>
    public void AnswerReady(long id, Beats length)
    {
        if (_speculation?.Id == id) _speculation.Length = length;
        if (_committed?.Id == id)
        {
            _committed.Length = length;
            Proceed();
        }
        Tell();
    }

    /// <summary>The answer that plays is over at another time: the clock it follows has changed its tempo. Nothing happens if none plays.</summary>
    public void Retime(HostTime end)
    {
        if (_playing is null || end == _end) return;
        _end = end;
        _over.Set(end);
    }

    /// <summary>Breaks off everything of ours: what plays yields, thoughts are cancelled. Listening goes on.</summary>
    public void Break()
    {
        Silence(CancelReason.Muted);
        Tell();
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
        Break();
        _moves.OnCompleted();
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
        Break();
        _moves.OnError(error);
    }

    private void Struck(in NoteEvent stroke)
    {
        bool ours = _playing is not null || _committed is not null;
        if (!ours || _settings.Duet) _phraseCounts = true;
        else if (IsPickup(stroke.Time)) _phraseCounts = true;
        else if (!IsLanding(stroke.Time) && !_grazes.Doubts(stroke, _settings)) TakeTurn();
    }

    private bool IsLanding(HostTime at) =>
        (_playing ?? _committed) is { FromBarLine: true } answer
        && _timeline().BeatAt(at) < _timeline().BeatAt(answer.Call.End) + _settings.Landing;

    private bool IsPickup(HostTime at) =>
        _playing is { FromBarLine: true } && _committed is null && at >= _end - _timeline().Tempo.Duration(_settings.Pickup);

    /// <summary>The player comes in: our turn is over.</summary>
    private void TakeTurn()
    {
        _phraseCounts = true;
        Silence(CancelReason.PlayedOn);
    }

    private void Silence(CancelReason reason)
    {
        _grazes.Clear();
        Cancel(ref _speculation, reason);
        Cancel(ref _committed, reason);
        Yield();
    }

    private void Speculate(PhraseSignal.Pending pending)
    {
        if (_muted || !Answers(pending.SoFar, given: false)) return;
        Cancel(ref _speculation, CancelReason.Replaced);
        _speculation = Conceive(pending.SoFar, pending.Deadline, pending.Reason);
        _untold.Enqueue(new DialogueMove.Speculate(Now, _speculation.Id, pending.SoFar, _speculation.Entrance.Beat, _speculation.Entrance.Time));
    }

    private void HandOver(PhraseSignal.Ended ended)
    {
        _phraseOpen = false;
        _grazes.Clear();
        bool given = ended.Reason == PhraseEnd.Cue;
        if (_muted || ended.Reason is PhraseEnd.Aside or PhraseEnd.Stopped || !Answers(ended.Heard, given))
        {
            Cancel(ref _speculation, CancelReason.Nothing);
            return;
        }
        Cancel(ref _committed, CancelReason.Replaced);
        // A cue comes earlier than the end that was thought for, and is to be obeyed at once.
        if (given) Cancel(ref _speculation, CancelReason.Replaced);
        bool fresh = _speculation is null;
        _committed = _speculation ?? Conceive(ended.Heard, ended.Heard.End, ended.Reason);
        _speculation = null;
        _committed.Call = ended.Heard;
        if (_committed.FromBarLine) _committed.Entrance = Entrance.At(_timeline(), ended.Heard.End, free: false);
        _untold.Enqueue(new DialogueMove.Commit(Now, _committed.Id, ended.Heard, _committed.Entrance.Beat, _committed.Entrance.Time, fresh));
        Proceed();
    }

    private bool Answers(HeardPhrase call, bool given) => call.IsEmpty ? given || _settings.AnswerSilence : _phraseCounts || given;

    private Thought Conceive(HeardPhrase call, HostTime handOver, PhraseEnd reason)
    {
        HostTime earliest = HostTime.Max(handOver, Now) + _settings.Lead;
        bool fromBarLine = reason == PhraseEnd.BarLine;
        Entrance entrance = fromBarLine ? Entrance.At(_timeline(), handOver, free: false)
            : Entrance.After(_timeline(), earliest, _beatConfidence() >= _settings.SureOfBeat, _settings);
        return new Thought(++_answers, call, entrance, fromBarLine);
    }

    /// <summary>Plays the answer that counts if it is ready and may, else sees to it that it is not waited for for ever.</summary>
    private void Proceed()
    {
        if (_held || _committed is not { } answer) return;
        Timeline timeline = _timeline();
        HostTime latest = answer.Entrance.Retimed(timeline).Time + timeline.Tempo.Duration(_settings.MaxDelay);
        if (answer.Length is not { } length)
        {
            _stale.Set(latest - _settings.Lead);
            return;
        }
        HostTime earliest = Now + _settings.Lead;
        Entrance entrance = answer.Entrance.Retimed(timeline);
        if (entrance.Time < earliest) entrance = Reentrance(answer, earliest);
        if (length <= Beats.Zero) Cancel(ref _committed, CancelReason.Nothing);
        else if (entrance.Time > latest) Cancel(ref _committed, CancelReason.Stale);
        else Play(answer, entrance, entrance.Time + timeline.Tempo.Duration(length));
    }

    private Entrance Reentrance(Thought late, HostTime earliest) =>
        late.Entrance.Free ? Entrance.At(_timeline(), earliest, free: true) : Entrance.OnGrid(_timeline(), earliest, _settings);

    private void Play(Thought answer, Entrance entrance, HostTime end)
    {
        Yield();
        _stale.Clear();
        (_playing, _committed, _end) = (answer, null, end);
        _over.Set(end);
        _untold.Enqueue(new DialogueMove.Play(Now, answer.Id, entrance.Beat, entrance.Time, end));
    }

    private void Yield()
    {
        if (_playing is null) return;
        _untold.Enqueue(new DialogueMove.Yield(Now, _playing.Id));
        _playing = null;
        _over.Clear();
    }

    private void Finish()
    {
        _untold.Enqueue(new DialogueMove.Finished(Now, _playing!.Id));
        _playing = null;
        // What was in doubt when the answer ended is simply the beginning of what the player says next.
        _phraseCounts |= _grazes.Any;
        _grazes.Clear();
        Tell();
    }

    private void Cancel(ref Thought? thought, CancelReason reason)
    {
        if (thought is null) return;
        _untold.Enqueue(new DialogueMove.CancelThought(Now, thought.Id, reason));
        if (thought == _committed) _stale.Clear();
        thought = null;
    }

    private void Tell()
    {
        if (_telling) return;
        _telling = true;
        try
        {
            do
            {
                while (_untold.TryDequeue(out DialogueMove? move)) _moves.OnNext(move);
                DialogueState state = _playing is not null ? DialogueState.Responding
                    : _committed is not null ? DialogueState.Thinking
                    : _phraseOpen ? DialogueState.Listening
                    : DialogueState.Idle;
                if (state == State) break;
                State = state;
                _untold.Enqueue(new DialogueMove.StateChanged(Now, state));
            }
            while (true);
        }
        finally
        {
            _telling = false;
        }
    }
}
