using DeepMusic.Core;

namespace DeepMusic.Live.Thinking;

/// <summary>
/// The engines at hand, each on its ladder: one of them is asked, all learn always, so that each knows the whole set when its scene
/// comes. One that joins late is told what was played before, the last <see cref="MostHeard"/> phrases of it. Thread-safe: no, the listening thread's.
/// </summary>
public sealed class Lineup : IThinker, IDisposable
{
    /// <summary>So many phrases are remembered for engines that come later: two hours of short ones without a pause.</summary>
    public const int MostHeard = 1000;

    private readonly Func<Ladder, IThinker> _seat;
    private readonly Dictionary<EngineChoice, (Ladder Ladder, IThinker Thinker, long From)> _seated = [];
    private readonly List<(Phrase Phrase, MusicalContext Context)> _heard = [];

    /// <param name="choice">What the first ladder was chosen as.</param>
    /// <param name="first">Who is asked first.</param>
    /// <param name="seat">Gives a ladder somewhere to think.</param>
    public Lineup(EngineChoice choice, Ladder first, Func<Ladder, IThinker> seat)
    {
        _seat = seat;
        Choice = choice;
        _seated[choice] = (first, seat(first), 0);
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

    /// <summary>The last phrases that were played.</summary>
    public IReadOnlyList<(Phrase Phrase, MusicalContext Context)> Heard => _heard;

    /// <summary>How many phrases were played so far.</summary>
    public long Phrases { get; private set; }

    /// <summary>The number of the first phrase that an engine joining now is told of, from 0.</summary>
    public long Oldest => Phrases - _heard.Count;

    /// <summary>The first phrase that who is asked was told of, from 0: what decides its answers, beside what came later.</summary>
    public long From => _seated[Choice].From;

    /// <summary>Another engine is at hand from now on, and is told what was played so far. Nothing happens if it is already.</summary>
    /// <param name="choice">What it was chosen as.</param>
    /// <param name="ladder">The engine, and those below it.</param>
    /// <param name="known">Up to which phrase it was told before; 0 where it was told nothing.</param>
    /// <param name="from">The first phrase it is told of, or was; the oldest that is remembered where it is not given.</param>
    public void Add(EngineChoice choice, Ladder ladder, long known = 0, long? from = null)
    {
        if (Has(choice)) return;
        IThinker thinker = _seat(ladder);
        long first = from ?? Oldest;
        _seated[choice] = (ladder, thinker, first);
        for (long i = Math.Max(Math.Max(known, first), Oldest); i < Phrases; i++)
        {
            (Phrase phrase, MusicalContext context) = _heard[(int)(i - Oldest)];
            thinker.Feed(phrase, context);
        }
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
        // In a replay it is known beforehand who will join, and of how much it will not be told.
        foreach ((_, IThinker thinker, long from) in _seated.Values)
            if (Phrases >= from) thinker.Feed(phrase, context);
        if (_heard.Count == MostHeard) _heard.RemoveAt(0);
        _heard.Add((phrase, context));
        Phrases++;
    }

    /// <inheritdoc/>
    public void Ask(long id, Prompt prompt) => _seated[Choice].Thinker.Ask(id, prompt);

    /// <summary>Withdraws a question, whoever was asked.</summary>
    public void Withdraw(long id)
    {
        foreach ((_, IThinker thinker, _) in _seated.Values) thinker.Withdraw(id);
    }

    /// <summary>Ends all thinking.</summary>
    public void Dispose()
    {
        foreach ((_, IThinker thinker, _) in _seated.Values) (thinker as IDisposable)?.Dispose();
    }
}
