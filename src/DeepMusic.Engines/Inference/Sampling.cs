using DeepMusic.Core;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// Draws from logits. Exponentials are our own (<see cref="Exponential"/>): the same logits and seed give the same choice on every
/// processor and system. Thread-safe: yes, with a generator for each thread. Realtime-safe: up to <see cref="MostOnStack"/> logits.
/// </summary>
public static class Sampling
{
    /// <summary>So many logits need no memory but the stack's.</summary>
    public const int MostOnStack = 1024;

    /// <summary>One choice; -1 where every logit is minus infinity. One number is taken from the generator, whatever the settings.</summary>
    /// <param name="logits">Unchanged; minus infinity is never chosen.</param>
    /// <param name="temperature">Divides the logits; at 0 the largest is chosen, of equals the first.</param>
    /// <param name="topP">Only the most likely are chosen among, as few as hold this much probability together; 1 for all.</param>
    /// <param name="random">The generator.</param>
    public static int Choose(ReadOnlySpan<float> logits, double temperature, double topP, SeededRandom random)
    {
        double point = random.NextDouble();
        int best = Largest(logits);
        if (best < 0 || temperature <= 0)
            return best;
        Span<double> weights = logits.Length <= MostOnStack ? stackalloc double[logits.Length] : new double[logits.Length];
        double total = Odds(logits, logits[best], temperature, weights);
        if (topP < 1)
            total = KeepTop(weights, topP * total);

        point *= total;
        int chosen = best;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            chosen = i;
            point -= weights[i];
            if (point < 0)
                break;
        }

        return chosen;
    }

    /// <summary>The natural logarithm of one choice's probability at temperature 1; minus infinity for one that is never chosen.</summary>
    public static double LogProbability(ReadOnlySpan<float> logits, int choice)
    {
        int best = Largest(logits);
        if (best < 0) return double.NegativeInfinity;
        Span<double> odds = logits.Length <= MostOnStack ? stackalloc double[logits.Length] : new double[logits.Length];
        return (double)logits[choice] - logits[best] - Math.Log(Odds(logits, logits[best], 1, odds));
    }

    /// <summary>How much a choice at temperature 1 tells on average, in nats; 0 where nothing can be chosen.</summary>
    public static double Entropy(ReadOnlySpan<float> logits)
    {
        int best = Largest(logits);
        if (best < 0) return 0;
        Span<double> odds = logits.Length <= MostOnStack ? stackalloc double[logits.Length] : new double[logits.Length];
        double sum = Odds(logits, logits[best], 1, odds), weighted = 0;
        for (int i = 0; i < odds.Length; i++)
            if (odds[i] > 0) weighted += odds[i] * ((double)logits[i] - logits[best]);
        return Math.Log(sum) - weighted / sum;
    }

    /// <summary>e^((logit - largest) / temperature) of each, and their sum, taken in their order.</summary>
    private static double Odds(ReadOnlySpan<float> logits, float largest, double temperature, Span<double> odds)
    {
        for (int i = 0; i < logits.Length; i++)
            odds[i] = ((double)logits[i] - largest) / temperature;
        Exponential.OfAll(odds);
        double sum = 0;
        foreach (double odd in odds)
            sum += odd;
        return sum;
    }

    private static int Largest(ReadOnlySpan<float> logits)
    {
        int best = -1;
        for (int i = 0; i < logits.Length; i++)
        {
            if (logits[i] > (best < 0 ? float.NegativeInfinity : logits[best]))
                best = i;
        }

        return best;
    }

    /// <summary>Zeroes all but the largest that reach an amount together; of equals, the first stay. Returns what is left.</summary>
    private static double KeepTop(Span<double> weights, double amount)
    {
        // Largest first, then the first; as whole numbers, for sorting them is the same everywhere.
        Span<ulong> order = weights.Length <= MostOnStack ? stackalloc ulong[weights.Length] : new ulong[weights.Length];
        int some = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            // What a limit forbids is most of it, and need not be sorted.
            if (weights[i] != 0)
                order[some++] = ((ulong)~BitConverter.SingleToUInt32Bits((float)weights[i]) << 32) | (uint)i;
        }

        order = order[..some];
        order.Sort();
        double kept = 0;
        int rank = 0;
        for (; rank < order.Length && kept < amount; rank++)
            kept += weights[(int)(uint)order[rank]];
        foreach (ulong key in order[Math.Max(rank, 1)..])
            weights[(int)(uint)key] = 0;
        return rank > 0 ? kept : weights[(int)(uint)order[0]];
    }
}
