using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Listening.Tests;

/// <summary>Notes, phrases and dialogue wired as on stage, in virtual time, with all they say written down. Times in milliseconds.</summary>
internal sealed class ListeningRoom
{
    private readonly Func<TimeSpan>? _step;

    /// <param name="phrases">How phrases are told apart.</param>
    /// <param name="dialogue">The manners.</param>
    /// <param name="step">The steps time is moved in between two inputs; null for one leap.</param>
    public ListeningRoom(PhraseSettings? phrases = null, DialogueSettings? dialogue = null, Func<TimeSpan>? step = null)
    {
        _step = step;
        Phrases = new Phrases(Time, phrases);
        Dialogue = new Dialogue(Time, () => Phrases.Timeline, () => Confidence, dialogue);
        Notes.Subscribe(Heard.Add);
        Notes.Subscribe(Phrases);
        Phrases.Subscribe(Signals.Add);
        Phrases.Subscribe(Dialogue);
        Dialogue.Subscribe(move =>
        {
            Moves.Add(move);
            if (move is DialogueMove.Speculate { Id: var guess }) Think(guess);
            else if (move is DialogueMove.Commit { Id: var id, Fresh: true }) Think(id);
        });
    }

    public VirtualTime Time { get; } = new();
    public Notes Notes { get; } = new();
    public Phrases Phrases { get; }
    public Dialogue Dialogue { get; }
    public double Confidence { get; set; } = 1;

    /// <summary>How long the engine thinks; null if it never answers.</summary>
    public double? ThinkMs { get; set; } = 10;

    public Beats AnswerLength { get; set; } = Beats.Of(4);
    public List<NoteEvent> Heard { get; } = [];
    public List<PhraseSignal> Signals { get; } = [];
    public List<DialogueMove> Moves { get; } = [];

    public IEnumerable<PhraseSignal.Ended> Ended => Signals.OfType<PhraseSignal.Ended>();

    public static HostTime Ms(double ms) => HostTime.FromMilliseconds(ms);

    public ListeningRoom To(double ms) => To(Ms(ms));

    public ListeningRoom To(HostTime time)
    {
        if (_step is not null)
            for (HostTime next = Time.HostNow + _step(); next < time; next += _step()) Time.AdvanceTo(next);
        Time.AdvanceTo(time);
        return this;
    }

    public ListeningRoom Send(double ms, MidiMessage message, byte port = 0)
    {
        To(ms);
        Notes.OnNext(new TimedMessage(Ms(ms), message, port));
        return this;
    }

    public ListeningRoom Press(double ms, int pitch = 60, int velocity = 80, int channel = 0) => Send(ms, MidiMessage.NoteOn(channel, new Pitch(pitch), velocity));

    public ListeningRoom Release(double ms, int pitch = 60, int channel = 0) => Send(ms, MidiMessage.NoteOff(channel, new Pitch(pitch)));

    public ListeningRoom Pedal(double ms, bool down) => Send(ms, MidiMessage.Control(0, 64, down ? 127 : 0));

    public ListeningRoom Play(double from, double to, int pitch = 60, int velocity = 80) => Press(from, pitch, velocity).Release(to, pitch);

    public ListeningRoom Cue(double ms)
    {
        To(ms);
        Phrases.Cue();
        return this;
    }

    private void Think(long id)
    {
        if (ThinkMs is { } ms) Time.At(Time.HostNow + TimeSpan.FromMilliseconds(ms), () => Dialogue.AnswerReady(id, AnswerLength));
    }
}
