using System.Runtime.InteropServices;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// The chain of one answer: contexts of learned events, longest first, each with an escape to the next shorter one, and under the
/// last of them the <see cref="ScaleWalk"/>, whose notes lead back to whatever was learned on the same pitch. An escape forgets:
/// what follows continues the shorter context.
/// </summary>
internal sealed class MarkovModel
{
    private const int Chosen = 0, Walking = 1, Depth = 64;
    private const int LongestWatched = 12, EventSteps = 16;
    private const double Rest = 0.005, Close = 0.15, CloseAway = 0.02;

    private readonly ChainBuilder _builder;
    private readonly Dictionary<int, int> _walking = [];
    private readonly Dictionary<int, int> _chosen = [];
    private readonly List<(int Phrase, int Note)> _sources = [];
    private readonly List<Heard> _heard;
    private readonly MarkovConfig _config;
    private readonly MarkovEncoding _encoding;
    private readonly ScaleWalk _walk;
    private readonly IReadOnlyList<int> _rests;
    private readonly double[] _loyal = new double[LongestWatched + 1];
    private readonly double _surprise;
    private readonly Patience _patience;
    private readonly Surroundings? _around;

    /// <summary>Learns and builds.</summary>
    /// <param name="heard">What was heard, corpus first, the call last.</param>
    /// <param name="corpus">How many of them are corpus.</param>
    /// <param name="prompt">What was asked.</param>
    /// <param name="config">The constants.</param>
    /// <param name="encoding">The vocabulary, which is filled.</param>
    /// <param name="rests">The rests it may make up, in slots.</param>
    /// <param name="bench">Its tree and its builder are cleared and used.</param>
    /// <param name="patience">Spent on every event.</param>
    /// <param name="around">What stands around the answer; null where nothing does.</param>
    public MarkovModel(List<Heard> heard, int corpus, Prompt prompt, MarkovConfig config, MarkovEncoding encoding, IReadOnlyList<int> rests, Workbench bench, Patience patience, Surroundings? around)
    {
        (_builder, _patience, _around) = (bench.Builder, patience, around);
        _builder.Clear();
        (_heard, _config, _encoding, _rests) = (heard, config, encoding, rests);
        _surprise = Math.Clamp(prompt.Surprise, 0, 1);
        for (int k = 0; k < _loyal.Length; k++) _loyal[k] = Math.Pow(1 - _surprise, (k - 1) / 2.0) * (1 - 0.4 * _surprise);
        List<int> after = [.. around?.After?.Events(encoding).Select(e => encoding.Number(e.Symbol)) ?? []];
        _walk = new ScaleWalk(prompt, encoding.Key, encoding.Register, after.Count == 0 ? -1 : encoding.Symbols[after[0]].Top);
        // A context as long as the run that may be copied knows when to turn elsewhere.
        int most = prompt.Constraints.All.OfType<NoCopy>().Select(c => c.Guarded.Notes - 1).DefaultIfEmpty(int.MaxValue).Min();
        ContextTree tree = bench.Tree;
        int order = most <= LongestWatched ? most : config.Order;
        tree.Clear(order);
        List<int> last = Learn(tree, corpus);
        Chain = Build(tree, last, prompt, most);
        // Contexts are no longer than the order: what stands further off does not know of the gap.
        if (after.Count > 0) Ends = EdgeWeights.Of(Chain, [.. after.Take(order)], patience);
    }

    /// <summary>The chain.</summary>
    public Chain Chain { get; }

    /// <summary>How likely what comes after is from each node of the chain; null where nothing comes.</summary>
    public double[]? Ends { get; }

    /// <summary>The context length in events that a step continued; 0 where it continued none.</summary>
    public static int OrderOf(Step step) => step.Level >= Depth ? step.Level - Depth : Math.Max(0, step.Level - Walking - 1);

    /// <summary>Where a step was learned: the phrase and the note in it; null where it was made up.</summary>
    public (Heard Phrase, int Note)? SourceOf(Step step) =>
        step.Source < 0 || _sources[step.Source].Note < 0 ? null : (_heard[_sources[step.Source].Phrase], _sources[step.Source].Note);

