using System.Runtime.InteropServices;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// What followed what: every context of up to a given number of symbols that occurred, with the weight of each symbol that came
/// after it. Node 0 is the empty context; a context's suffix is the same without its first symbol.
/// </summary>
public sealed class ContextTree
{
    private readonly Numbering _contexts = new();
    private readonly Numbering _entries = new();
    private readonly List<(int Suffix, int Depth, int Last)> _nodes = [(-1, 0, -1)];
    private readonly List<Continuation> _continuations = [];
    private int _order;

    /// <summary>A tree of contexts of up to <paramref name="order"/> symbols, at least 1.</summary>
    public ContextTree(int order) => _order = order;

    /// <summary>Forgets everything but its memory.</summary>
    internal void Clear(int order)
    {
        _order = order;
        _contexts.Clear();
        _entries.Clear();
        _nodes.RemoveRange(1, _nodes.Count - 1);
        _continuations.Clear();
    }

    /// <summary>How many contexts there are, the empty one included.</summary>
    public int Count => _nodes.Count;

    /// <summary>Every continuation of every context, in the order they were first met.</summary>
    public IReadOnlyList<Continuation> Continuations => _continuations;

    /// <summary>The same, to be read while nothing is learned.</summary>
    internal ReadOnlySpan<Continuation> All => CollectionsMarshal.AsSpan(_continuations);

    /// <summary>The context without its first symbol.</summary>
    public int Suffix(int node) => _nodes[node].Suffix;

    /// <summary>How many symbols the context has.</summary>
    public int Depth(int node) => _nodes[node].Depth;

    /// <summary>The context's last symbol; -1 for the empty one.</summary>
    public int Last(int node) => _nodes[node].Last;

    /// <summary>Learns a sequence.</summary>
    /// <param name="symbols">The symbols, 0 or more.</param>
    /// <param name="weight">How much each occurrence counts.</param>
    /// <param name="source">The number of the first symbol; the next are counted on from it.</param>
    /// <param name="from">Symbols before this one are context only.</param>
    public void Learn(ReadOnlySpan<int> symbols, double weight, int source, int from = 0)
    {
        Span<int> before = stackalloc int[_order + 1], after = stackalloc int[_order + 1];
        int known = Contexts(symbols[..from], before);
        for (int i = from; i < symbols.Length; i++)
        {
            int next = Contexts(symbols[..(i + 1)], after);
            for (int depth = 0; depth < known; depth++)
                Tally(before[depth], symbols[i], weight, after[Math.Min(depth + 1, next - 1)], source + i);
            after[..next].CopyTo(before);
            known = next;
        }
    }

    /// <summary>The longest context that ends <paramref name="history"/> and occurred.</summary>
    public int Find(ReadOnlySpan<int> history)
    {
        int node = 0;
        for (int depth = 0; depth < Math.Min(_order, history.Length); depth++)
        {
            int longer = _contexts.Of(Key(node, history[^(depth + 1)]), -1);
            if (longer < 0) break;
            node = longer;
        }
        return node;
    }

    private int Contexts(ReadOnlySpan<int> history, Span<int> nodes)
    {
        nodes[0] = 0;
        int depth = 0;
        for (; depth < Math.Min(_order, history.Length); depth++)
        {
            int next = _nodes.Count, longer = _contexts.Add(Key(nodes[depth], history[^(depth + 1)]), next);
            if (longer == next) _nodes.Add((nodes[depth], depth + 1, history[^1]));
            nodes[depth + 1] = longer;
        }
        return depth + 1;
    }

    private void Tally(int node, int symbol, double weight, int target, int source)
    {
        int at = _entries.Add(Key(node, symbol), _continuations.Count);
        if (at == _continuations.Count) _continuations.Add(new Continuation(node, symbol, weight, target, source));
        else
        {
            ref Continuation known = ref CollectionsMarshal.AsSpan(_continuations)[at];
            known = known with { Weight = known.Weight + weight, Source = source };
        }
    }

    private static long Key(int node, int symbol) => (long)node << 32 | (uint)symbol;
}
