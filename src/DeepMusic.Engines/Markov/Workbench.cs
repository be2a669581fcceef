using Microsoft.Extensions.ObjectPool;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// What answers are made on, kept from one to the next: a garbage collection on stage costs by what survives it, and answers that
/// allocate nothing large hardly cause any. Holds no music between answers. Thread-safe: no.
/// </summary>
internal sealed class Workbench
{
    /// <summary>
    /// The most that a bench keeps from one answer to the next, bytes. Four bars take some six million; sixteen
    /// bars in which everything may happen take hundreds, and would be held for the rest of the set.
    /// </summary>
    public const long MostKept = 16 << 20;

    private const int MostBenches = 2;

    /// <summary>
    /// Benches at which nobody sits. A set has an engine in each of its scenes and a filler beside it, and one or two of them think at a time:
    /// what is kept goes by those. Thread-safe: yes.
    /// </summary>
    public static ObjectPool<Workbench> Free { get; } = new DefaultObjectPool<Workbench>(new Thrift(), MostBenches);

    /// <summary>What followed what.</summary>
    public ContextTree Tree { get; } = new(1);

    /// <summary>Where the chain is put together, and lives.</summary>
    public ChainBuilder Builder { get; } = new();

    /// <summary>Where it is laid out in time.</summary>
    public Lattice Lattice { get; } = new();

    /// <summary>One that a far larger question than usual was thought on is given up.</summary>
    internal sealed class Thrift : PooledObjectPolicy<Workbench>
    {
        /// <inheritdoc/>
        public override Workbench Create() => new();

        /// <inheritdoc/>
        public override bool Return(Workbench bench) => bench.Lattice.Kept <= MostKept;
    }
}
