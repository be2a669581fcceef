using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Train.DeepBach;

/// <summary>How well cells are foretold, nats a cell.</summary>
/// <param name="All">Over all cells.</param>
/// <param name="Moved">Over those whose voice sounds another pitch than the tick before.</param>
internal readonly record struct ChoraleLikelihood(double All, double Moved)
{
    private static readonly int[] InOrder = [0, 3, 1, 2];

    /// <summary>
    /// The joint likelihood of grids of pitches by the chain rule: tick after tick, soprano, bass, alto, tenor. A pitch that sounds on may be held or
    /// struck again, and is as likely as both together.
    /// </summary>
    public static ChoraleLikelihood Joint(IOrderedNetwork network, IEnumerable<Chorale> chorales)
    {
        var sum = new Sum();
        var logits = new float[DeepBachEncoding.MostTokens];
        foreach (Chorale chorale in chorales)
        {
            ChoraleGrid grid = chorale.Merged;
            network.Begin(grid.Frame, grid.Ticks);
            var known = new byte[grid.Tokens.Length];
            for (int cell = 0; cell < known.Length; cell++) known[cell] = (byte)DeepBachEncoding.Unknown(cell % DeepBachEncoding.Voices);
            for (int tick = 0; tick < grid.Ticks; tick++)
                foreach (int voice in InOrder)
                {
                    int cell = tick * DeepBachEncoding.Voices + voice;
                    network.OddsKnowing(known, cell, logits);
                    known[cell] = grid.Tokens[cell];
                    int pitch = grid.Sounding(tick, voice), before = tick > 0 ? grid.Sounding(tick - 1, voice) : -1;
                    int token = pitch < 0 ? DeepBachEncoding.Rest(voice) : DeepBachEncoding.Strike(voice, pitch);
                    double p = Math.Exp(Sampling.LogProbability(logits, token));
                    if (pitch == before) p += Math.Exp(Sampling.LogProbability(logits, DeepBachEncoding.Hold(voice)));
                    sum.Add(-Math.Log(Math.Max(p, 1e-30)), tick > 0 && pitch != before);
                }
        }
        return sum.Result;
    }

    /// <summary>The same of the n-gram.</summary>
    public static ChoraleLikelihood Joint(ChoraleNGram ngram, IEnumerable<Chorale> chorales)
    {
        var sum = new Sum();
        foreach (Chorale chorale in chorales)
        {
            double[] nats = ngram.Nats(chorale.Merged);
            for (int cell = 0; cell < nats.Length; cell++)
            {
                (int tick, int voice) = (cell / DeepBachEncoding.Voices, cell % DeepBachEncoding.Voices);
                sum.Add(nats[cell], tick > 0 && chorale.Merged.Sounding(tick, voice) != chorale.Merged.Sounding(tick - 1, voice));
            }
        }
        return sum.Result;
    }

    /// <summary>Nats of each cell's token told all other cells, for each voice: what pseudo-Gibbs draws from.</summary>
    public static double[] Cells(IChoraleNetwork network, IEnumerable<Chorale> chorales)
    {
        var nats = new double[DeepBachEncoding.Voices];
        long ticks = 0;
        foreach (ChoraleGrid grid in chorales.Select(c => c.Grid))
        {
            network.Begin(grid.Frame, grid.Ticks);
            ticks += grid.Ticks;
            for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
            {
                float[] odds = Odds(network, grid, voice);
                for (int tick = 0; tick < grid.Ticks; tick++)
                    nats[voice] -= Sampling.LogProbability(odds.AsSpan(tick * DeepBachEncoding.MostTokens, DeepBachEncoding.MostTokens), grid[tick, voice]);
            }
        }
        return [.. nats.Select(n => n / ticks)];
    }

    private static float[] Odds(IChoraleNetwork network, ChoraleGrid grid, int voice)
    {
        var odds = new float[grid.Ticks * DeepBachEncoding.MostTokens];
        int[] cells = [.. Enumerable.Range(0, grid.Ticks).Select(t => t * DeepBachEncoding.Voices + voice)];
        if (network is not IOrderedNetwork ordered)
        {
            network.Odds(grid.Tokens, cells, odds);
            return odds;
        }
        byte[] known = grid.Tokens.ToArray();
        for (int tick = 0; tick < grid.Ticks; tick++)
        {
            known[cells[tick]] = (byte)DeepBachEncoding.Unknown(voice);
            ordered.OddsKnowing(known, cells[tick], odds.AsSpan(tick * DeepBachEncoding.MostTokens, DeepBachEncoding.MostTokens));
            known[cells[tick]] = grid.Tokens[cells[tick]];
        }
        return odds;
    }

    private sealed class Sum
    {
        private double _all, _moved;
        private long _cells, _moves;

        public ChoraleLikelihood Result => new(_all / _cells, _moved / _moves);

        public void Add(double nats, bool moves)
        {
            (_all, _cells) = (_all + nats, _cells + 1);
            if (moves) (_moved, _moves) = (_moved + nats, _moves + 1);
        }
    }
}
