using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// The engines at hand, each on its ladder: one of them is asked, all learn always, so that each knows the whole set when its scene
/// comes. One that joins late is told all that was played before. Thread-safe: no, the listening thread's.
/// </summary>
public sealed class Lineup : IThinker, IDisposable
{
    private readonly Func<Ladder, IThinker> _seat;
    private readonly Dictionary<EngineChoice, (Ladder Ladder, IThinker Thinker)> _seated = [];
    private readonly List<(Phrase Phrase, MusicalContext Context)> _heard = [];

    /// <param name="choice">What the first ladder was chosen as.</param>
    /// <param name="first">Who is asked first.</param>
    /// <param name="seat">Gives a ladder somewhere to think.</param>
    public Lineup(EngineChoice choice, Ladder first, Func<Ladder, IThinker> seat)
    {
        _seat = seat;
        Choice = choice;
        _seated[choice] = (first, seat(first));
    }

    /// <summary>Who is asked, as it was chosen.</summary>
    public EngineChoice Choice { get; private set; }

    /// <summary>Who is asked.</summary>
    public Ladder Ladder => _seated[Choice].Ladder;

    /// <inheritdoc/>
    public string Engine => Ladder.Engine;

    /// <summary>Whether a question is being thought of against the clock.</summary>
    internal bool IsThinking => _seated.Values.Any(s => s.Thinker is ThinkingThread { IsThinking: true });

    /// <summary>Whether an engine is at hand.</summary>
    public bool Has(EngineChoice choice) => _seated.ContainsKey(choice);

    /// <summary>All that was played so far.</summary>
    public IReadOnlyList<(Phrase Phrase, MusicalContext Context)> Heard => _heard;

    /// <summary>Another engine is at hand from now on, and is told what was played so far. Nothing happens if it is already.</summary>
    /// <param name="choice">What it was chosen as.</param>
    /// <param name="ladder">The engine, and those below it.</param>
    /// <param name="known">How much of <see cref="Heard"/> it was told before.</param>
    public void Add(EngineChoice choice, Ladder ladder, int known = 0)
    {
        if (Has(choice)) return;
        IThinker thinker = _seat(ladder);
        _seated[choice] = (ladder, thinker);
        foreach ((Phrase phrase, MusicalContext context) in _heard.Skip(known)) thinker.Feed(phrase, context);
    }

    /// <summary>Asks another engine from now on. Returns whether it is at hand.</summary>
    public bool Engage(EngineChoice choice)
    {
        if (!Has(choice)) return false;
        Choice = choice;
        return true;
    }

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        _heard.Add((phrase, context));
        foreach ((_, IThinker thinker) in _seated.Values) thinker.Feed(phrase, context);
    }

    /// <inheritdoc/>
    public void Ask(long id, Prompt prompt) => _seated[Choice].Thinker.Ask(id, prompt);

    /// <summary>Withdraws a question, whoever was asked.</summary>
    public void Withdraw(long id)
    {
        foreach ((_, IThinker thinker) in _seated.Values) thinker.Withdraw(id);
    }

    /// <summary>Ends all thinking.</summary>
    public void Dispose()
    {
        foreach ((_, IThinker thinker) in _seated.Values) (thinker as IDisposable)?.Dispose();
    }
}
