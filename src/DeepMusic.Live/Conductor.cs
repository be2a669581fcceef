using System.Reactive.Subjects;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live;

/// <summary>
/// The part of the instrument that decides: what is heard goes in, questions to the thinker and notes for the lanes come out. It
/// lives in virtual time on one thread and knows no port, no clock and no file; everything it depends on comes in through
/// its methods and is journaled. So the same inputs give the same music: on stage, in a rehearsal and in a replay.
/// Thread-safe: no.
/// </summary>
public sealed class Conductor : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly Ears _ears;
    private readonly Dialogue _dialogue;
    private readonly Lineup _thinker;
    private readonly Answers _answers;
    private readonly Shadow _shadow;
    private readonly ShadowVoice _shadows;
    private readonly Click _click;
    private readonly StageLanes _channels;
    private readonly Action<JournalEvent> _record;
    private readonly Func<Preset, Routing> _route;
    private readonly Subject<Exception> _faults = new();
    private readonly ContextNews _news = new();
    private bool _mute;

    /// <summary>An instrument at rest.</summary>
    /// <param name="preset">The knobs and the channels.</param>
    /// <param name="seed">The seed of the set.</param>
    /// <param name="start">When the set starts.</param>
    /// <param name="thinker">Who thinks; the preset's engine is asked first.</param>
    /// <param name="stage">The ways out.</param>
    /// <param name="record">Takes each event of the journal, in order.</param>
    /// <param name="scribe">Who writes what is redone on the sketchpad.</param>
    /// <param name="route">Where the sound of a preset goes; every output where it is not given.</param>
    /// <param name="chorales">Who knows chorales; opened on the spot where it is not given.</param>
    internal Conductor(
        Preset preset, ulong seed, HostTime start, Lineup thinker, StageLanes stage, Action<JournalEvent> record, IScribe scribe,
        Func<Preset, Routing>? route = null, ShadowNetwork? chorales = null)
    {
        Preset = preset;
        Knobs = preset.Knobs;
        _thinker = thinker;
        _record = record;
        _route = route ?? (p => Routing.All(p, stage.Outputs));
        Routing = _route(preset);
        _shadow = new Shadow(stage.Shadow);
        _shadows = new ShadowVoice(chorales ?? new ShadowNetwork(beside: false, Fault));
        _click = new Click(stage.Click, stage.KeepsTime ? stage.Outputs : 0, preset.ClickChannel);
        _channels = stage;
        _ears = new Ears(start, _faults, stage.Early);
        _dialogue = new Dialogue(_ears.Time, () => _ears.Context.Current.Timeline, () => _ears.Beat.Confidence);
        _answers = new Answers(this, _ears, _dialogue, seed, thinker, stage.Answers, record);
        Sketch = new Sketching(this, seed, scribe, stage.Sketch, record, Mute);
        _faults.Subscribe(e => Fault(e.Message));
        _ears.Notes.Subscribe(Guarded<NoteEvent>(Played));
        // The dialogue asks before the engine learns: a question has its call with it.
        _ears.Phrases.Subscribe(((IObserver<PhraseSignal>)_dialogue).Shielded(_faults));
        _ears.Phrases.Subscribe(Guarded<PhraseSignal>(Signalled));
        _ears.Cue.Subscribe(Guarded<HostTime>(_ => { if (Settings is { Turn: "cue", Cue.Controller: not null }) _ears.Phrases.Cue(); }));
        _dialogue.Subscribe(Guarded<DialogueMove>(Moved));
        MoveClick();
        Apply();
        Tick();
    }

    /// <summary>The preset that plays.</summary>
    public Preset Preset { get; private set; }

    /// <summary>How the knobs stand.</summary>
    public Knobs Knobs { get; private set; }

    /// <summary>Where its sound goes.</summary>
    public Routing Routing { get; private set; }

    /// <summary>What is known of the music.</summary>
    public MusicalContext Context => _ears.Context.Current;

    /// <summary>Where the beat is, and how sure one is.</summary>
    public BeatEstimate BeatEstimate => _ears.Beat;

    /// <summary>Whether bars are counted yet.</summary>
    public bool BeatBegun => _ears.BeatBegun;

    /// <summary>Whose turn it is.</summary>
    public DialogueState State => _dialogue.State;

    /// <summary>Whether the turn is kept from being handed over.</summary>
    public bool Held => _dialogue.Held;

    /// <summary>The present moment of virtual time.</summary>
    public HostTime Now => _ears.Time.HostNow;

    /// <summary>What there is to see: the notes of both players, the phrases, the last answer.</summary>
    public Roll Roll { get; } = new();

    /// <summary>Where the bar of the answer that sounds at a moment comes from, in one line; after it where its last bar came from, until the next call
    /// begins. Null otherwise: what is only thought of is not told.</summary>
    public string? OriginAt(HostTime now) => _answers.OriginAt(now);

    /// <summary>The last phrases, to be worked on.</summary>
    public Sketching Sketch { get; }

    /// <summary>Whether the shadow goes as a chorale would; until its network is there it goes by the scale.</summary>
    public bool ShadowsByNetwork => Settings.ShadowByNetwork && _shadows.MakeReady();

    /// <summary>How the set goes.</summary>
    public Tally Tally { get; } = new();

    /// <summary>The engine that is asked; an answer may come from a lower rung.</summary>
    public Ladder Engine => _thinker.Ladder;

    /// <summary>What it has to say to the player.</summary>
    public Notices Notices { get; } = new();

    /// <summary>When something falls due next.</summary>
    public HostTime NextDue => _ears.Time.NextDue;

    /// <summary>Told when the sound goes elsewhere.</summary>
    public event Action? Rerouted;

    /// <summary>Told when a preset asks for an engine that is not at hand yet.</summary>
    public event Action<Preset>? EngineMissed;

    /// <summary>Told of every exchange: the call that ended and the answer that plays, once it is known to its end.</summary>
    public event Action<Exchange>? Exchanged
    {
        add => _answers.Exchanged += value;
        remove => _answers.Exchanged -= value;
    }

    /// <summary>Told when the turn passes to another.</summary>
    public event Action<DialogueState>? StateChanged;

    /// <summary>Told of every note of the answer as it is handed over: when it starts and ends, and its channel, 0..15.</summary>
    public event Action<Note, HostTime, HostTime, int>? Sounding
    {
        add => _answers.Sounding += value;
        remove => _answers.Sounding -= value;
    }

    private Settings Settings => Knobs.Settings;

    /// <summary>Moves virtual time on; what falls due happens. Returns the moment reached.</summary>
    public HostTime AdvanceTo(HostTime time) => _ears.Time.AdvanceTo(time);

    /// <summary>Takes in what came over MIDI. Returns when it was heard: its stamp, or now if that has passed.</summary>
    public void Hear(in TimedMessage message)
    {
        HostTime at = AdvanceTo(message.Time);
        TimedMessage heard = message with { Time = at };
        bool clock = message.Message.Status is >= 0xF8 or 0xF2;
        _record(clock ? new ClockEvent(at, message) : new MidiEvent(at, message));
        try
        {
            _ears.Hear(heard);
        }
        catch (Exception e)
        {
            _faults.OnNext(e);
        }
    }

    /// <summary>An input is gone: what is held on it has ended.</summary>
    public void InputLost(byte port, string name)
    {
        CatchUp();
        _record(new PortEvent(Now, PortChange.Lost, PortWay.In, port, name));
        _ears.Notes.PortLost(port, Now);
    }

    /// <summary>Turns a knob.</summary>
    /// <exception cref="KnobException">There is no such knob, or it does not take that value; nothing has changed.</exception>
    public void Turn(string name, string value)
    {
        CatchUp();
        Knobs turned = Knobs.With(name, value);
        if (turned[name] == Knobs[name]) return;
        Knobs = turned;
        _record(new KnobEvent(Now, name, turned[name]));
        Apply();
    }

    /// <summary>Puts a mark into the journal.</summary>
    public void Mark(string text) => _record(new MarkEvent(Now, text));

    /// <summary>
    /// Enters a preset, without a gap: the knobs stand as it says, and what is asked from now on goes to its engine and its outputs. The
    /// answer that plays goes on to its end where it began, as far as the new limits allow.
    /// </summary>
    public void Enter(Preset preset)
    {
        Mark($"preset {preset.Name}");
        Preset = preset;
        Reroute();
        foreach (Knob knob in Knobs.All) Turn(knob.Name, preset.Knobs[knob.Name]);
        SendPrograms(Now);
        if (!Engage(EngineChoice.Of(preset))) EngineMissed?.Invoke(preset);
    }

    /// <summary>The preset's sound goes where its ports are now.</summary>
    public void Reroute()
    {
        Routing = _route(Preset);
        MoveClick();
        Sketch.Rerouted();
        Rerouted?.Invoke();
    }

    /// <summary>Has an engine answer from now on. Returns whether it is at hand.</summary>
    public bool Engage(EngineChoice choice)
    {
        CatchUp();
        if (choice == _thinker.Choice) return true;
        if (!_thinker.Engage(choice)) return false;
        _record(new EngineEvent(Now, choice, _thinker.Ladder.Model?.Weights ?? "") { From = _thinker.From });
        Notices.Over(Matter.Engine);
        return true;
    }

    /// <summary>Calls up the preset's sounds, on one output, or on all.</summary>
    public void SendPrograms(HostTime at, byte? output = null)
    {
        foreach (ProgramChange change in Routing.Programs)
            foreach (MidiMessage message in change.Messages)
                if (output is null || output == change.Output)
                    _channels.Answers.Play(at, message, change.Output);
    }

    /// <summary>Puts news of a port into the journal.</summary>
    public void PortChanged(PortChange change, PortWay way, byte port, string name) => _record(new PortEvent(Now, change, way, port, name));

    /// <summary>Does what the player asks for.</summary>
    public void Do(PlayerAction action)
    {
        CatchUp();
        _record(new ActionEvent(Now, action));
        switch (action)
        {
            case PlayerAction.Respond: _ears.Phrases.Cue(); break;
            case PlayerAction.Hold:
                Tally.Held();
                _dialogue.Held = !_dialogue.Held;
                break;
            case PlayerAction.Tap: _ears.Tapped(Now); break;
            case PlayerAction.Panic:
                Notices.Acknowledge();
                Hush();
                break;
            case PlayerAction.Stop:
                _answers.Hush();
                Sketch.Hush();
                break;
            case PlayerAction.Listen:
                _answers.RingOut();
                Sketch.RingOut();
                break;
        }
    }

    /// <summary>Takes in what came of a question, or has come of it so far.</summary>
    public void Take(Thought thought)
    {
        CatchUp();
        _answers.Take(thought);
    }

    /// <summary>Says that something went wrong, on the screen and in the journal.</summary>
    public void Fault(string line) => Fault(line, default);

    /// <summary>The same of what holds until it is over: <see cref="Notices.Over"/>.</summary>
    public void Fault(string line, Matter matter)
    {
        _record(new FaultEvent(Now, line));
        Notices.Fault(line, Now, matter);
    }

    /// <summary>Breaks off all that is ours.</summary>
    public void Dispose()
    {
        Mark(MarkEvent.DoorsClosed);
        Hush();
        _click.Stop();
        _ears.Dispose();
    }

    private IObserver<T> Guarded<T>(Action<T> take) => System.Reactive.Observer.Create(take).Shielded(_faults);

    /// <summary>
    /// Every input finds all done that was due at its moment, and nothing later: then it does not matter in which steps time was moved
    /// there, which a replay cannot know.
    /// </summary>
    private void CatchUp() => AdvanceTo(Now);

    /// <summary>Nothing of ours sounds on, an answer's last notes after its end included.</summary>
    private void Hush()
    {
        _answers.Hush();
        Sketch.Hush();
        _shadow.Stop();
    }

    private void Apply()
    {
        _ears.Apply(Settings, Now);
        _dialogue.Settings = DialogueSettings.Default with { Duet = Settings.Duet, Lead = DialogueSettings.Default.Lead + _channels.Early };
        if (Settings.Mute && !_mute) Hush();
        _mute = Settings.Mute;
        Mute();
        _answers.Limit();
        if (Settings is { Shadow: not 0, ShadowByNetwork: true }) _shadows.MakeReady();
    }

    /// <summary>Nothing is answered while it is mute, nor while the sketchpad plays.</summary>
    private void Mute()
    {
        bool muted = Settings.Mute || Sketch.Sounds;
        if (_dialogue.Muted == muted) return;
        _dialogue.Muted = muted;
        if (muted) _answers.Hush();
    }

    private void Played(NoteEvent e)
    {
        Roll.Played(e);
        if (e.Kind is NoteEventKind.Off) _shadow.Release(e);
        if (e.Kind is NoteEventKind.On && Settings is { Shadow: not 0, Mute: false })
            _shadow.Strike(e, _shadows.For(e, Settings, Context), Preset.ChannelOf(Settings.Shadow < 0 ? 1 : 0), Routing.Outputs);
    }

    private void Signalled(PhraseSignal signal)
    {
        Roll.Signalled(signal);
        if (signal is PhraseSignal.Began) _answers.CallBegan();
        if (signal is not PhraseSignal.Ended ended || ended.Heard.IsEmpty) return;
        Phrase written = _ears.Write(ended.Heard);
        _record(new PhraseEvent(Now, ended.Phrase, ended.Heard.Start, ended.Heard.End, written, ended.Reason.ToString()));
        _ears.Learn(written);
        _thinker.Feed(written, Context);
        _answers.Remember(written);
        Sketch.Feed(written);
    }

    private void Moved(DialogueMove move)
    {
        if (move is not DialogueMove.StateChanged changed)
        {
            _answers.Do(move);
            if (move is DialogueMove.Yield yielded) Sketch.Yielded(yielded.Id);
            return;
        }
        _record(new StateEvent(Now, changed.State.ToString()));
        StateChanged?.Invoke(changed.State);
    }

    private void MoveClick() => _click.Move(Preset.ClickChannel, Routing.Outputs is [var first, ..] ? first : (byte)0);

    private void Tick()
    {
        _ears.Time.At(Now + Pace, Tick);
        try
        {
            Look();
        }
        catch (Exception e)
        {
            _faults.OnNext(e);
        }
    }

    private void Look()
    {
        _ears.Tick(Now);
        _answers.Advance();
        Sketch.Advance();
        _click.Advance(Now, Context.Timeline, Settings);
        if (_ears.HasHeard && _news.News(Now, Context) is { } news) _record(news);
    }
}
