using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// The nodes and edges of a <see cref="Lattice"/> in flat arrays that are kept from answer to answer. Nodes are numbered from 1 as
/// they are reached (0 is the end), and stand by layers in the order in which their edges were laid.
/// </summary>
internal sealed class LatticeGraph
{
    private const int FewNodes = 1024, FewEdges = 4096;

    private readonly List<int[]> _known = [];
    private readonly List<List<int>> _arrived = [];
    private int[] _layer = [];
    private int[] _state = new int[FewNodes], _place = new int[FewNodes], _order = new int[FewNodes], _first = new int[FewNodes];
    private Way[] _ways = new Way[FewEdges];
    private int[] _edges = new int[FewEdges];
    private int _entered, _edgeCount, _base;

    /// <summary>How many nodes there are, the end included.</summary>
    public int Nodes { get; private set; } = 1;

    /// <summary>Of each node the weight of all ways from it to the end, and the same times the onsets on them.</summary>
    public (double Beta, double Onsets)[] Weight { get; private set; } = new (double, double)[FewNodes];

    /// <summary>Begins anew, in the memory of before.</summary>
    public void Begin(int slots)
    {
        // What is known of a state at a slot is its node's number above the base: a higher base forgets without clearing.
        _base += Nodes;
        if (_base > int.MaxValue / 2)
        {
            foreach (int[] known in _known) Array.Clear(known);
            _base = 0;
        }
        (Nodes, _entered, _edgeCount) = (1, 0, 0);
        for (int i = _known.Count; i <= slots; i++)
        {
            _known.Add([]);
            _arrived.Add([]);
        }
        foreach (List<int> nodes in _arrived) nodes.Clear();
        if (_layer.Length < slots + 2) _layer = new int[slots + 2];
    }

    /// <summary>What it holds on to, bytes.</summary>
    public long Kept => (long)_ways.Length * (Unsafe.SizeOf<Way>() + sizeof(int)) + (long)_state.Length * (4 * sizeof(int) + 2 * sizeof(double)) + _known.Sum(k => (long)k.Length) * sizeof(int);

    /// <summary>The nodes that were reached from earlier slots.</summary>
    public List<int> Arrived(int slot) => _arrived[slot];

    /// <summary>The state of a node.</summary>
    public int State(int node) => _state[node];

    /// <summary>Begins a slot's layer. One is opened after the last.</summary>
    public void Open(int slot) => (_layer[slot], _first[_entered]) = (_entered, _edgeCount);

    /// <summary>The places of a slot's layer: the first, and the one after the last.</summary>
    public (int From, int To) Layer(int slot) => (_layer[slot], _layer[slot + 1]);

    /// <summary>The node of a state at a slot, new or known; one that time leads to waits among <see cref="Arrived"/>.</summary>
    public int Reach(int state, int slot, bool wait = true)
    {
        int[] known = _known[slot];
        if (state >= known.Length)
        {
            Array.Resize(ref known, Math.Max(64, 2 * state));
            _known[slot] = known;
        }
        int node = known[state] - _base;
        if (node > 0) return node;
        node = Nodes++;
        if (node + 2 > _state.Length) Widen();
        known[state] = _base + node;
        _state[node] = state;
        if (wait) _arrived[slot].Add(node);
        return node;
    }

    /// <summary>The edges added from here on, at most so many, are those of <paramref name="node"/>.</summary>
    public void Enter(int node, int most)
    {
        (_order[_entered], _place[node], _first[_entered]) = (node, _entered, _edgeCount);
        _entered++;
        if (_edgeCount + most <= _ways.Length) return;
        Array.Resize(ref _ways, 2 * (_edgeCount + most));
        Array.Resize(ref _edges, _ways.Length);
    }

    /// <summary>Adds an edge and the edge of the <see cref="Product"/> that it stands for.</summary>
    public void Add(Way way, int edge)
    {
        _ways[_edgeCount] = way;
        _edges[_edgeCount++] = edge;
    }

    /// <summary>The node at a place.</summary>
    public int Node(int place) => _order[place];

    /// <summary>The edges of the node at a place.</summary>
    public ReadOnlySpan<Way> At(int place) => _ways.AsSpan(_first[place], _first[place + 1] - _first[place]);

    /// <summary>The edges of a node, and the edges of the product that they stand for.</summary>
    public ReadOnlySpan<Way> Of(int node, out ReadOnlySpan<int> edges)
    {
        int place = _place[node];
        edges = _edges.AsSpan(_first[place], _first[place + 1] - _first[place]);
        return At(place);
    }

    private void Widen()
    {
        int length = 2 * _state.Length;
        Array.Resize(ref _state, length);
        Array.Resize(ref _place, length);
        Array.Resize(ref _order, length);
        Array.Resize(ref _first, length);
        var weight = Weight;
        Array.Resize(ref weight, length);
        Weight = weight;
    }

    /// <summary>An edge.</summary>
    /// <param name="Weight">Its weight.</param>
    /// <param name="Target">The node it leads to.</param>
    /// <param name="Then">Twice the number of the target's layer, plus one where an onset is counted.</param>
    public readonly record struct Way(double Weight, int Target, int Then);
}
