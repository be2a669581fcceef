using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Inference;
using static TorchSharp.torch;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>How well held-out tunes are foretold, nats a tick; and how well where something happens: a note is struck, or one ends in silence.</summary>
/// <param name="All">Over all ticks.</param>
/// <param name="Moved">Over the ticks at which something happens.</param>
internal readonly record struct Likelihood(double All, double Moved)
{
    private const int Together = 8;

    /// <summary>What is told of a tick.</summary>
    public enum View
    {
        /// <summary>Its place in the bar.</summary>
        Place,

        /// <summary>Its place, the key and the chord.</summary>
        Harmony,
    }

    /// <summary>Of a network in torch.</summary>
    /// <param name="model">The network.</param>
    /// <param name="tunes">The tunes, each whole.</param>
    /// <param name="view">What is told.</param>
    /// <param name="constrained">The share of ticks told ahead, which are not counted; drawn by the seed.</param>
    /// <param name="seed">The seed.</param>
    public static Likelihood Of(AnticipationModel model, IReadOnlyList<GridTune> tunes, View view, double constrained = 0, ulong seed = 1)
    {
        var sum = new Sum();
        var random = new Core.SeededRandom(seed);
        foreach (GridTune[] some in tunes.OrderBy(t => t.Ticks).Chunk(Together))
        {
            var batch = new SequenceBatch(model.Config, some.Length, some.Max(t => t.Ticks));
            for (int s = 0; s < some.Length; s++)
                for (int t = 0; t < some[s].Ticks; t++)
                {
                    batch.Set(s, t, t == 0 ? model.Config.StartToken : some[s].Tokens[t - 1], some[s].Tokens[t]);
                    some[s].Write(batch.Features(s, t), t, 0, view == View.Harmony, view == View.Harmony);
                    if (random.NextDouble() < constrained) batch.Constrain(s, t, some[s].Tokens[t]);
                }
            float[] losses = batch.Losses(model, CPU);
            for (int s = 0; s < some.Length; s++)
                for (int t = 0; t < some[s].Ticks; t++)
                    if (batch.Constraint(s, t) == model.Config.Free) sum.Add(losses[s * batch.Ticks + t], Moves(some[s], t));
        }
        return sum.Result;
    }

    /// <summary>Of a network as it is played, one tick after the other.</summary>
    public static Likelihood Of(IAnticipationNetwork network, IReadOnlyList<GridTune> tunes, View view)
    {
        var sum = new Sum();
        AnticipationConfig config = network.Config;
        var odds = new float[config.Vocabulary];
        foreach (GridTune tune in tunes)
        {
            network.Begin(config.Unconstrained(tune.Ticks), tune.Features(config, view == View.Harmony, view == View.Harmony), 0);
            for (int t = 0; t < tune.Ticks; t++)
            {
                network.Step([t == 0 ? config.StartToken : tune.Tokens[t - 1]], odds);
                sum.Add(-Sampling.LogProbability(odds, tune.Tokens[t]), Moves(tune, t));
            }
        }
        return sum.Result;
    }

    /// <summary>Of the n-gram, which knows the tokens before and no more.</summary>
    public static Likelihood Of(BackoffNGram ngram, IReadOnlyList<GridTune> tunes)
    {
        var sum = new Sum();
        foreach (GridTune tune in tunes)
            for (int t = 0; t < tune.Ticks; t++)
                sum.Add(ngram.NegativeLogLikelihood(tune.Tokens.AsSpan(Math.Max(0, t - ngram.Order), Math.Min(t, ngram.Order)), tune.Tokens[t]), Moves(tune, t));
        return sum.Result;
    }

    private static bool Moves(GridTune tune, int tick) =>
        AnticipationEncoding.IsStrike(tune.Tokens[tick]) || tune.Tokens[tick] == AnticipationEncoding.Rest && tick > 0 && tune.Tokens[tick - 1] != AnticipationEncoding.Rest;

    private sealed class Sum
    {
        private double _all, _moved;
        private long _ticks, _moves;

        public Likelihood Result => new(_all / _ticks, _moved / _moves);

        public void Add(double loss, bool moves)
        {
            (_all, _ticks) = (_all + loss, _ticks + 1);
            if (moves) (_moved, _moves) = (_moved + loss, _moves + 1);
        }
    }
}
