using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>Whether the network lands where it is told to, without anybody clamping what it says (section 4.1 of the paper).</summary>
internal static class LandingTrial
{
    private const int Ticks = 128, MostLandings = 8, PiecesEach = 4;

    /// <summary>The share of landing notes hit: one to eight notes of eight bars of a held-out melody, each where it stood.</summary>
    public static double Held(IAnticipationNetwork network, IReadOnlyList<GridTune> tunes, int trials, ulong seed)
    {
        var random = new SeededRandom(seed);
        List<GridTune> long_ = [.. tunes.Where(t => t.Ticks >= Ticks)];
        if (long_.Count == 0) throw new TrainingException($"none of the {tunes.Count} tunes to measure with is eight bars long: landing notes cannot be tried");
        var score = new Score();
        for (int trial = 0; trial < trials; trial++)
        {
            GridTune tune = long_[random.Next(long_.Count)];
            int from = random.Next((tune.Ticks - Ticks) / AnticipationEncoding.TicksPerBeat + 1) * AnticipationEncoding.TicksPerBeat;
            List<int> strikes = [.. Enumerable.Range(0, Ticks).Where(t => AnticipationEncoding.IsStrike(tune.Tokens[from + t]))];
            int[] constraints = network.Config.Unconstrained(Ticks);
            for (int i = 1 + random.Next(MostLandings); i > 0 && strikes.Count > 0; i--)
            {
                int at = random.Next(strikes.Count);
                constraints[strikes[at]] = tune.Tokens[from + strikes[at]];
                strikes.RemoveAt(at);
            }
            float[] features = tune.Features(network.Config, chord: false, key: true, from, Ticks);
            score.Add(constraints, FreeWriting.Write(network, constraints, features, 0, PiecesEach, SeededRandom.Derive(seed, (ulong)trial)), network.Config.Free);
        }
        return score.Share;
    }

    /// <summary>The same for a chromatic scale, a note on each beat, which no melody of the corpora has: from sixteen notes, upwards or downwards.</summary>
    public static double Chromatic(IAnticipationNetwork network, int trials, ulong seed)
    {
        var score = new Score();
        for (int trial = 0; trial < trials; trial++)
        {
            int[] constraints = network.Config.Unconstrained(Ticks);
            int start = 60 + trial % 12, step = trial % 2 == 0 ? 1 : -1;
            for (int i = 0; i < 16; i++) constraints[i * AnticipationEncoding.TicksPerBeat] = AnticipationEncoding.Strike(new Pitch(start + step * i));
            var features = new float[Ticks * network.Config.Features];
            for (int t = 0; t < Ticks; t++)
                TickFeatures.WritePlace(features.AsSpan(t * network.Config.Features), AnticipationEncoding.Tick * t, TimeSignature.FourFour);
            score.Add(constraints, FreeWriting.Write(network, constraints, features, 0, PiecesEach, SeededRandom.Derive(seed, (ulong)trial)), network.Config.Free);
        }
        return score.Share;
    }

    private sealed class Score
    {
        private long _asked, _hit;

        public double Share => (double)_hit / _asked;

        public void Add(int[] constraints, int[][] pieces, int free)
        {
            for (int t = 0; t < constraints.Length; t++)
            {
                if (constraints[t] == free) continue;
                _asked += pieces.Length;
                _hit += pieces.Count(p => p[t] == constraints[t]);
            }
        }
    }
}
