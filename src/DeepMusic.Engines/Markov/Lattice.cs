using System.Runtime.CompilerServices;
using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// All sequences of one length that a chain can write and the rules allow, laid out in time: a node is a state of the chain and of
/// the rules at a slot. Backward weights over it (Pachet and Roy 2011, there with one symbol a layer; here a symbol lasts as many
/// slots as it lasts, which is the meter constraint of Roy and Pachet 2013) make sampling exact: a path comes up with the chain's
/// own probability divided by that of all allowed paths. Only nodes that can be reached are made. Thread-safe: no.
/// </summary>
public sealed class Lattice
{
    // Node 0 is the end, in a layer of its own before slot 0's.
    private const int End = 0;
    private const int Epoch = 300;

    private readonly Product _product = new();
    private readonly LatticeGraph _graph = new();
    private readonly List<List<int>> _levels = [];
    private double[] _factors = [];
    private (double Factor, int Then)[] _here = [];
    private double[] _reach = [];
    private int[] _epoch = [];
    private int[] _advance = [];
    private bool[] _counted = [];
    private double[]? _ends;
    private bool _freeEnd;
    private int _length;
    private double _strike;

    /// <summary>A lattice to be laid out, again and again, in the same memory.</summary>
    internal Lattice()
    {
    }

    /// <summary>Lays out what can be reached. Ask <see cref="Weigh(double, bool, CancellationToken)"/> for weights next.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="rules">What sequences are allowed.</param>
    /// <param name="advance">For each symbol how many slots it lasts; 0: to the end.</param>
    /// <param name="counted">For each symbol whether it counts as an onset.</param>
    /// <param name="length">The slots to fill exactly, at least 1.</param>
    /// <param name="limit">Called once for each slot that is reached with a factor per symbol, all 1: what it sets to 0 is forbidden there, other factors weigh.</param>
    /// <param name="cancel">Checked every few thousand steps.</param>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    public Lattice(Chain chain, IRules rules, int[] advance, bool[] counted, int length, Action<int, double[]> limit, CancellationToken cancel) =>
        Lay(chain, rules, advance, counted, length, limit, new Patience(cancel));

    /// <summary>How many (state, slot) pairs were reached.</summary>
    public int Size => _graph.Nodes - 1;

    /// <summary>The weight of all allowed sequences: the probability that the chain alone would obey. 0 where nothing is allowed.</summary>
    public double Total => Math.ScaleB(_graph.Weight[1].Beta, -Epoch * _epoch[1]);

    /// <summary>Whether anything is allowed.</summary>
    public bool Feasible => _graph.Weight[1].Beta > 0;

    /// <summary>The memory it holds on to, bytes.</summary>
    internal long Kept => _graph.Kept + _product.Kept;

    /// <summary>Lays out another chain; see the constructor.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="rules">What sequences are allowed.</param>
    /// <param name="advance">For each symbol how many slots it lasts; 0: to the end.</param>
    /// <param name="counted">For each symbol whether it counts as an onset.</param>
    /// <param name="length">The slots to fill exactly.</param>
    /// <param name="limit">A factor for each symbol at a slot.</param>
    /// <param name="patience">Spent on every edge.</param>
    /// <param name="ends">What ending freely in each node of the chain weighs; null where all weigh 1.</param>
    internal void Lay(Chain chain, IRules rules, int[] advance, bool[] counted, int length, Action<int, double[]> limit, Patience patience, double[]? ends = null)
    {
        (_advance, _counted, _length, _freeEnd, _ends) = (advance, counted, length, chain.FreeEnd, ends);
        _product.Begin(chain, rules, advance);
        _graph.Begin(length);
        if (_factors.Length != advance.Length) (_factors, _here) = (new double[advance.Length], new (double, int)[advance.Length]);
        while (_levels.Count < chain.Levels) _levels.Add([]);
        _graph.Reach(_product.Start, 0);
        for (int slot = 0; slot <= length; slot++)
        {
            List<int> arrived = _graph.Arrived(slot);
            _graph.Open(slot);
            if (arrived.Count == 0) continue;
            if (slot < length)
            {
                Array.Fill(_factors, 1);
                limit(slot, _factors);
                for (int s = 0; s < _factors.Length; s++)
                {
                    int then = slot + advance[s];
                    bool late = then > length || then == length && advance[s] > 0 && !_freeEnd;
                    _here[s] = (late ? 0 : _factors[s], 2 * (then + 1) + (counted[s] ? 1 : 0));
                }
            }
            foreach (List<int> level in _levels) level.Clear();
            foreach (int node in arrived) _levels[_product.Level(_graph.State(node))].Add(node);
            for (int level = chain.Levels - 1; level >= 0; level--)
                for (int i = 0; i < _levels[level].Count; i++) Expand(_levels[level][i], slot, patience);
        }
        _graph.Open(length + 1);
    }

    // Good code at once: the first answers of a set count, too.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expand(int node, int slot, Patience patience)
    {
        if (slot == _length)
        {
            _graph.Enter(node, 0);
            return;
        }
        (int first, int count) = _product.From(_graph.State(node));
        _graph.Enter(node, count);
        patience.Spend(1 + count);
        ReadOnlySpan<Edge> edges = _product.Edges(first, count);
        for (int e = 0; e < edges.Length; e++)
        {
            ref readonly Edge edge = ref edges[e];
            if (edge.Symbol == Chain.Silent)
            {
                int known = _graph.Nodes, target = _graph.Reach(edge.Target, slot, wait: false);
                if (target == known) _levels[_product.Level(edge.Target)].Add(target);
                _graph.Add(new(edge.Weight, target, 2 * (slot + 1)), first + e);
                continue;
            }
            (double factor, int then) = _here[edge.Symbol];
            if (factor == 0) continue;
            if (edge.Target == Chain.End) _graph.Add(new(edge.Weight * factor, End, then & 1), first + e);
            else _graph.Add(new(edge.Weight * factor, _graph.Reach(edge.Target, (then >> 1) - 1), then), first + e);
        }
    }