    private List<int> Learn(ContextTree tree, int corpus)
    {
        List<int> symbols = [];
        for (int p = 0; p < _heard.Count; p++)
        {
            if (p <= corpus || !_heard[p].Begins || _heard[p - 1].Next is not null) symbols.Clear();
            else if (symbols.Count > LongestWatched) symbols.RemoveRange(0, symbols.Count - LongestWatched);
            if (_heard[p].Begins) symbols.Add(MarkovEncoding.Boundary);
            int from = symbols.Count, events = _sources.Count;
            foreach ((MarkovSymbol symbol, int note) in _heard[p].Events(_encoding))
            {
                symbols.Add(_encoding.Number(symbol));
                _sources.Add((p, note));
            }
            double weight = p < corpus ? _config.CorpusWeight : p >= _heard.Count - (_around?.Near ?? 1) ? 1 + _config.CallWeight * (1 - _surprise) : 1;
            _patience.Spend((symbols.Count - from) * EventSteps);
            tree.Learn(CollectionsMarshal.AsSpan(symbols), weight, events - from, from);
        }
        return symbols[^Math.Min(LongestWatched, symbols.Count)..];
    }

    private Chain Build(ContextTree tree, List<int> last, Prompt prompt, int most)
    {
        var nodes = new int[tree.Count];
        for (int i = 0; i < nodes.Length; i++) nodes[i] = _builder.Node(tree.Depth(i) + Depth);
        int previous = _around?.Previous ?? (prompt.Call.IsRest ? -1 : TopLine.Of(prompt.Call.Notes.AsSpan())[^1].Pitch.Number);
        if (previous >= 0 && Math.Abs(previous - _encoding.Register) > 12) previous = -1;
        Continue(tree, nodes, previous, most);
        int begin = _around?.GoesOn == true ? tree.Find(CollectionsMarshal.AsSpan(last)) : tree.Find([.. last, MarkovEncoding.Boundary]);
        int start = begin == 0 ? Walk(previous) : nodes[begin];
        Rejoin(tree, nodes);
        return _builder.Build(start, freeEnd: _around?.After is not null);
    }

    // Staying in a context of order k: N / (N + e u) (1 - s)^((k-1)/2) (1 - 0.4 s), N its weight, u its different continuations,
    // s surprise, e the escape; the continuation then by its weight to the power 1 - 0.6 s. An escape excludes what it escapes
    // from (as PPM does), so that it always turns elsewhere; a context that holds all but one note of a forbidden run must escape.
    private void Continue(ContextTree tree, int[] nodes, int previous, int most)
    {
        (int[] first, Continuation[] after) = ByContext(tree);
        var escaped = new int[nodes.Length];
        var own = new int[_encoding.Symbols.Length];
        var others = new List<Continuation>();
        foreach (int i in ByDepth(tree))
        {
            ReadOnlySpan<Continuation> ways = after.AsSpan(first[i], first[i + 1] - first[i]);
            _patience.Spend(1 + ways.Length);
            int suffix = tree.Suffix(i);
            if (tree.Depth(i) == 1)
            {
                int last = tree.Last(i);
                escaped[i] = Walk(last == MarkovEncoding.Boundary ? previous : _encoding.Symbols[last].Top);
            }
            else
            {
                others.Clear();
                foreach (ref readonly Continuation c in ways) own[c.Symbol] = i;
                ReadOnlySpan<Continuation> shorter = after.AsSpan(first[suffix], first[suffix + 1] - first[suffix]);
                _patience.Spend(shorter.Length);
                foreach (ref readonly Continuation c in shorter) if (own[c.Symbol] != i) others.Add(c);
                escaped[i] = others.Count == 0 ? escaped[suffix] : _builder.Node(tree.Depth(i) + Walking);
                if (others.Count > 0) Branch(escaped[i], CollectionsMarshal.AsSpan(others), nodes, tree.Depth(suffix), escaped[suffix]);
            }
            Branch(nodes[i], tree.Depth(i) >= most ? [] : ways, nodes, tree.Depth(i), escaped[i]);
        }
    }

    // Counting sorts: the order among equals is the order in which they were met, so the chain is the same every time.
    private static (int[] First, Continuation[] After) ByContext(ContextTree tree)
    {
        var first = new int[tree.Count + 2];
        var after = new Continuation[tree.All.Length];
        foreach (ref readonly Continuation c in tree.All) first[c.Context + 2]++;
        for (int i = 2; i < first.Length; i++) first[i] += first[i - 1];
        foreach (ref readonly Continuation c in tree.All) after[first[c.Context + 1]++] = c;
        return (first, after);
    }

