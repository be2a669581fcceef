namespace DeepMusic.Engines.Markov;

/// <summary>
/// What answers are made on, kept from one to the next: a garbage collection on stage costs by what survives it, and answers that
/// allocate nothing large hardly cause any. Holds no music between answers. Thread-safe: no.
/// </summary>
internal sealed class Workbench
{
    /// <summary>What followed what.</summary>
    public ContextTree Tree { get; } = new(1);

    /// <summary>Where the chain is put together, and lives.</summary>
    public ChainBuilder Builder { get; } = new();

    /// <summary>Where it is laid out in time.</summary>
    public Lattice Lattice { get; } = new();

    /// <summary>Gives back the memory of a question that was far larger than is usual: after each answer.</summary>
    public void Tidy() => Lattice.Tidy();
}