    /// <summary>
    /// Computes the backward weights; 0 or more times, the last counts. Returns the expected number of onsets.
    /// </summary>
    /// <param name="tilt">Every onset weighs exp(tilt): the exponential family whose mean moves with it. 0 is the chain itself.</param>
    /// <param name="expect">Whether the expected number is wanted; else 0 is returned.</param>
    /// <param name="cancel">Checked every few thousand steps.</param>
    /// <exception cref="OperationCanceledException">The question was withdrawn.</exception>
    public double Weigh(double tilt, bool expect, CancellationToken cancel) => Weigh(tilt, expect, new Patience(cancel));

    /// <summary>The same, with the patience of a whole question.</summary>
    internal double Weigh(double tilt, bool expect, Patience patience)
    {
        _strike = Math.Exp(tilt);
        if (_epoch.Length < _length + 2) (_epoch, _reach) = (new int[_length + 2], new double[2 * (_length + 2)]);
        _graph.Weight[End] = (1, 0);
        (_epoch[0], _reach[0], _reach[1]) = (0, 1, _strike);
        int epoch = 0;
        for (int slot = _length; slot >= 0; slot--)
        {
            (_epoch[slot + 1], _reach[2 * slot + 2], _reach[2 * slot + 3]) = (epoch, 1, _strike);
            double largest = Back(slot, patience);
            // Weights shrink or grow with every symbol: powers of two keep long answers from leaving the range of numbers.
            if (largest == 0 || Math.Abs(Math.ILogB(largest)) < Epoch) continue;
            int step = largest < 1 ? 1 : -1;
            epoch += step;
            for (int i = 0; i < 2; i++) _reach[i] = Math.ScaleB(_reach[i], Epoch * step);
            for (int i = 2 * slot + 2; i < 2 * (_length + 2); i++) _reach[i] = Math.ScaleB(_reach[i], Epoch * step);
        }
        return expect && Feasible ? _graph.Weight[1].Onsets / _graph.Weight[1].Beta : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Back(int slot, Patience patience)
    {
        (double Beta, double Onsets)[] weight = _graph.Weight;
        double[] reach = _reach;
        double largest = 0;
        (int from, int to) = _graph.Layer(slot);
        for (int place = to - 1; place >= from; place--)
        {
            double sum = slot < _length || !_freeEnd ? 0 : _ends?[_product.Node(_graph.State(_graph.Node(place)))] ?? 1, onsets = 0;
            ReadOnlySpan<LatticeGraph.Way> ways = _graph.At(place);
            foreach (ref readonly LatticeGraph.Way way in ways)
            {
                (double beta, double after) = weight[way.Target];
                double here = way.Weight * reach[way.Then];
                sum += here * beta;
                onsets += here * (after + beta * (way.Then & 1));
            }
            weight[_graph.Node(place)] = (sum, onsets);
            if (sum > largest) largest = sum;
            patience.Spend(1 + ways.Length);
        }
        return largest;
    }

    /// <summary>Draws a sequence. What is allowed must be feasible and weighed.</summary>
    public void Sample(SeededRandom random, List<Step> path) => Sample(random, path, null);

    /// <summary>
    /// Draws a sequence, turning away at every step from what <paramref name="guide"/> does not allow; false where it allows nothing
    /// more. With a guide the sample is a musical one, but no longer exactly distributed.
    /// </summary>
    internal bool Sample(SeededRandom random, List<Step> path, CopyGuide? guide)
    {
        path.Clear();
        guide?.Clear();
        for (int slot = 0, node = 1; node != End && slot < _length;)
        {
            double left = guide is null ? _graph.Weight[node].Beta : Allowed(node, slot, guide);
            left *= random.NextDouble();
            int chosen = -1;
            ReadOnlySpan<LatticeGraph.Way> ways = _graph.Of(node, out ReadOnlySpan<int> edges);
            for (int e = 0; e < ways.Length; e++)
            {
                double weight = Ahead(ways[e], slot);
                if (weight <= 0 || guide?.Allows(slot, _product[edges[e]].Strike) == false) continue;
                chosen = e;
                if ((left -= weight) < 0) break;
            }
            if (chosen < 0) return false;
            ref readonly Edge edge = ref _product[edges[chosen]];
            guide?.Strike(slot, edge.Strike);
            if (edge.Symbol != Chain.Silent)
            {
                path.Add(new Step(slot, edge.Symbol, _product.Level(_graph.State(node)), edge.Source));
                slot += _advance[edge.Symbol];
            }
            node = ways[chosen].Target;
        }
        return true;
    }

    private double Allowed(int node, int slot, CopyGuide guide)
    {
        double sum = 0;
        ReadOnlySpan<LatticeGraph.Way> ways = _graph.Of(node, out ReadOnlySpan<int> edges);
        for (int e = 0; e < ways.Length; e++)
            if (guide.Allows(slot, _product[edges[e]].Strike)) sum += Ahead(ways[e], slot);
        return sum;
    }

    private double Ahead(LatticeGraph.Way way, int slot)
    {
        double weight = way.Weight * _graph.Weight[way.Target].Beta;
        if ((way.Then & 1) != 0) weight *= _strike;
        int epochs = _epoch[slot + 1] - _epoch[way.Then >> 1];
        return epochs == 0 ? weight : Math.ScaleB(weight, Epoch * epochs);
    }
}
