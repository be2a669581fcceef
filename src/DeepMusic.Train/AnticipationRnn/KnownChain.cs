using DeepMusic.Core;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>
/// A first-order Markov chain over a few tokens. What comes next under constraints that lie ahead is known exactly, by belief
/// propagation (Pachet and Roy 2011; backward messages as in hidden Markov models).
/// </summary>
internal sealed class KnownChain
{
    private readonly double[][] _next;
    private readonly double[] _first;

    /// <summary>A chain drawn by chance: each row is a few likely followers and many unlikely ones.</summary>
    public KnownChain(int states, ulong seed)
    {
        var random = new SeededRandom(seed);
        _first = Drawn(states, random);
        _next = [.. Enumerable.Range(0, states).Select(_ => Drawn(states, random))];
        States = states;
    }

    /// <summary>How many tokens there are.</summary>
    public int States { get; }

    /// <summary>A sequence.</summary>
    public int[] Sample(int length, SeededRandom random)
    {
        var tokens = new int[length];
        for (int t = 0; t < length; t++) tokens[t] = Draw(t == 0 ? _first : _next[tokens[t - 1]], random);
        return tokens;
    }

    /// <summary>The distribution of each token of a sequence, given those before it and the constraints at and after it: [T][S].</summary>
    /// <param name="tokens">The sequence.</param>
    /// <param name="constraints">The token a place must be, or <paramref name="free"/>.</param>
    /// <param name="free">What stands for no constraint.</param>
    public double[][] Exact(int[] tokens, int[] constraints, int free)
    {
        // message[t][s]: how likely the constraints from t on are, if t is s.
        var message = new double[tokens.Length][];
        for (int t = tokens.Length - 1; t >= 0; t--)
        {
            message[t] = new double[States];
            for (int s = 0; s < States; s++)
                if (constraints[t] == free || constraints[t] == s)
                    message[t][s] = t == tokens.Length - 1 ? 1 : Enumerable.Range(0, States).Sum(n => _next[s][n] * message[t + 1][n]);
            Normalise(message[t]);
        }
        var exact = new double[tokens.Length][];
        for (int t = 0; t < tokens.Length; t++)
        {
            double[] before = t == 0 ? _first : _next[tokens[t - 1]];
            exact[t] = [.. Enumerable.Range(0, States).Select(s => before[s] * message[t][s])];
            Normalise(exact[t]);
        }
        return exact;
    }

    private static double[] Drawn(int states, SeededRandom random)
    {
        double[] row = [.. Enumerable.Range(0, states).Select(_ => Math.Pow(random.NextDouble(), 3) + 0.01)];
        Normalise(row);
        return row;
    }

    private static int Draw(double[] chances, SeededRandom random)
    {
        double left = random.NextDouble();
        for (int s = 0; s < chances.Length - 1; s++) if ((left -= chances[s]) < 0) return s;
        return chances.Length - 1;
    }

    private static void Normalise(double[] chances)
    {
        double sum = chances.Sum();
        for (int s = 0; s < chances.Length; s++) chances[s] /= sum;
    }
}
