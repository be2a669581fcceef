using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>
/// Draws what the network learns from: windows of tunes, transposed, with constraints and with parts of the context taken away, so
/// that it knows how to play with all, some or nothing given.
/// </summary>
internal sealed class Windows
{
    private const double StylePower = 0.7;
    private const int NearShift = 6, FarShift = 18;
    private const double Unconstrained = 0.3, MostConstrained = 0.5;
    private const double ChordKnown = 0.85, KeyKnown = 0.9, StyleKnown = 0.8, GoalKnown = 0.5;

    private readonly AnticipationConfig _config;
    private readonly IReadOnlyList<GridTune> _tunes;
    private readonly double[] _ends;

    /// <param name="config">The network's shape.</param>
    /// <param name="tunes">
    /// The tunes; a window is drawn from each as often as it is long, but a large style is drawn from less than its size asks for:
    /// by the power 0.7 of it.
    /// </param>
    public Windows(AnticipationConfig config, IReadOnlyList<GridTune> tunes)
    {
        _config = config;
        _tunes = tunes;
        _ends = new double[tunes.Count];
        Dictionary<string, double> ticks = tunes.GroupBy(t => t.Tune.Style).ToDictionary(g => g.Key, g => (double)g.Sum(t => t.Ticks));
        double end = 0;
        for (int i = 0; i < tunes.Count; i++) _ends[i] = end += tunes[i].Ticks * Math.Pow(ticks[tunes[i].Tune.Style], StylePower - 1);
    }

    /// <summary>A batch; the same for the same seed.</summary>
    public SequenceBatch Draw(int sequences, ulong seed)
    {
        var random = new SeededRandom(seed);
        var batch = new SequenceBatch(_config, sequences, _config.Window);
        for (int s = 0; s < sequences; s++) Fill(batch, s, random);
        return batch;
    }

    private void Fill(SequenceBatch batch, int s, SeededRandom random)
    {
        GridTune tune = DrawTune(random);
        int beats = Math.Max(1, (tune.Ticks - batch.Ticks) / AnticipationEncoding.TicksPerBeat + 1);
        int from = tune.Ticks <= batch.Ticks ? 0 : random.Next(beats) * AnticipationEncoding.TicksPerBeat;
        int ticks = Math.Min(batch.Ticks, tune.Ticks - from);
        int shift = Shift(tune, random);
        bool chord = random.NextDouble() < ChordKnown, key = random.NextDouble() < KeyKnown;
        batch.Style(s, random.NextDouble() < StyleKnown ? _config.StyleNumber(tune.Tune.Style) : 0);
        for (int t = 0; t < ticks; t++)
        {
            batch.Set(s, t, from + t == 0 ? _config.StartToken : tune.Token(from + t - 1, shift), tune.Token(from + t, shift));
            tune.Write(batch.Features(s, t), from + t, shift, chord, key);
        }
        Goals(batch, s, tune, from, ticks, shift, random);
        if (_config.IsConstrained) Constraints.Draw(batch, s, ticks, Unconstrained, MostConstrained, random);
    }

    // Density and register of one to three stretches, each known or not: on stage they change from call to answer.
    private static void Goals(SequenceBatch batch, int s, GridTune tune, int from, int ticks, int shift, SeededRandom random)
    {
        int stretches = 1 + random.Next(3), at = 0;
        for (int i = 1; i <= stretches; i++)
        {
            int end = i == stretches ? ticks : Math.Min(ticks, (int)(ticks * (i - 0.3 + 0.6 * random.NextDouble()) / stretches) / 4 * 4);
            bool density = random.NextDouble() < GoalKnown, register = random.NextDouble() < GoalKnown;
            if (end <= at) continue;
            double onsets = tune.Density(from + at, from + end);
            double? pitch = tune.Register(from + at, from + end);
            for (int t = at; t < end; t++)
            {
                if (density) TickFeatures.WriteDensity(batch.Features(s, t), onsets);
                if (register && pitch is { } mean) TickFeatures.WriteRegister(batch.Features(s, t), mean + shift);
            }
            at = end;
        }
    }

    private GridTune DrawTune(SeededRandom random)
    {
        int i = Array.BinarySearch(_ends, random.NextDouble() * _ends[^1]);
        return _tunes[Math.Min(i < 0 ? ~i : i, _tunes.Count - 1)];
    }

    // Mostly near where it was written, for a melody has its register; now and then far off, for a player may ask for any.
    private static int Shift(GridTune tune, SeededRandom random)
    {
        int most = random.NextDouble() < 0.75 ? NearShift : FarShift;
        int shift = random.Next(2 * most) - most + 1;
        int low = AnticipationEncoding.Lowest - tune.Lowest, high = AnticipationEncoding.Lowest + AnticipationEncoding.Pitches - 1 - tune.Highest;
        return low > high ? 0 : Math.Clamp(shift, low, high);
    }
}
