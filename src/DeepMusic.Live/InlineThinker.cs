using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>Thinks on the spot, for virtual time: what is asked now is answered now.</summary>
/// <param name="engine">Who thinks.</param>
/// <param name="fault">Told in one line when the engine could not learn; must not throw.</param>
public sealed class InlineThinker(IImproviser engine, Action<string> fault) : IThinker
{
    private readonly Queue<Thought> _done = new();

    /// <inheritdoc/>
    public string Engine => engine.Name;

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context)
    {
        if (Thought.Learn(engine, phrase, context) is { } line) fault(line);
    }

    /// <inheritdoc/>
    public void Ask(long id, Prompt prompt)
    {
        if (Thought.Of(engine, id, prompt, CancellationToken.None) is { } thought) _done.Enqueue(thought);
    }

    /// <inheritdoc/>
    public void Withdraw(long id)
    {
    }

    /// <summary>Takes the oldest thought that nobody has taken, if there is one.</summary>
    public bool TryTake(out Thought thought) => _done.TryDequeue(out thought!);
}
