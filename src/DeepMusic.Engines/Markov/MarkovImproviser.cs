using System.Collections.Immutable;
using System.Diagnostics;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Continues what the player plays in the player's own turns of phrase: a variable-order Markov model of everything heard so far,
/// sampled exactly under the constraints. See README.md in this folder. Thread-safe: no.
/// </summary>
public sealed class MarkovImproviser : IImproviser
{
    internal const string EngineName = "markov";

    private readonly MarkovConfig _config;
    private readonly Memory _memory;

    /// <summary>An improviser that knows nothing yet but a corpus, if one is given.</summary>
    /// <param name="config">The constants; null for the defaults.</param>
    /// <param name="corpus">Phrases to know from the start, each with the key it is in.</param>
    public MarkovImproviser(MarkovConfig? config = null, IEnumerable<(Phrase Phrase, Key Key)>? corpus = null)
    {
        _config = config ?? new MarkovConfig();
        _memory = new Memory(_config, corpus ?? []);
    }

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>How many notes of the player it remembers.</summary>
    public int Remembered => _memory.Notes;

    /// <summary>Called at every look for a withdrawal; for tests.</summary>
    internal Action? Looked { get; set; }

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => _memory.Feed(phrase, context);

    /// <inheritdoc/>
    public Answer Respond(Prompt prompt, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        cancel.ThrowIfCancellationRequested();
        if (prompt.Length <= Beats.Zero) return Answer.Rest(prompt, Name);
        var patience = new Patience(cancel, Looked);
        Workbench bench = Workbench.Free.Get();
        try
        {
            (Phrase Phrase, ImmutableArray<Provenance> Provenance)? found = Solve(prompt, bench, patience);
            Answer answer = found is var (phrase, provenance)
                ? new Answer { Phrase = phrase, Provenance = provenance, Engine = Name, Rung = Name }
                : Answer.Rest(prompt, Name, Relax(prompt, bench, patience));
            return answer with { Cost = Stopwatch.GetElapsedTime(began) };
        }
        finally
        {
            Workbench.Free.Return(bench);
        }
    }

    /// <inheritdoc/>
    public void Reset() => _memory.Reset();

    private (Phrase, ImmutableArray<Provenance>)? Solve(Prompt prompt, Workbench bench, Patience patience)
    {
        List<Heard> heard = [.. _memory.Corpus, .. _memory.Played];
        if (_memory.Played.Count == 0 || !heard[^1].Phrase.Equals(prompt.Call)) heard.Add(Call(prompt));
        return new Question(prompt, heard, _memory.Corpus.Count, _config, bench, patience).Solve();
    }

    // Asked of the call alone, which is quick, and what can be done with the call can be done with all that was heard.
    private ImmutableArray<string> Relax(Prompt prompt, Workbench bench, Patience patience) => Relaxing.Smallest(prompt.Constraints, fewer =>
        new Question(prompt with { Constraints = fewer }, [Call(prompt)], 0, _config, bench, patience).Solve() is not null);

    private Heard Call(Prompt prompt) => new(prompt.Call, prompt.Context.Key, _memory.NextName);
}
