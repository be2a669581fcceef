using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Continues what the player plays in the player's own turns of phrase: a variable-order Markov model of everything heard so far,
/// sampled exactly under the constraints. See README.md in this folder. Thread-safe: no.
/// </summary>
public sealed class MarkovImproviser : IImproviser
{
    internal const string EngineName = "markov";

    private const int MostRelaxed = 64;

    private readonly MarkovConfig _config;
    private readonly List<Heard> _corpus = [];
    private readonly Queue<Heard> _played = [];
    private readonly Workbench _bench = new();
    private int _notes;
    private int _phrases;

    /// <summary>An improviser that knows nothing yet but a corpus, if one is given.</summary>
    /// <param name="config">The constants; null for the defaults.</param>
    /// <param name="corpus">Phrases to know from the start, each with the key it is in.</param>
    public MarkovImproviser(MarkovConfig? config = null, IEnumerable<(Phrase Phrase, Key Key)>? corpus = null)
    {
        _config = config ?? new MarkovConfig();
        if (_config.Order is < 1 or > 8) throw new ArgumentException($"markov: an order of {_config.Order} is outside 1..8", nameof(config));
        int notes = 0;
        foreach ((Phrase phrase, Key key) in corpus ?? [])
        {
            if ((notes += phrase.Notes.Length) > _config.MostCorpus) break;
            if (!phrase.IsRest) _corpus.Add(new Heard(phrase, new KeyEstimate(key, 1, true), $"corpus phrase {_corpus.Count + 1}"));
        }
    }

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>How many notes of the player it remembers.</summary>
    public int Remembered => _notes;

    /// <summary>Called at every look for a withdrawal; for tests.</summary>
    internal Action? Looked { get; set; }

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        _phrases++;
        if (phrase.IsRest) return;
        _played.Enqueue(new Heard(phrase, context.Key, $"your phrase {_phrases}"));
        _notes += phrase.Notes.Length;
        while (_notes > _config.MostPlayed && _played.Count > 1) _notes -= _played.Dequeue().Phrase.Notes.Length;
    }

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        cancel.ThrowIfCancellationRequested();
        if (prompt.Length <= Beats.Zero) return Answer.Rest(prompt, Name);
        var patience = new Patience(cancel, Looked);
        (Phrase Phrase, ImmutableArray<Provenance> Provenance)? found = Solve(prompt, patience);
        Answer answer = found is var (phrase, provenance)
            ? new Answer { Phrase = phrase, Provenance = provenance, Engine = Name, Rung = Name }
            : Answer.Rest(prompt, Name, Relax(prompt, patience));
        return answer with { Cost = Stopwatch.GetElapsedTime(began) };
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _played.Clear();
        (_notes, _phrases) = (0, 0);
    }

    private (Phrase, ImmutableArray<Provenance>)? Solve(Prompt prompt, Patience patience)
    {
        List<Heard> heard = [.. _corpus, .. _played];
        if (_played.Count == 0 || !_played.Last().Phrase.Equals(prompt.Call)) heard.Add(Call(prompt));
        return new Question(prompt, heard, _corpus.Count, _config, _bench, patience).Solve();
    }

    // All single knobs, then all pairs, and so on: the first set that helps is a smallest one. Asked of the call alone, which is quick,
    // and what can be done with the call can be done with all that was heard. Past the bound all knobs are named: nothing smaller was found.
    private ImmutableArray<string> Relax(Prompt prompt, Patience patience)
    {
        ImmutableArray<string> knobs = [.. prompt.Constraints.All.Select(c => c.Name).Distinct()];
        int asked = 0;
        for (int size = 1; size <= knobs.Length; size++)
            foreach (ImmutableArray<string> some in Choose(knobs, size, 0))
            {
                if (++asked > MostRelaxed) return knobs;
                Prompt relaxed = prompt with { Constraints = prompt.Constraints.Without(some) };
                if (new Question(relaxed, [Call(prompt)], 0, _config, _bench, patience).Solve() is not null) return some;
            }
        return knobs;
    }

    private Heard Call(Prompt prompt) => new(prompt.Call, prompt.Context.Key, $"your phrase {_phrases + 1}");

    private static IEnumerable<ImmutableArray<string>> Choose(ImmutableArray<string> knobs, int size, int from)
    {
        if (size == 0) yield return [];
        else
            for (int i = from; i + size <= knobs.Length; i++)
                foreach (ImmutableArray<string> rest in Choose(knobs, size - 1, i + 1))
                    yield return [knobs[i], .. rest];
    }
}
