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
    private readonly IThinker _thinker;
    private readonly Performance _performance;
    private readonly Shadow _shadow;
    private readonly Click _click;
    private readonly StageLanes _channels;
    private readonly Action<JournalEvent> _record;
    private readonly Questions _questions;
    private readonly OpenQuestions _open;
    private readonly Subject<Exception> _faults = new();
    private readonly ContextNews _news = new();
    private HostTime _callEnd;

    /// <summary>An instrument at rest.</summary>
    /// <param name="preset">The knobs and the channels.</param>
    /// <param name="seed">The seed of the set.</param>
    /// <param name="start">When the set starts.</param>
    /// <param name="thinker">Who thinks.</param>
    /// <param name="stage">The ways out.</param>
    /// <param name="record">Takes each event of the journal, in order.</param>
    public Conductor(Preset preset, ulong seed, HostTime start, IThinker thinker, StageLanes stage, Action<JournalEvent> record)
    {
        Preset = preset;
        Knobs = preset.Knobs;
        _questions = new Questions(seed);
        _thinker = thinker;
        _open = new OpenQuestions(thinker);
        _record = record;
        _performance = new Performance(stage.Answers, stage.Outputs, Roll, Tally);
        _shadow = new Shadow(stage.Shadow, stage.Outputs);
        _click = new Click(stage.Click, stage.Outputs, preset.ClickChannel);
        _channels = stage;
        _ears = new Ears(start, _faults);
        _dialogue = new Dialogue(_ears.Time, () => _ears.Context.Current.Timeline, () => _ears.Beat.Confidence);
        _faults.Subscribe(e => Fault(e.Message));
        _ears.Notes.Subscribe(Guarded<NoteEvent>(Played));
        // The dialogue asks before the engine learns: a question has its call with it.
        _ears.Phrases.Subscribe(((IObserver<PhraseSignal>)_dialogue).Shielded(_faults));
        _ears.Phrases.Subscribe(Guarded<PhraseSignal>(Signalled));
        _ears.Cue.Subscribe(Guarded<HostTime>(_ => { if (Settings is { Turn: "cue", Cue.Controller: not null }) _ears.Phrases.Cue(); }));
        _dialogue.Subscribe(Guarded<DialogueMove>(Moved));
        Apply();
        Tick();
    }

    /// <summary>The preset that plays.</summary>
    public Preset Preset { get; private set; }

    /// <summary>How the knobs stand.</summary>
    public Knobs Knobs { get; private set; }

    /// <summary>What is known of the music.</summary>
    public MusicalContext Context => _ears.Context.Current;

    /// <summary>Where the beat is, and how sure one is.</summary>
    public BeatEstimate BeatEstimate => _ears.Beat;

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
    public string? OriginAt(HostTime now) => _performance.OriginAt(now);

    /// <summary>How the set goes.</summary>
    public Tally Tally { get; } = new();

    /// <summary>The engine the set is played with; an answer may come from a lower rung.</summary>
    public string Engine => _thinker.Engine;

    /// <summary>What it has to say to the player.</summary>
    public Notices Notices { get; } = new();

    /// <summary>When something falls due next.</summary>
    public HostTime NextDue => _ears.Time.NextDue;

    /// <summary>Told when another preset is entered.</summary>
    public event Action<Preset>? PresetEntered;

    /// <summary>Told of every answer that starts, and when its call ended.</summary>
    public event Action<long, HostTime>? Answering;

    /// <summary>Told of every exchange: the call that ended and the answer that plays, once it is known to its end.</summary>
    public event Action<Exchange>? Exchanged;

    /// <summary>Told when the turn passes to another.</summary>
    public event Action<DialogueState>? StateChanged;

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
        Notices.Say("");
        _record(new KnobEvent(Now, name, turned[name]));
        Apply();
    }

    /// <summary>Puts a mark into the journal.</summary>
    public void Mark(string text) => _record(new MarkEvent(Now, text));

    /// <summary>Enters a preset: what sounds is released, which the journal calls a panic, and the knobs stand as it says.</summary>
    public void Enter(Preset preset)
    {
        Mark($"preset {preset.Name}");
        Do(PlayerAction.Panic);
        Preset = preset;
        _click.Channel = preset.ClickChannel;
        foreach (Knob knob in Knobs.All) Turn(knob.Name, preset.Knobs[knob.Name]);
        SendProgram(Now);
        PresetEntered?.Invoke(preset);
    }

    /// <summary>Sends the preset's program change, where it has one, to one output, or to all.</summary>
    public void SendProgram(HostTime at, byte? output = null)
    {
        if (Preset.Program is not { } program) return;
        for (byte port = output ?? 0; port <= (output ?? _channels.Outputs - 1); port++) _channels.Answers.Play(at, MidiMessage.Program(Preset.Channel, program), port);
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
            case PlayerAction.Panic: Hush(); break;
        }
    }

    /// <summary>Takes in what came of a question, or has come of it so far.</summary>
    public void Take(Thought thought)
    {
        CatchUp();
        Answer answer = thought.Answer;
        _record(thought.More ? new PartEvent(Now, thought.Id, answer.Engine, answer.Rung, answer.Settled, answer.Phrase) : new AnswerEvent(Now, thought.Id, thought.Prompt, answer));
        if (thought.Fault.Length > 0) Fault(thought.Fault);
        if (!_open.Take(thought)) return;
        if (!answer.Relax.IsEmpty) Fault($"no answer meets all limits: relax {string.Join(" or ", answer.Relax)}");
        if (_performance.Id == thought.Id)
        {
            GoOn(thought);
            return;
        }
        Roll.Thought(answer, Context.Timeline.TimeAt(thought.Prompt.Start), Context.Timeline.Tempo);
        // A beginning of which nothing can sound yet is none.
        if (thought.More && new Staging(thought.Prompt, thought.Prompt.Start, Settings, Context).Dress(thought).IsRest) return;
        _dialogue.AnswerReady(thought.Id, answer.Phrase.IsRest ? Beats.Zero : answer.Phrase.Length);
    }

    /// <summary>Says that something went wrong, on the screen and in the journal.</summary>
    public void Fault(string line)
    {
        _record(new FaultEvent(Now, line));
        Notices.Fault(line, Now);
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
        _dialogue.Break();
        _performance.Stop();
        _shadow.Stop();
    }

    private void Apply()
    {
        _ears.Apply(Settings, Now);
        _dialogue.Settings = DialogueSettings.Default with { Duet = Settings.Duet };
        if (_dialogue.Muted != Settings.Mute)
        {
            _dialogue.Muted = Settings.Mute;
            if (Settings.Mute) Hush();
        }
        if (_performance.Id != 0) _performance.Limits = Limits.OfPitch(Settings, Context);
    }

    private void Played(NoteEvent e)
    {
        Roll.Played(e);
        if (e.Kind is NoteEventKind.Off) _shadow.Release(e);
        if (e.Kind is NoteEventKind.On && Settings is { Shadow: not 0, Mute: false })
            _shadow.Strike(e, Settings.Shadow, Context.Key.Key, Limits.OfPitch(Settings, Context), Preset.Channel);
    }

    private void Signalled(PhraseSignal signal)
    {
        Roll.Signalled(signal);
        if (signal is PhraseSignal.Began) _performance.CallBegan();
        if (signal is not PhraseSignal.Ended ended || ended.Heard.IsEmpty) return;
        Phrase written = _ears.Write(ended.Heard);
        _record(new PhraseEvent(Now, ended.Phrase, ended.Heard.Start, ended.Heard.End, written, ended.Reason.ToString()));
        _ears.Learn(written);
        _thinker.Feed(written, Context);
        _questions.Remember(written);
    }

    private void Moved(DialogueMove move)
    {
        switch (move)
        {
            case DialogueMove.Speculate s: Ask(s.Id, s.Call, s.StartBeat, s.Start, speculative: true); break;
            case DialogueMove.Commit c: Commit(c); break;
            case DialogueMove.CancelThought c:
                Tally.Cancelled(c, _open.Of(c.Id) is not null);
                Withdraw(c.Id);
                break;
            case DialogueMove.Play p: Play(p); break;
            case DialogueMove.Yield y: Yield(y.Id); break;
            case DialogueMove.Finished:
                Close();
                _performance.End();
                break;
            case DialogueMove.StateChanged s:
                _record(new StateEvent(Now, s.State.ToString()));
                StateChanged?.Invoke(s.State);
                break;
        }
    }

    private void Ask(long id, HeardPhrase heard, Beats startBeat, HostTime start, bool speculative)
    {
        Phrase call = _ears.Write(heard);
        Prompt prompt = _questions.Of(id, call, startBeat, start - Now, Settings, Context);
        _record(new ThinkEvent(Now, id, prompt.Seed, [.. prompt.Constraints.All.Select(c => $"{c}")], prompt.Deadline, startBeat, prompt.Length, speculative));
        _open.Ask(id, prompt);
    }

    private void Commit(DialogueMove.Commit commit)
    {
        if (commit.Fresh) Ask(commit.Id, commit.Call, commit.StartBeat, commit.Start, speculative: false);
        _callEnd = commit.Call.End;
        Tally.Committed(commit);
    }

    private void Withdraw(long id)
    {
        _open.Withdraw(id);
        if (_performance.Id == 0) Roll.Plan([]);
    }

    private void Play(DialogueMove.Play play)
    {
        Thought thought = _open.Of(play.Id)!;
        _performance.Begin(play, thought, _callEnd, Settings, Context, Preset.Channel);
        _dialogue.Retime(_performance.Ends);
        _record(new PlayEvent(Now, play.Id, play.Start));
        Tally.Played(play, thought.Answer.Rung);
        Answering?.Invoke(play.Id, _callEnd);
        if (!thought.More) Close();
        HandOver();
    }

    /// <summary>More of the answer that plays has been thought out.</summary>
    private void GoOn(Thought thought)
    {
        int passed = _performance.GoOn(thought, Now);
        Tally.Leave(passed);
        if (passed > 0) Fault($"{passed} notes of the answer were thought of too late and are left out");
        if (!thought.More) Close();
        HandOver();
    }

    /// <summary>Nothing is to be thought of any more for the answer that plays: it is known to its end, or over.</summary>
    private void Close()
    {
        if (_performance.Close() is not { } exchange) return;
        Withdraw(exchange.Id);
        Exchanged?.Invoke(exchange);
    }

    private void Yield(long id)
    {
        Close();
        _performance.Yield(Now);
        _record(new YieldEvent(Now, id));
    }

    private void HandOver()
    {
        if (_ears.Beat.Source == BeatSource.Clock)
        {
            _performance.Follow(Context.Timeline);
            _dialogue.Retime(_performance.Ends);
        }
        _performance.HandOver(Now);
    }

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
        if (_performance.Id != 0) HandOver();
        _click.Advance(Now, Context.Timeline, Settings);
        if (_ears.HasHeard && _news.News(Now, Context) is { } news) _record(news);
    }
}
