using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// The chain of a chord question: contexts of chords, longest first, each with an escape to the next shorter one, and under the last of
/// them any chord at all for any time.
/// </summary>
internal sealed class ChordChain
{
    private const int Depth = 8, Any = 0;
    private const double Escape = 2, Diatonic = 6;

    private static readonly PitchClassSet Scale = Key.CMajor.Classes;

    private readonly Dictionary<ChordEvent, int> _numbers = [];
    private readonly List<ChordEvent> _events = [];
    private readonly ContextTree _tree;
    private readonly double _surprise;

    /// <summary>A chain that has learned a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="surprise">The likely (0) to surprise (1).</param>
    public ChordChain(LeadSheetModel model, double surprise)
    {
        _surprise = Math.Clamp(surprise, 0, 1);
        _tree = new ContextTree(model.Config.Order);
        foreach (ChordEvent known in model.Events) Number(known);
        foreach ((int[] gram, double count) in model.Grams) _tree.Learn(gram, count, 0, gram.Length - 1);
        Order = model.Config.Order;
    }

    /// <summary>The longest context.</summary>
    public int Order { get; }

    /// <summary>All symbols, those without a phase made up.</summary>
    public IReadOnlyList<ChordEvent> Events => _events;

    /// <summary>The number of a chord, new or known.</summary>
    public int Number(ChordEvent chord)
    {
        if (_numbers.TryGetValue(chord, out int number)) return number;
        _numbers.Add(chord, _events.Count);
        _events.Add(chord);
        return _events.Count - 1;
    }

    /// <summary>Learns a line of chords.</summary>
    public void Learn(IEnumerable<ChordEvent> line, double weight) => _tree.Learn([.. line.Select(Number)], weight, 0);

    /// <summary>The chain that goes on from some chords; new symbols are none after that.</summary>
    public Chain Build(IEnumerable<ChordEvent> before, bool freeEnd)
    {
        var builder = new ChainBuilder();
        int start = _tree.Find([.. before.Select(Number)]);
        for (int i = 0; i < _tree.Count; i++) builder.Node(Depth + _tree.Depth(i));
        int any = builder.Node(Any);
        ILookup<int, Continuation> ways = _tree.Continuations.ToLookup(c => c.Context);
        for (int i = 0; i < _tree.Count; i++)
        {
            // What stands before the first chord is never written.
            List<Continuation> after = [.. ways[i].Where(c => _events[c.Symbol].Degree >= 0)];
            double sum = after.Sum(c => c.Weight), flat = after.Sum(c => Flat(c.Weight));
            // Two chords that came once say little of the third: the longer the context, the sooner it is left.
            double stay = after.Count == 0 ? 0 : sum / (sum + (Escape + 6 * _surprise * _surprise) * Math.Max(0.5, _tree.Depth(i)) * after.Count);
            builder.Step(i, i == 0 ? any : _tree.Suffix(i), 1 - stay);
            foreach (Continuation c in after) builder.Write(i, c.Next, stay * Flat(c.Weight) / flat, c.Symbol);
        }
        Make(builder, any);
        return builder.Build(start, freeEnd);
    }

    /// <summary>The probability that a chord follows some others.</summary>
    /// <param name="chain">What was built.</param>
    /// <param name="before">The others.</param>
    /// <param name="chord">The chord.</param>
    public double Probability(Chain chain, IEnumerable<ChordEvent> before, ChordEvent chord)
    {
        int learned = _numbers.GetValueOrDefault(chord, -1), made = Number(chord with { Phase = -1 });
        return From(_tree.Find([.. before.Select(Number)]));

        double From(int node)
        {
            double sum = 0;
            foreach (Arc arc in chain.From(node))
                if (arc.Symbol == Chain.Silent) sum += arc.Weight * From(arc.Target);
                else if (arc.Symbol == learned || arc.Symbol == made) sum += arc.Weight;
            return sum;
        }
    }

    private double Flat(double weight) => Math.Pow(weight, 1 - 0.6 * _surprise);

    // Any chord can follow any: rarely, plain ones sooner than others, and chords of the key sooner than those.
    private void Make(ChainBuilder builder, int any)
    {
        var made = new List<(ChordEvent Chord, double Weight)>();
        for (int degree = 0; degree < 12; degree++)
            for (int quality = 0; quality < ChordQuality.All.Count; quality++)
            {
                PitchClassSet tones = ChordQuality.All[quality].Classes.Transpose(degree);
                double weight = ((tones & Scale) == tones ? Diatonic : 1) * (ChordQuality.All[quality].Symbol switch { "" => 1, "m" or "7" => 0.7, "m7" => 0.3, _ => 0.1 });
                for (int advance = 1; advance <= ChordEvent.Longest; advance++) made.Add((new ChordEvent(degree, quality, advance, -1), weight / (advance * advance)));
            }
        double sum = made.Sum(m => m.Weight);
        foreach ((ChordEvent chord, double weight) in made) builder.Write(any, 0, weight / sum, Number(chord));
    }
}
