using DeepMusic.Core;
using DeepMusic.Listening;
using DeepMusic.Live.Tui;

namespace DeepMusic.Live;

/// <summary>
/// What was played and what is about to be, as far as a screen shows it: the recent notes of both players, the phrases they form,
/// and the answer that is planned. The oldest is forgotten. Thread-safe: no.
/// </summary>
public sealed class Roll
{
    private const int MostNotes = 1200;
    private const int MostPhrases = 64;

    private readonly List<RollNote> _notes = new(MostNotes);
    private readonly List<RollNote> _planned = [];
    private readonly List<PhraseSpan> _phrases = new(MostPhrases);
    private HostTime _answerEnds;

    /// <summary>The last answer that was thought out; null before the first.</summary>
    public Answer? LastAnswer { get; private set; }

    /// <summary>Who was to give it: the highest rung of the ladder that was asked.</summary>
    public string LastAsked { get; private set; } = "";

    /// <summary>How near the hand-over is, if the player plays no more: when the silence began and when it will have lasted long enough.</summary>
    public (HostTime From, HostTime To)? Pending { get; private set; }

    internal void Played(in NoteEvent e)
    {
        if (e.Kind == NoteEventKind.On)
        {
            Add(new RollNote(e.Time, HostTime.Never, e.Pitch, e.Velocity, Side.Call, Planned: false));
            return;
        }
        if (e.Kind != NoteEventKind.Off) return;
        for (int i = 0; i < _notes.Count; i++)
        {
            if (_notes[i].Side != Side.Call || _notes[i].Pitch != e.Pitch || _notes[i].End != HostTime.Never) continue;
            _notes[i] = _notes[i] with { End = e.Time };
            return;
        }
    }

    internal void Signalled(PhraseSignal signal)
    {
        switch (signal)
        {
            case PhraseSignal.Began began: AddPhrase(new PhraseSpan(began.At, HostTime.Never, Side.Call, (int)began.Phrase)); break;
            case PhraseSignal.Pending pending: Pending = (pending.At, pending.Deadline); break;
            case PhraseSignal.Resumed: Pending = null; break;
            case PhraseSignal.Ended ended: EndCall(ended); break;
        }
    }

    /// <summary>An answer is thought out, and if nothing comes between will start at <paramref name="start"/>.</summary>
    internal void Thought(Answer answer, string asked, HostTime start, Tempo tempo)
    {
        (LastAnswer, LastAsked) = (answer, asked);
        Plan(answer.Phrase.Notes.Select(n => (n, start + tempo.Duration(n.Start), start + tempo.Duration(n.End))));
    }

    internal void Plan(IEnumerable<(Note Note, HostTime On, HostTime Off)> notes)
    {
        _planned.Clear();
        foreach ((Note note, HostTime on, HostTime off) in notes)
            _planned.Add(new RollNote(on, off, note.Pitch, note.Velocity, Side.Answer, Planned: true));
    }

    internal void Answered(DialogueMove.Play play, Answer answer)
    {
        LastAnswer = answer;
        _answerEnds = play.End;
        AddPhrase(new PhraseSpan(play.Start, play.End, Side.Answer, (int)play.Id));
    }

    internal void Sounds(Note note, HostTime on, HostTime off) =>
        Add(new RollNote(on, off, note.Pitch, note.Velocity, Side.Answer, Planned: false));

    internal void Yielded(HostTime now)
    {
        _planned.Clear();
        _notes.RemoveAll(n => n.Side == Side.Answer && n.Start > now);
        for (int i = 0; i < _notes.Count; i++)
            if (_notes[i].Side == Side.Answer && _notes[i].End > now) _notes[i] = _notes[i] with { End = now };
        for (int i = 0; i < _phrases.Count; i++)
            if (_phrases[i].Side == Side.Answer && _phrases[i].End == _answerEnds) _phrases[i] = _phrases[i] with { End = now };
    }

    internal void Show(ScreenState screen)
    {
        foreach (RollNote note in _notes) screen.Notes.Add(note.Start > screen.Now && note.Side == Side.Answer ? note with { Planned = true } : note);
        foreach (RollNote note in _planned) screen.Notes.Add(note);
        foreach (PhraseSpan phrase in _phrases) screen.Phrases.Add(phrase);
    }

    private void EndCall(PhraseSignal.Ended ended)
    {
        Pending = null;
        int i = _phrases.FindLastIndex(p => p.Side == Side.Call && p.Number == (int)ended.Phrase);
        if (i < 0) return;
        if (ended.Heard.IsEmpty) _phrases.RemoveAt(i);
        else _phrases[i] = _phrases[i] with { End = ended.Heard.Notes.Max(n => n.Off) };
    }

    private void Add(in RollNote note)
    {
        if (_notes.Count == MostNotes) _notes.RemoveRange(0, MostNotes / 8);
        _notes.Add(note);
    }

    private void AddPhrase(in PhraseSpan phrase)
    {
        if (_phrases.Count == MostPhrases) _phrases.RemoveAt(0);
        _phrases.Add(phrase);
    }
}
