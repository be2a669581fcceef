using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>Draws what the networks learn from: sequences of consecutive units of one length, each with a batch of events.</summary>
internal sealed class UnitSequences
{
    /// <summary>Large styles are drawn from less than their size asks for: by this power of it.</summary>
    private const double StylePower = 0.7;

    /// <summary>How often a piece is moved to where its key was not heard right.</summary>
    private const double Misheard = 0.2;

    /// <summary>How often units of each of <see cref="Unit.Lengths"/> are drawn.</summary>
    private static readonly double[] Lengths = [0.5, 0.25, 0.25];

    private readonly UnitConfig _config;
    private readonly ImmutableArray<ImmutableArray<Unit>> _stretches;
    private readonly double[] _ends;

    /// <param name="config">The networks' shape.</param>
    /// <param name="tunes">The tunes.</param>
    /// <exception cref="TrainingException">There are no two bars in a row in them.</exception>
    public UnitSequences(UnitConfig config, IEnumerable<Tune> tunes)
    {
        _config = config;
        (string Style, ImmutableArray<Unit> Bars)[] all = [.. tunes.SelectMany(t => TuneBars.Of(t).Select(bars => (t.Style, bars))).Where(s => s.bars.Length > 1)];
        if (all.Length == 0) throw new TrainingException("there are no two bars in a row to learn from: give folders with more MIDI files");
        _stretches = [.. all.Select(s => s.Bars)];
        _ends = new double[all.Length];
        Dictionary<string, double> bars = all.GroupBy(s => s.Style).ToDictionary(g => g.Key, g => (double)g.Sum(s => s.Bars.Length));
        double end = 0;
        for (int i = 0; i < all.Length; i++) _ends[i] = end += all[i].Bars.Length * Math.Pow(bars[all[i].Style], StylePower - 1);
    }

    /// <summary>How many bars there are.</summary>
    public int Bars => _stretches.Sum(s => s.Length);

    /// <summary>A batch; the same for the same seed.</summary>
    public UnitBatch Draw(int sequences, ulong seed)
    {
        var random = new SeededRandom(seed);
        double draw = random.NextDouble();
        int length = draw < Lengths[0] ? 0 : draw < Lengths[0] + Lengths[1] ? 1 : 2;
        return new UnitBatch(_config, length, [.. Enumerable.Range(0, sequences).Select(_ => Sequence(Unit.Lengths[length], random))], random);
    }

    private ImmutableArray<Unit> Sequence(int bars, SeededRandom random)
    {
        ImmutableArray<Unit> stretch = _stretches[Drawn(random)];
        int units = Math.Min(_config.Window, stretch.Length / bars);
        // Too short for two units of this length: bars of it then teach the autoencoder and the joins alone.
        if (units == 0) units = bars = 1;
        int from = random.Next(stretch.Length - units * bars + 1);
        int shift = random.NextDouble() < Misheard ? random.Next(12) - 6 : 0;
        return [.. Enumerable.Range(0, units).Select(i => Shifted(Unit.Join(stretch.AsSpan(from + i * bars, bars)), shift))];
    }

    private static Unit Shifted(Unit unit, int semitones) => semitones == 0 ? unit : new Unit(
        [.. unit.Notes.Select(n => n with { Pitch = new Pitch(Math.Clamp(n.Pitch.Number + semitones, 0, 127)) })], unit.Meter, unit.Bars, unit.Carried, unit.Origin, unit.Home);

    private int Drawn(SeededRandom random)
    {
        int i = Array.BinarySearch(_ends, random.NextDouble() * _ends[^1]);
        return Math.Min(i < 0 ? ~i : i, _stretches.Length - 1);
    }
}
