using DeepMusic.Core;
using DeepMusic.Listening;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// The answers of a set: asked for, thought of, played, broken off. What the dialogue decides about them is done here, and what comes of
/// it told. Thread-safe: no, the conductor's.
/// </summary>
internal sealed class Answers
{
    private readonly Conductor _conductor;
    private readonly Ears _ears;
    private readonly Dialogue _dialogue;
    private readonly Questions _questions;
    private readonly OpenQuestions _open;
    private readonly Performance _performance;
    private readonly Action<JournalEvent> _record;
    private readonly TimeSpan _early;
    private HostTime _callEnd;

    public Answers(Conductor conductor, Ears ears, Dialogue dialogue, ulong seed, IThinker thinker, Lane lane, Action<JournalEvent> record)
    {
        (_conductor, _ears, _dialogue, _record) = (conductor, ears, dialogue, record);
        _early = lane.Early;
        _questions = new Questions(seed);
        _open = new OpenQuestions(thinker);
        _performance = new Performance(lane, conductor.Roll, conductor.Tally);
    }

    /// <summary>Told of every exchange: the call that ended and the answer that plays, once it is known to its end.</summary>
    public event Action<Exchange>? Exchanged;

    /// <summary>Told of every note of an answer as it is handed over: when it starts and ends, and its channel, 0..15.</summary>
    public event Action<Note, HostTime, HostTime, int>? Sounding
    {
        add => _performance.Sounding += value;
        remove => _performance.Sounding -= value;
    }

    private HostTime Now => _conductor.Now;

    private MusicalContext Context => _conductor.Context;

    /// <summary>Where the bar that sounds at a moment comes from.</summary>
    public string? OriginAt(HostTime now) => _performance.OriginAt(now);

    /// <summary>Remembers what the player played, as something not to be copied.</summary>
    public void Remember(Phrase phrase) => _questions.Remember(phrase);

    /// <summary>A call begins.</summary>
    public void CallBegan() => _performance.CallBegan();

    /// <summary>The knobs stand otherwise: what still plays keeps to their limits.</summary>
    public void Limit()
    {
        if (_performance.Id != 0) _performance.Limits = Limits.OfPitch(_conductor.Knobs.Settings, Context);
    }

    /// <summary>Nothing of an answer sounds on, its last notes after its end included.</summary>
    public void Hush()
    {
        _dialogue.Break();
        _performance.Stop();
    }

    /// <summary>No more of an answer is handed over; what is, a quarter of a second of it, rings out.</summary>
    public void RingOut()
    {
        _performance.RingsOut = true;
        try
        {
            _dialogue.Break();
        }
        finally
        {
            _performance.RingsOut = false;
        }
    }

    /// <summary>Hands over what is due soon.</summary>
    public void Advance()
    {
        if (_performance.Id != 0) HandOver();
    }

    /// <summary>Takes in what came of a question, or has come of it so far.</summary>
    public void Take(Thought thought)
    {
        Answer answer = thought.Answer;
        _record(thought.More ? new PartEvent(Now, thought.Id, answer.Engine, answer.Rung, answer.Settled, answer.Phrase) : new AnswerEvent(Now, thought.Id, thought.Prompt, answer));
        if (thought.Fault.Length > 0) _conductor.Fault(thought.Fault, Matter.Engine);
        else if (answer.Rung == _conductor.Engine.Rungs[0].Name && _conductor.Engine.Trouble.Length == 0) _conductor.Notices.Over(Matter.Engine);
        if (!_open.Take(thought)) return;
        if (!answer.Relax.IsEmpty) _conductor.Fault($"no answer meets all limits: relax {string.Join(" or ", answer.Relax)}");
        if (_performance.Id == thought.Id)
        {
            GoOn(thought);
            return;
        }
        _conductor.Roll.Thought(answer, _conductor.Engine.Rungs[0].Name, Context.Timeline.TimeAt(thought.Prompt.Start), Context.Timeline.Tempo);
        // A beginning of which nothing can sound yet is none.
        if (thought.More && new Staging(thought.Prompt, thought.Prompt.Start, _conductor.Knobs.Settings, Context).Dress(thought).IsRest) return;
        _dialogue.AnswerReady(thought.Id, answer.Phrase.IsRest ? Beats.Zero : answer.Phrase.Length);
    }

    /// <summary>Does what the dialogue decided.</summary>
    public void Do(DialogueMove move)
    {
        switch (move)
        {
            case DialogueMove.Speculate s: Ask(s.Id, s.Call, s.StartBeat, s.Start, speculative: true); break;
            case DialogueMove.Commit c: Commit(c); break;
            case DialogueMove.CancelThought c:
                _conductor.Tally.Cancelled(c, _open.Of(c.Id) is not null);
                Withdraw(c.Id);
                break;
            case DialogueMove.Play p: Play(p); break;
            case DialogueMove.Yield y: Yield(y.Id); break;
            case DialogueMove.Finished:
                Close();
                _performance.End();
                break;
        }
    }

    private void Ask(long id, HeardPhrase heard, Beats startBeat, HostTime start, bool speculative)
    {
        Phrase call = _ears.Write(heard);
        Prompt prompt = _questions.Of(id, call, startBeat, start - _early - Now, _conductor.Knobs.Settings, Context, _conductor.Engine.Engine);
        _record(new ThinkEvent(Now, id, prompt.Seed, [.. prompt.Constraints.All.Select(c => $"{c}")], prompt.Deadline, startBeat, prompt.Length, speculative));
        _open.Ask(id, prompt);
    }

    private void Commit(DialogueMove.Commit commit)
    {
        if (commit.Fresh) Ask(commit.Id, commit.Call, commit.StartBeat, commit.Start, speculative: false);
        _callEnd = commit.Call.End;
        _conductor.Tally.Committed(commit);
    }

    private void Withdraw(long id)
    {
        _open.Withdraw(id);
        if (_performance.Id == 0) _conductor.Roll.Plan([]);
    }

    private void Play(DialogueMove.Play play)
    {
        Thought thought = _open.Of(play.Id)!;
        _performance.Begin(play, thought, _callEnd, _conductor.Knobs.Settings, Context, _conductor.Preset.ChannelOf, _conductor.Routing.Outputs);
        _dialogue.Retime(_performance.Ends);
        _record(new PlayEvent(Now, play.Id, play.Start));
        _conductor.Tally.Played(play, thought.Answer.Rung);
        if (!thought.More) Close();
        HandOver();
    }

    /// <summary>More of the answer that plays has been thought out.</summary>
    private void GoOn(Thought thought)
    {
        int passed = _performance.GoOn(thought, Now);
        _conductor.Tally.Leave(passed);
        if (passed > 0) _conductor.Fault($"{passed} notes of the answer were thought of too late and are left out");
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
}
