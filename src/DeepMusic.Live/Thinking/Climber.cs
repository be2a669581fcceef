using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Listening;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Climbs the ladder against the clock. The highest rung that is expected to be in time, with enough left for the lowest to answer
/// after all, is asked; when that much is left and it has not answered, the next is. An answer whose beginning is there by then, and
/// that is thought of faster than it is played, is begun instead. Thread-safe: no, the thinking thread's.
/// </summary>
internal sealed class Climber : IDisposable
{
    /// <summary>
    /// What is thought has to be handed over, and on its way before it sounds; a network that has yet to notice that nobody waits for it
    /// may keep the processor from both for a while.
    /// </summary>
    private static readonly TimeSpan HandOver = DialogueSettings.Default.Lead + TimeSpan.FromMilliseconds(12);

    /// <summary>How much longer the lowest rung may take beside such a network than it is known to.</summary>
    private const double Beside = 2;

    /// <summary>Nothing is cut off earlier than after this, however late it is.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);

    /// <summary>The clock is looked at again after this at the latest: one that is turned by hand wakes nobody.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>How much faster than playing thinking must be for an answer to be begun before it is whole.</summary>
    private const double Faster = 2;

    /// <summary>How long the playing may wait where the answer goes on no further.</summary>
    private static readonly Beats LongestWait = Beats.Quarter;

    private readonly Ladder _ladder;
    private readonly IClock _clock;
    private readonly ImmutableArray<RungThread> _threads;
    private readonly ManualResetEventSlim _news = new();

    /// <summary>Starts a thread for each rung.</summary>
    /// <param name="ladder">The ladder; nobody else may call its engines from now on.</param>
    /// <param name="clock">The clock that tells whether there is time.</param>
    /// <param name="fault">Told in one line when an engine could not learn, on any thread; must not throw.</param>
    public Climber(Ladder ladder, IClock clock, Action<string> fault)
    {
        (_ladder, _clock) = (ladder, clock);
        _threads = [.. ladder.Rungs.Select(r => new RungThread(r, clock, fault))];
    }