    private static int[] ByDepth(ContextTree tree)
    {
        int[] contexts = new int[tree.Count - 1], next = new int[byte.MaxValue];
        for (int i = 1; i < tree.Count; i++) next[tree.Depth(i) + 1]++;
        for (int d = 1; d < next.Length; d++) next[d] += next[d - 1];
        for (int i = 1; i < tree.Count; i++) contexts[next[tree.Depth(i)]++] = i;
        return contexts;
    }

    private void Branch(int node, ReadOnlySpan<Continuation> ways, int[] nodes, int order, int escape)
    {
        double sum = 0, flattened = 0;
        foreach (ref readonly Continuation c in ways)
        {
            sum += c.Weight;
            flattened += Flat(c.Weight);
        }
        double stay = ways.Length == 0 ? 0 : sum / (sum + (_config.Escape + 2 * _surprise) * ways.Length) * _loyal[order];
        _builder.Step(node, escape, 1 - stay);
        foreach (ref readonly Continuation c in ways) Write(node, in c, nodes, stay * Flat(c.Weight) / flattened, strikes: true);
    }

    // Most continuations were met once: the power of one is not worth asking for.
    private double Flat(double weight) => weight == 1 ? 1 : Math.Pow(weight, 1 - 0.6 * _surprise);

    private void Rejoin(ContextTree tree, int[] nodes)
    {
        double share = 1 - 0.6 * _surprise;
        var onPitch = new double[128];
        foreach (ref readonly Continuation c in tree.All)
            if (c.Context == 0 && _encoding.Symbols[c.Symbol].Top is >= 0 and int top) onPitch[top] += c.Weight;
        foreach (ref readonly Continuation c in tree.All)
            if (c.Context == 0 && _encoding.Symbols[c.Symbol].Top is >= 0 and int top && _chosen.TryGetValue(top, out int node))
                Write(node, in c, nodes, share * c.Weight / onPitch[top], strikes: false);
        List<(int Advance, Beats Length, double Weight)> rhythm = ScaleWalk.Rhythm(_heard.Count == 0 ? Phrase.Rest(Beats.Zero, Beats.Quarter) : _heard[^1].Phrase, _encoding);
        Beats closing = _encoding.Sounding(_encoding.Slot * rhythm.Max(r => r.Advance), 0);
        foreach ((int pitch, int node) in _chosen.OrderBy(c => c.Key))
        {
            double made = onPitch[pitch] > 0 ? 1 - share : 1;
            foreach ((int advance, Beats length, double w) in rhythm)
                _builder.Write(node, Walk(pitch), made * w, Made(pitch, advance, length));
            int above = new PitchClass(pitch) - _encoding.Key.Tonic;
            bool home = above is 0 or 7 or 3 or 4;
            _builder.Write(node, Chain.End, made * (home ? Close : CloseAway), Made(pitch, 0, closing));
        }
    }

    private void Write(int node, in Continuation c, int[] nodes, double weight, bool strikes)
    {
        MarkovSymbol symbol = _encoding.Symbols[c.Symbol];
        _builder.Write(node, symbol.Advance == 0 ? Chain.End : nodes[c.Next], weight, c.Symbol, strikes ? symbol.Top : -1, c.Source);
    }

    private int Made(int pitch, int advance, Beats length) => _encoding.Number(new MarkovSymbol(UInt128.One << pitch, advance, length, -1, true));

    private int Walk(int last)
    {
        if (_walking.TryGetValue(last, out int node)) return node;
        node = _builder.Node(Walking);
        _walking.Add(last, node);
        double[] weights = _walk.After(last);
        for (int i = 0; i < weights.Length; i++)
        {
            int pitch = _walk.Pitches[i];
            if (!_chosen.TryGetValue(pitch, out int chosen)) _chosen.Add(pitch, chosen = _builder.Node(Chosen));
            _builder.Step(node, chosen, (1 - Rest) * weights[i], pitch);
        }
        foreach (int slots in _rests) _builder.Write(node, node, Rest / _rests.Count, _encoding.Number(new MarkovSymbol(0, slots, Beats.Zero, -1, true)));
        foreach (int pitch in _walk.Pitches) Walk(pitch);
        return node;
    }
}
