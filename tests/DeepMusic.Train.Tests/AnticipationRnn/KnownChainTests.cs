using DeepMusic.Core;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

public class KnownChainTests
{
    private const int States = 3, Length = 5, Free = 99;

    [Fact]
    public void Belief_propagation_equals_counting_every_sequence()
    {
        for (ulong seed = 1; seed <= 5; seed++)
        {
            var chain = new KnownChain(States, seed);
            (double[] first, double[][] next) = Chances(chain);
            var random = new SeededRandom(seed);
            for (int trial = 0; trial < 20; trial++)
            {
                int[] tokens = chain.Sample(Length, random);
                int[] constraints = [.. tokens.Select(t => random.Next(2) == 0 ? t : Free)];
                double[][] exact = chain.Exact(tokens, constraints, Free);
                for (int t = 0; t < Length; t++)
                    for (int s = 0; s < States; s++)
                        Assert.Equal(Counted(first, next, tokens, constraints, t, s), exact[t][s], 1e-12);
            }
        }
    }

    [Fact]
    public void Sequences_follow_the_chances_it_tells()
    {
        var chain = new KnownChain(States, 3);
        (double[] first, double[][] next) = Chances(chain);
        var random = new SeededRandom(1);
        var (firsts, moves, from) = (new int[States], new int[States, States], new int[States]);
        const int Sequences = 20_000;
        for (int i = 0; i < Sequences; i++)
        {
            int[] tokens = chain.Sample(Length, random);
            firsts[tokens[0]]++;
            for (int t = 1; t < Length; t++)
            {
                moves[tokens[t - 1], tokens[t]]++;
                from[tokens[t - 1]]++;
            }
        }
        for (int s = 0; s < States; s++)
        {
            Assert.InRange(firsts[s] / (double)Sequences, first[s] - 0.02, first[s] + 0.02);
            for (int n = 0; n < States; n++) Assert.InRange(moves[s, n] / (double)from[s], next[s][n] - 0.02, next[s][n] + 0.02);
        }
    }

    // Without constraints what comes next depends on the token before alone.
    private static (double[] First, double[][] Next) Chances(KnownChain chain) =>
        (chain.Exact([0], [Free], Free)[0], [.. Enumerable.Range(0, States).Select(s => chain.Exact([s, 0], [Free, Free], Free)[1])]);

    // P(token t is s | tokens before t, all constraints): the weight of all ways to go on, one by one.
    private static double Counted(double[] first, double[][] next, int[] tokens, int[] constraints, int t, int s)
    {
        double with = 0, all = 0;
        int ways = (int)Math.Pow(States, Length - t);
        for (int way = 0; way < ways; way++)
        {
            double weight = 1;
            int before = t == 0 ? -1 : tokens[t - 1], here = -1;
            for (int u = t, rest = way; u < Length; u++, rest /= States)
            {
                int token = rest % States;
                if (u == t) here = token;
                weight *= (before < 0 ? first[token] : next[before][token]) * (constraints[u] == Free || constraints[u] == token ? 1 : 0);
                before = token;
            }
            all += weight;
            if (here == s) with += weight;
        }
        return with / all;
    }
}
