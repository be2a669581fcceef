using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

/// <summary>Chains over letters that each last one slot, as in the papers.</summary>
internal static class Letters
{
    /// <summary>A chain of exactly that order, learned from sequences, starting as the letters are frequent.</summary>
    public static Chain OfOrder(int order, params int[][] corpus)
    {
        var tree = new ContextTree(order);
        foreach (int[] sequence in corpus) tree.Learn(sequence, 1, 0);
        var total = new double[tree.Count];
        foreach (Continuation c in tree.Continuations) total[c.Context] += c.Weight;
        var builder = new ChainBuilder();
        for (int i = 0; i < tree.Count; i++) builder.Node(0);
        foreach (Continuation c in tree.Continuations) builder.Write(c.Context, c.Next, c.Weight / total[c.Context], c.Symbol, c.Symbol);
        return builder.Build(0, freeEnd: true);
    }

    public static Lattice Lattice(Chain chain, int letters, int length, Func<int, int, bool> allowed, FactorAutomaton? forbidden = null)
    {
        var lattice = new Lattice(chain, new LetterRules(forbidden ?? new FactorAutomaton()), [.. Enumerable.Repeat(1, letters)], new bool[letters], length,
            (slot, factors) => { for (int s = 0; s < letters; s++) if (!allowed(slot, s)) factors[s] = 0; }, CancellationToken.None);
        lattice.Weigh(0, false, CancellationToken.None);
        return lattice;
    }

    public static FactorAutomaton Factors(int length, params int[][] corpus)
    {
        var automaton = new FactorAutomaton();
        foreach (int[] sequence in corpus)
            for (int i = 0; i + length <= sequence.Length; i++)
                automaton.Forbid(sequence[i..(i + length)].Select(l => (long)l).ToArray());
        return automaton;
    }

    /// <summary>Every sequence the chain can write, with its exact probability, by plain recursion. A fraction is numerator over denominator.</summary>
    public static Dictionary<string, (long Over, long Under)> Enumerate(int[][] corpus, int order, int length, Func<int, int, bool> allowed)
    {
        var all = new Dictionary<string, (long, long)>();
        Extend([], 1, 1);
        return all;

        void Extend(int[] sequence, long over, long under)
        {
            if (sequence.Length == length)
            {
                all.Add(string.Concat(sequence.Select(l => (char)('A' + l))), (over, under));
                return;
            }
            int[] context = sequence[^Math.Min(order, sequence.Length)..];
            List<int> followers = [];
            foreach (int[] learned in corpus)
                for (int i = 0; i + context.Length < learned.Length; i++)
                    if (learned.AsSpan(i, context.Length).SequenceEqual(context)) followers.Add(learned[i + context.Length]);
            foreach (int letter in followers.Distinct().Where(l => allowed(sequence.Length, l)))
                Extend([.. sequence, letter], over * followers.Count(l => l == letter), under * followers.Count);
        }
    }

    public static int[] Of(string text) => [.. text.Select(c => c - 'A')];

    public static string Draw(Lattice lattice, SeededRandom random, List<Step> path)
    {
        lattice.Sample(random, path);
        return string.Concat(path.Select(s => (char)('A' + s.Symbol)));
    }
}
