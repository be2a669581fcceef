using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// The product of a chain and the rules: a state is a node of the one and a state of the other. States and edges are made when they
/// are first asked for; time is not in it.
/// </summary>
internal sealed class Product
{
    private readonly Numbering _numbers = new();
    private readonly List<(int Node, int Rule)> _states = [];
    private readonly List<(int First, int Count)> _edgesOf = [];
    private Edge[] _edges = new Edge[4096];
    private int _edgeCount;
    private Chain _chain = null!;
    private IRules _rules = null!;
    private int[] _advance = [];

    /// <summary>The memory of its edges, bytes.</summary>
    public long Kept => (long)_edges.Length * Unsafe.SizeOf<Edge>();

    /// <summary>The first state; always 0.</summary>
    public int Start => 0;

    /// <summary>How many states were made.</summary>
    public int Count => _states.Count;

    /// <summary>Begins the product of a chain and rules in the memory of the last.</summary>
    public void Begin(Chain chain, IRules rules, int[] advance)
    {
        (_chain, _rules, _advance, _edgeCount) = (chain, rules, advance, 0);
        _numbers.Clear();
        _states.Clear();
        _edgesOf.Clear();
        State(chain.Start, rules.Start);
    }

    /// <summary>The level of the state's node.</summary>
    public int Level(int state) => _chain.Level(_states[state].Node);

    /// <summary>The state's node.</summary>
    public int Node(int state) => _states[state].Node;

    /// <summary>An edge by its number.</summary>
    public ref readonly Edge this[int edge] => ref _edges[edge];

    /// <summary>Some edges, good until <see cref="From"/> is asked again.</summary>
    public ReadOnlySpan<Edge> Edges(int first, int count) => _edges.AsSpan(first, count);

    /// <summary>The numbers of the ways on: the first, and how many.</summary>
    public (int First, int Count) From(int state) => _edgesOf[state].Count < 0 ? Expand(state) : _edgesOf[state];

    private (int First, int Count) Expand(int state)
    {
        (int node, int rule) = _states[state];
        int first = _edgeCount;
        foreach (ref readonly Arc arc in _chain.From(node))
        {
            int next = arc.Strike < 0 ? rule : _rules.Strike(rule, arc.Strike);
            if (next == IRules.Dead) continue;
            if (arc.Symbol != Chain.Silent && arc.Target != Chain.End) next = _rules.Pass(next, _advance[arc.Symbol]);
            if (_edgeCount == _edges.Length) Array.Resize(ref _edges, 2 * _edgeCount);
            int target = arc.Target == Chain.End ? Chain.End : State(arc.Target, next);
            _edges[_edgeCount++] = new Edge(target, arc.Symbol, arc.Weight, arc.Source, arc.Strike);
        }
        return _edgesOf[state] = (first, _edgeCount - first);
    }

    private int State(int node, int rule)
    {
        int next = _states.Count, number = _numbers.Add((long)node << 32 | (uint)rule, next);
        if (number < next) return number;
        _states.Add((node, rule));
        _edgesOf.Add((0, -1));
        return number;
    }
}
