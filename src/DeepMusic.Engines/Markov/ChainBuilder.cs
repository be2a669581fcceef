namespace DeepMusic.Engines.Markov;

/// <summary>Puts a <see cref="Chain"/> together.</summary>
public sealed class ChainBuilder
{
    private readonly List<byte> _levels = [];
    private readonly List<int> _from = [];
    private readonly List<Arc> _arcs = [];
    private int[] _first = [];
    private byte[] _level = [];
    private Arc[] _sorted = [];

    /// <summary>Adds a node and returns its number, counted from 0.</summary>
    public int Node(int level)
    {
        _levels.Add(checked((byte)level));
        return _levels.Count - 1;
    }

    /// <summary>Adds an arc that writes a symbol; of no effect where its weight is 0.</summary>
    public void Write(int node, int target, double weight, int symbol, int strike = -1, int source = -1)
    {
        if (weight > 0) Add(node, new Arc(target, weight, symbol, strike, source));
    }

    /// <summary>Adds a silent arc; of no effect where its weight is 0.</summary>
    /// <exception cref="ArgumentException">The target's level is not lower.</exception>
    public void Step(int node, int target, double weight, int strike = -1)
    {
        if (_levels[target] >= _levels[node]) throw new ArgumentException("a silent arc must lead to a lower level", nameof(target));
        if (weight > 0) Add(node, new Arc(target, weight, Chain.Silent, strike, -1));
    }

    /// <summary>The chain that starts at <paramref name="start"/>. It lives in the builder's memory: one chain a builder.</summary>
    public Chain Build(int start, bool freeEnd)
    {
        int nodes = _levels.Count;
        if (_first.Length <= nodes + 1) (_first, _level) = (new int[2 * nodes + 2], new byte[2 * nodes]);
        if (_sorted.Length < _arcs.Count) _sorted = new Arc[2 * _arcs.Count];
        _levels.CopyTo(_level);
        Array.Clear(_first);
        // A counting sort whose ends become the beginnings: while sorting, a node's next free place stands one entry up.
        foreach (int node in _from) _first[node + 2]++;
        for (int i = 2; i < nodes + 2; i++) _first[i] += _first[i - 1];
        for (int i = 0; i < _arcs.Count; i++) _sorted[_first[_from[i] + 1]++] = _arcs[i];
        return new Chain(start, freeEnd, _level, _first, _sorted, nodes);
    }

    /// <summary>Forgets everything but its memory; the chain built before is gone.</summary>
    internal void Clear()
    {
        _levels.Clear();
        _from.Clear();
        _arcs.Clear();
    }

    private void Add(int node, Arc arc)
    {
        _from.Add(node);
        _arcs.Add(arc);
    }
}
