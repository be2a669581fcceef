using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>Thinks on the spot, for virtual time: what is asked now is answered now.</summary>
public sealed class InlineThinker(IImproviser engine) : IThinker
{
    private readonly Queue<Thought> _done = new();

    /// <summary>What the engine could not learn last; null when it could learn all.</summary>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public string Engine => engine.Name;

    /// <inheritdoc/>
    public void Feed(Phrase phrase, MusicalContext context) => Fault = Thought.Learn(engine, phrase, context) ?? Fault;

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
