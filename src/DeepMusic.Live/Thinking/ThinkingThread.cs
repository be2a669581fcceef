using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// Thinks in real time, on threads of its own, so that listening never waits for an answer: one thread climbs the ladder, each rung
/// has its own to think on.
/// </summary>
public sealed class ThinkingThread : IThinker, IDisposable
{
    private readonly Ladder _ladder;
    private readonly IClock _clock;
    private readonly Action<Thought> _done;
    private readonly Climber _climber;
    private readonly WorkThread _work;

    /// <summary>Starts the threads.</summary>
    /// <param name="ladder">Who thinks; nobody else may call its engines from now on.</param>
    /// <param name="clock">The clock that tells whether there is time.</param>
    /// <param name="done">Told of every thought, on the thinking thread; must not throw.</param>
    /// <param name="fault">Told in one line when an engine could not learn, on any thread; must not throw.</param>
    public ThinkingThread(Ladder ladder, IClock clock, Action<Thought> done, Action<string> fault)
    {
        (_ladder, _clock, _done) = (ladder, clock, done);
        _climber = new Climber(ladder, clock, fault);
        _work = new WorkThread("thinking");
    }

    /// <inheritdoc/>
    public string Engine => _ladder.Engine;

    /// <summary>Whether a question is being thought of, or waits to be.</summary>
    internal bool IsThinking => _work.IsBusy;

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => _work.Add(() => _climber.Feed(phrase, context));

    /// <inheritdoc/>
    public void Ask(long id, Prompt prompt)
    {
        var question = new Question(id, prompt, _clock.Now + prompt.Deadline);
        _work.Ask(id, withdrawn => _climber.Climb(question, withdrawn, _done));
    }

    /// <inheritdoc/>
    public void Withdraw(long id) => _work.Withdraw(id);

    /// <summary>Withdraws everything and ends the threads; an engine that does not listen is left behind after a moment.</summary>
    public void Dispose()
    {
        if (_work.End()) _climber.Dispose();
    }
}
