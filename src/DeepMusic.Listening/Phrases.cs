using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Tells phrases apart, and tells early when one looks finished. Every note-on that is heard belongs to exactly one phrase
/// (a cue key to none). The mode may be changed in mid-phrase: the phrase stays open and ends by the new rule.
/// Thread-safe: no, one listening thread. All it does depends on what it hears and on virtual time alone.
/// </summary>
public sealed class Phrases : IObserver<NoteEvent>, IObservable<PhraseSignal>
{
    private readonly IScheduler _scheduler;
    private readonly Subject<PhraseSignal> _signals = new();
    private readonly GapRule _gap;
    private readonly BarsRule _bars;
    private PhraseSettings _settings;
    private Timeline _timeline = Timeline.Default;

    /// <summary>An ear for phrases.</summary>
    /// <param name="scheduler">Virtual time; <see cref="NoteEvent"/>s come at the moments they are stamped with.</param>
    /// <param name="settings">How phrases are told apart; the defaults if null.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public Phrases(IScheduler scheduler, PhraseSettings? settings = null)
    {
        _scheduler = scheduler;
        _settings = settings ?? PhraseSettings.Default;
        _settings.Check();
        _gap = new GapRule(this, scheduler);
        _bars = new BarsRule(this, scheduler);
        Rule?.Enter(Now);
    }

    /// <summary>How phrases are told apart; may be changed at any time.</summary>
    /// <exception cref="ArgumentException">A setting is out of range; the old ones stay.</exception>
    public PhraseSettings Settings
    {
        get => _settings;
        set
        {
            value.Check();
            TurnMode before = _settings.Mode;
            if (before != value.Mode) Rule?.Leave();
            _settings = value;
            Resume();
            if (before != value.Mode) Rule?.Enter(Now);
            else Rule?.Changed(Now);
        }
    }

    /// <summary>Where the beats and bar lines fall; to be set whenever that changes.</summary>
    public Timeline Timeline
    {
        get => _timeline;
        set
        {
            if (value == _timeline) return;
            Timeline before = _timeline;
            _timeline = value;
            _bars.Retimed(before, Now, _settings.Mode == TurnMode.Bars);
        }
    }

    internal OpenPhrase Open { get; } = new();

    internal Hands Hands { get; } = new();

    private HostTime Now => _scheduler.HostNow();

    private IPhraseRule? Rule => _settings.Mode switch { TurnMode.Gap => _gap, TurnMode.Bars => _bars, _ => null };

    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<PhraseSignal> observer) => _signals.Subscribe(observer);

    /// <inheritdoc/>
    public void OnNext(NoteEvent value)
    {
        if (value.Kind == NoteEventKind.On)
        {
            if (_settings.Mode == TurnMode.Cue && value.Pitch == _settings.CueKey)
            {
                Cue();
                return;
            }
            Strike(value);
        }
        else
        {
            Hands.Apply(value);
            if (value.Kind == NoteEventKind.Off && Open.IsOpen && Open.Release(value, out HeardNote note))
                _signals.OnNext(new PhraseSignal.NoteReleased(Now, Open.Number, note));
        }
        Rule?.Heard(value);
    }

    /// <summary>Ends the phrase here and now, in every mode: the player gives the turn away. An empty phrase if nothing was played.</summary>
    public void Cue()
    {
        HostTime now = Now;
        if (!Open.IsOpen) Begin(now);
        End(now, PhraseEnd.Cue);
        _bars.Cued(now, _settings.Mode == TurnMode.Bars);
    }

    /// <summary>Ends the open phrase, if there is one, without giving the turn away. The bars start afresh with the next note.</summary>
    public void Stop()
    {
        if (Open.IsOpen) End(Now, PhraseEnd.Stopped);
        _bars.Leave();
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
        Stop();
        _signals.OnCompleted();
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
        Stop();
        _signals.OnError(error);
    }

    internal void Begin(HostTime start)
    {
        Open.Open(start);
        _signals.OnNext(new PhraseSignal.Began(Now, Open.Number));
    }

    internal void Pend(HostTime deadline, PhraseEnd reason)
    {
        if (!Open.IsOpen || Open.IsPending) return;
        Open.IsPending = true;
        _signals.OnNext(new PhraseSignal.Pending(Now, Open.Number, deadline, Open.Heard(deadline), reason));
    }

    internal void Resume()
    {
        if (!Open.IsPending) return;
        Open.IsPending = false;
        _signals.OnNext(new PhraseSignal.Resumed(Now, Open.Number));
    }

    internal void End(HostTime end, PhraseEnd reason)
    {
        HeardPhrase heard = Open.Heard(end);
        Open.Close();
        Rule?.Ended();
        _signals.OnNext(new PhraseSignal.Ended(Now, Open.Number, heard, reason));
    }

    private void Strike(in NoteEvent on)
    {
        Rule?.BeforeStroke(on.Time);
        if (!Open.IsOpen) Begin(on.Time);
        Resume();
        Hands.Apply(on);
        Open.Add(on, _settings.ChordSpan);
        _signals.OnNext(new PhraseSignal.NoteAdded(Now, Open.Number, on));
    }
}
