using System.Numerics;
using System.Runtime.InteropServices;

namespace DeepMusic.Train;

/// <summary>
/// The baseline a network has to beat: the frequencies of what followed a context, of every length up to the order, mixed by
/// Witten and Bell's weights (1991, method C). In a context seen n times, followed by t different tokens, the shorter context
/// speaks with weight et / (n + et), where e is 1 in the method and is fitted to held-out tunes here; below the empty context stands
/// the uniform distribution. So every token has a probability and they sum to one. Contexts are kept by a 64-bit number, not by their tokens: among some ten million the chance that any two
/// collide is about three in a million. Thread-safe: for reading, once trained.
/// </summary>
public sealed class BackoffNGram
{
    private readonly Dictionary<ulong, Followers> _contexts = [];   // context -> how often, by how many
    private readonly Dictionary<ulong, int> _counts = [];           // context and token -> how often

    private struct Followers
    {
        public int Seen;
        public int Different;
    }

    /// <param name="vocabulary">How many tokens there are; tokens are 0 to one less.</param>
    /// <param name="order">How many tokens are looked at, the one that is predicted included; 1..32.</param>
    /// <exception cref="ArgumentOutOfRangeException">The vocabulary is empty, or the order outside 1..32.</exception>
    public BackoffNGram(int vocabulary, int order = 9)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabulary, 1);
        if (order is < 1 or > 32) throw new ArgumentOutOfRangeException(nameof(order), $"an order of {order} is outside 1..32");
        Vocabulary = vocabulary;
        Order = order;
    }

    /// <summary>How many tokens there are.</summary>
    public int Vocabulary { get; }

    /// <summary>How many tokens are looked at, the one that is predicted included.</summary>
    public int Order { get; }

    /// <summary>
    /// How readily the shorter context speaks, more than 0; 1 is the method as published. Melodies want more: their long contexts
    /// are mostly met once, within one tune, and say little about another.
    /// </summary>
    public double Escape { get; set; } = 1;

    /// <summary>How many different contexts were met, the empty one included.</summary>
    public int Contexts => _contexts.Count;

    /// <summary>Counts a sequence. What stands before it is no context.</summary>
    /// <param name="tokens">The tokens, in order.</param>
    public void Train(ReadOnlySpan<int> tokens)
    {
        for (int at = 0; at < tokens.Length; at++) Count(tokens[..at], tokens[at]);
    }

    /// <summary>Counts one token after a context, which need not be what stands before it: the parts that tell most come last.</summary>
    /// <param name="context">What it is told; the last tokens count.</param>
    /// <param name="next">The token.</param>
    public void Count(ReadOnlySpan<int> context, int next)
    {
        Checked(next);
        ulong number = 1;
        for (int length = 0; length < Order && length <= context.Length; length++)
        {
            if (length > 0) number = Longer(number, context[^length]);
            ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, Followed(number, next), out _);
            ref Followers followers = ref CollectionsMarshal.GetValueRefOrAddDefault(_contexts, number, out _);
            if (count++ == 0) followers.Different++;
            followers.Seen++;
        }
    }

    /// <summary>The probability of a token.</summary>
    /// <param name="context">What stands before it; the last tokens count.</param>
    /// <param name="next">The token.</param>
    public double Probability(ReadOnlySpan<int> context, int next)
    {
        Checked(next);
        double p = 1.0 / Vocabulary;
        ulong number = 1;
        for (int length = 0; length < Order && length <= context.Length; length++)
        {
            if (length > 0) number = Longer(number, context[^length]);
            // A context that was never met has no longer one that was.
            if (!_contexts.TryGetValue(number, out Followers followers)) break;
            int count = _counts.GetValueOrDefault(Followed(number, next));
            double escape = Escape * followers.Different;
            p = (count + escape * p) / (followers.Seen + escape);
        }
        return p;
    }

    /// <summary>Minus the natural logarithm of the probability of a token, in nats.</summary>
    /// <param name="context">What stands before it; the last tokens count.</param>
    /// <param name="next">The token.</param>
    public double NegativeLogLikelihood(ReadOnlySpan<int> context, int next) => -Math.Log(Probability(context, next));

    /// <summary>The mean of minus the logarithm of the probability over all tokens of sequences, in nats; NaN where there are none.</summary>
    public double NegativeLogLikelihood(IReadOnlyList<int[]> sequences)
    {
        double sum = 0;
        long tokens = 0;
        foreach (int[] sequence in sequences)
        {
            for (int at = 0; at < sequence.Length; at++) sum += NegativeLogLikelihood(sequence.AsSpan(Math.Max(0, at - Order), Math.Min(at, Order)), sequence[at]);
            tokens += sequence.Length;
        }
        return sum / tokens;
    }

    /// <summary>Sets <see cref="Escape"/> to the power of two, 1 to 64, that suits held-out sequences best: a baseline ought to be a good one.</summary>
    /// <param name="heldOut">Sequences to choose by: those for validation, not those for the test.</param>
    public void Fit(IReadOnlyList<int[]> heldOut)
    {
        double best = double.PositiveInfinity, chosen = 1;
        for (int escape = 1; escape <= 64; escape *= 2)
        {
            Escape = escape;
            double nll = NegativeLogLikelihood(heldOut);
            if (nll < best) (best, chosen) = (nll, escape);
        }
        Escape = chosen;
    }

    private int Checked(int token) => (uint)token < (uint)Vocabulary
        ? token
        : throw new ArgumentOutOfRangeException(nameof(token), $"token {token} is outside 0..{Vocabulary - 1}");

    private static ulong Longer(ulong context, int token) => Mix(context ^ BitOperations.RotateLeft((ulong)(token + 1) * 0x9E3779B97F4A7C15, 17));

    private static ulong Followed(ulong context, int token) => Mix(~context ^ (ulong)(token + 1) * 0xD6E8FEB86659FD93);

    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