    /// <summary>Lets all engines learn, each when it comes to it.</summary>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        foreach (RungThread thread in _threads) thread.Feed(phrase, context);
    }

    /// <summary>Answers, in time wherever that can be.</summary>
    /// <param name="question">What is asked, and by when.</param>
    /// <param name="withdrawn">Withdraws it; then nothing more comes of it.</param>
    /// <param name="told">Told of the answer, after its beginnings if there are any.</param>
    public void Climb(Question question, CancellationToken withdrawn, Action<Thought> told)
    {
        using CancellationTokenRegistration wake = withdrawn.Register(_news.Set);
        HostTime began = _clock.Now;
        Answer last = Answer.Rest(question.Prompt, _ladder.Lowest.Engine.Name);
        string fault = "";
        int first = First(question, began);
        for (int at = first; at < _threads.Length; at++)
        {
            if (at > first && !Fits(at, question)) continue;
            Ascent ascent = Try(at, question, withdrawn, told);
            if (ascent.Withdrawn) return;
            if (ascent.Fault.Length > 0) fault = fault.Length > 0 ? $"{fault}; {ascent.Fault}" : ascent.Fault;
            last = ascent.Answer ?? last;
            if (ascent.Begun || last.Rung != Answer.RestRung) break;
        }
        told(new Thought(question.Id, question.Prompt, last with { Cost = _clock.Now - began }, fault));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (RungThread thread in _threads) thread.Dispose();
    }

    /// <summary>The highest rung that fits; where none does, the one that is expected to be quickest.</summary>
    private int First(Question question, HostTime now)
    {
        for (int i = 0; i < _threads.Length - 1; i++)
            if (Fits(i, question)) return i;
        TimeSpan lowest = _ladder.Lowest.Expected(question.Prompt.Length);
        if (now + lowest <= question.By - HandOver) return _threads.Length - 1;
        return Enumerable.Range(0, _threads.Length).Where(i => i == _threads.Length - 1 || _ladder.Rungs[i].IsUp(now))
            .MinBy(i => (_ladder.Rungs[i].Expected(question.Prompt.Length), -i));
    }

    /// <summary>Whether a rung is worth asking; the lowest always is.</summary>
    private bool Fits(int at, Question question)
    {
        HostTime now = _clock.Now;
        return at == _threads.Length - 1
            || _ladder.Rungs[at].IsUp(now) && _ladder.Rungs[at].Fits(question.Prompt.Length, CutOff(question) - now, now);
    }

    /// <summary>When any but the lowest rung has to have answered: early enough for the lowest to answer in time.</summary>
    private HostTime CutOff(Question question) => question.By - HandOver - _ladder.Lowest.Expected(question.Prompt.Length) * Beside;

    private Ascent Try(int at, Question question, CancellationToken withdrawn, Action<Thought> told)
    {
        Rung rung = _ladder.Rungs[at];
        bool lowest = at == _threads.Length - 1;
        HostTime now = _clock.Now;
        Tempo tempo = question.Prompt.Context.Timeline.Tempo;
        // Nobody waits for an answer longer than the dialogue does.
        HostTime until = lowest
            ? HostTime.Max(question.By, now) + tempo.Duration(DialogueSettings.Default.MaxDelay)
            : HostTime.Max(CutOff(question), now + Shortest);
        rung.Asked(now);
        Attempt attempt = _threads[at].Ask(question.Prompt, withdrawn, _news);
        Answer? begun = null;
        while (true)
        {
            _news.Reset();
            if (withdrawn.IsCancellationRequested) return Ascent.Nobody;
            if (attempt.Failure is { } failure)
            {
                if (!lowest) rung.Stumbled(_clock.Now);
                return begun is null ? new Ascent(null, _ladder.Failure(at, failure)) : Broken(at, begun, failure.Message);
            }
            if (attempt.Answer is { } answer)
            {
                rung.Answered();
                return begun is null || answer.Continues(begun) ? new Ascent(answer, "") { Begun = begun is not null } : Broken(at, begun, "it took back what it had said");
            }
            now = _clock.Now;
            if (attempt.Part is { } part && !ReferenceEquals(part, begun) && (begun is null ? now >= until && Keeps(part, attempt, now, tempo) : part.Continues(begun)))
            {
                begun = part;
                until = HostTime.Max(now, question.By + tempo.Duration(part.Settled + LongestWait));
                told(new Thought(question.Id, question.Prompt, part with { Cost = now - (attempt.Began ?? now) }, "") { More = true });
            }
            if (now >= until)
            {
                attempt.Cancel();
                if (attempt.Began is { } since) rung.Costs.Record(now - since, question.Prompt.Length);
                if (!lowest) rung.Stumbled(now);
                return begun is null ? new Ascent(null, _ladder.Overrun(at)) : Broken(at, begun, "it took too long");
            }
            _news.Wait(until - now < Look ? until - now : Look);
        }
    }

    /// <summary>Whether an answer is thought of so much faster than it is played that it may be begun.</summary>
    private static bool Keeps(Answer part, Attempt attempt, HostTime now, Tempo tempo) =>
        attempt.Began is { } began && (now - began) * Faster <= tempo.Duration(part.Settled);

    private Ascent Broken(int at, Answer begun, string why) => new(begun, _ladder.BrokenOff(at, why)) { Begun = true };

    /// <summary>What came of trying a rung.</summary>
    private sealed record Ascent(Answer? Answer, string Fault)
    {
        public static readonly Ascent Nobody = new(null, "") { Withdrawn = true };

        /// <summary>Whether the answer's beginning was handed on: no other rung may answer any more.</summary>
        public bool Begun { get; init; }

        /// <summary>Whether the question was withdrawn.</summary>
        public bool Withdrawn { get; init; }
    }
}
