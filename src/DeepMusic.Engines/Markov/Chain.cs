namespace DeepMusic.Engines.Markov;

/// <summary>
/// A Markov chain as a weighted automaton. An arc writes a symbol or is silent (a step of memory, such as escaping to a shorter
/// context); silent arcs lead to a lower level, so that they end. Immutable, until its
/// builder is cleared.
/// </summary>
public sealed class Chain
{
    /// <summary>The symbol of a silent arc.</summary>
    public const int Silent = -1;

    /// <summary>The target of an arc that ends the sequence.</summary>
    public const int End = -1;

    private readonly int[] _first;
    private readonly Arc[] _arcs;
    private readonly byte[] _level;

    internal Chain(int start, bool freeEnd, byte[] level, int[] first, Arc[] arcs, int nodes)
    {
        (Start, FreeEnd, Nodes) = (start, freeEnd, nodes);
        (_level, _first, _arcs) = (level, first, arcs);
        for (int i = 0; i < nodes; i++) Levels = Math.Max(Levels, level[i] + 1);
    }

    /// <summary>The node before the first symbol.</summary>
    public int Start { get; }

    /// <summary>Whether a sequence may end at any node once its length is full; else only through an arc to <see cref="End"/>.</summary>
    public bool FreeEnd { get; }

    /// <summary>How many nodes there are.</summary>
    public int Nodes { get; }

    /// <summary>One more than the highest level.</summary>
    public int Levels { get; } = 1;

    /// <summary>The level of a node; a silent arc leads to a lower one.</summary>
    public int Level(int node) => _level[node];

    /// <summary>The ways on from a node.</summary>
    public ReadOnlySpan<Arc> From(int node) => _arcs.AsSpan(_first[node], _first[node + 1] - _first[node]);
}
