using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>Whether the network follows what it is told beside the notes: chords, density, register.</summary>
internal static class ContextTrial
{
    private const int Pieces = 8, Ticks = 128;

    /// <summary>The share of notes struck on strong beats that are chord tones: of the real tunes, of those written to their chords, of those written to shuffled chords.</summary>
    /// <param name="network">The network.</param>
    /// <param name="tunes">Tunes with chords.</param>
    /// <param name="styled">Whether the network is told each tune's style: how closely a melody keeps to its chords is a matter of style.</param>
    /// <param name="seed">The seed.</param>
    public static (double Real, double Written, double Shuffled) ChordTones(IAnticipationNetwork network, IReadOnlyList<GridTune> tunes, bool styled, ulong seed)
    {
        var (real, written, shuffled) = (new Share(), new Share(), new Share());
        var random = new SeededRandom(seed);
        foreach ((GridTune tune, int i) in tunes.Select((t, i) => (t, i)))
        {
            Count(real, tune, tune.Tokens);
            int style = styled ? network.Config.StyleNumber(tune.Tune.Style) : 0;
            int[] free = network.Config.Unconstrained(tune.Ticks);
            float[] told = tune.Features(network.Config, chord: true, key: true), wrong = tune.Features(network.Config, Shuffled(tune, random), key: true);
            foreach (int[] tokens in FreeWriting.Write(network, free, told, style, Pieces, SeededRandom.Derive(seed, (ulong)i))) Count(written, tune, tokens);
            foreach (int[] tokens in FreeWriting.Write(network, free, wrong, style, Pieces, SeededRandom.Derive(seed, (ulong)i))) Count(shuffled, tune, tokens);
        }
        return (real.Value, written.Value, shuffled.Value);
    }

    /// <summary>Spearman's correlation of the density asked for with the mean density written, over densities of 0.25 to 3 onsets a beat.</summary>
    public static double Density(IAnticipationNetwork network, ulong seed)
    {
        double[] asked = [.. Enumerable.Range(1, 12).Select(i => i * TickFeatures.DensityStep)];
        return Figures.Spearman(asked, [.. asked.Select((a, i) => Mean(network, SeededRandom.Derive(seed, (ulong)i), f => TickFeatures.WriteDensity(f, a),
            tokens => tokens.Count(AnticipationEncoding.IsStrike) * (double)AnticipationEncoding.TicksPerBeat / tokens.Length))]);
    }

    /// <summary>Spearman's correlation of the mean pitch asked for with that written, from 48 to 84.</summary>
    public static double Register(IAnticipationNetwork network, ulong seed)
    {
        double[] asked = [.. Enumerable.Range(0, 13).Select(i => 48.0 + 3 * i)];
        return Figures.Spearman(asked, [.. asked.Select((a, i) => Mean(network, SeededRandom.Derive(seed, (ulong)i), f => TickFeatures.WriteRegister(f, a),
            tokens => tokens.Where(AnticipationEncoding.IsStrike).Select(t => (double)AnticipationEncoding.PitchOf(t).Number).DefaultIfEmpty(a).Average()))]);
    }

    private static double Mean(IAnticipationNetwork network, ulong seed, Tell tell, Func<int[], double> measure)
    {
        int[] free = network.Config.Unconstrained(Ticks);
        var features = new float[Ticks * network.Config.Features];
        for (int t = 0; t < Ticks; t++)
        {
            Span<float> tick = features.AsSpan(t * network.Config.Features, network.Config.Features);
            TickFeatures.WritePlace(tick, AnticipationEncoding.Tick * t, TimeSignature.FourFour);
            TickFeatures.WriteKey(tick, Key.CMajor.Tonic, Key.CMajor.Classes);
            tell(tick);
        }
        return FreeWriting.Write(network, free, features, 0, Pieces, seed).Average(measure);
    }

    private delegate void Tell(Span<float> features);

    // The tune's own chords in another order, each as long as it was: as likely in the key, but not what sounds.
    private static Chord?[] Shuffled(GridTune tune, SeededRandom random)
    {
        var runs = new List<(int From, int To)>();
        for (int from = 0, to; from < tune.Ticks; from = to)
        {
            for (to = from + 1; to < tune.Ticks && Equals(tune.ChordAt(to), tune.ChordAt(from));) to++;
            runs.Add((from, to));
        }
        Chord?[] order = [.. runs.Select(r => tune.ChordAt(r.From))];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        var chords = new Chord?[tune.Ticks];
        foreach (((int from, int to), Chord? chord) in runs.Zip(order)) Array.Fill(chords, chord, from, to - from);
        return chords;
    }

    private static void Count(Share share, GridTune tune, int[] tokens)
    {
        for (int t = 0; t < tune.Ticks; t++)
            if (AnticipationEncoding.IsStrike(tokens[t]) && tune.IsStrong(t) && tune.ChordAt(t) is { } chord)
                share.Add(chord.Contains(AnticipationEncoding.PitchOf(tokens[t])));
    }

    private sealed class Share
    {
        private long _all, _yes;

        public double Value => (double)_yes / _all;

        public void Add(bool yes) => (_all, _yes) = (_all + 1, _yes + (yes ? 1 : 0));
    }
}
