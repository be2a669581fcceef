using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// The grid notes are written on, chosen anew for each beat: sixteenths, or triplets where they fit clearly better, and
/// their halves where notes would fall on one another. A straight beat is likelier than a triplet and a coarse place likelier
/// than a fine one; what decides beyond that is the squared distance in units of <see cref="Spread"/>.
/// </summary>
internal sealed class BeatGrid
{
    /// <summary>How far a player usually stands from the grid.</summary>
    public static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(18);

    private const double Collision = 12;      // cost of two strokes on one place
    private const double EarlySwing = 0.57, LateSwing = 0.72;

    private readonly Beats _pulse;
    private readonly (int Parts, double Cost)[] _grids;
    private readonly double _spread;
    private readonly bool _swings, _ternary;

    /// <param name="meter">How beats make bars.</param>
    /// <param name="swings">Whether the player is known to swing.</param>
    /// <param name="tempo">The tempo, which says how far in beats a usual deviation is.</param>
    public BeatGrid(TimeSignature meter, bool swings, Tempo tempo)
    {
        _pulse = meter.Pulse;
        _ternary = meter.Pulse != meter.Unit;
        if (!_ternary) _pulse = Beats.Quarter;
        _grids = _ternary ? [(6, 0), (4, 3), (12, 5)] : [(4, 0), (3, 1.5), (6, 5), (8, 5)];
        _spread = Math.Clamp(Spread.TotalMicroseconds / tempo.MicrosecondsPerBeat, 0.015, 0.06) * Beats.TicksPerBeat;
        _swings = swings && !_ternary;
    }

    /// <summary>For each stroke where it is written, and the cell of the grid it stands on.</summary>
    /// <param name="played">Where the strokes were played, in order.</param>
    public (Beats Written, Beats Cell)[] Write(ReadOnlySpan<Beats> played)
    {
        bool swings = _swings || (!_ternary && MostlySwung(played));
        var written = new (Beats Written, Beats Cell)[played.Length];
        for (int from = 0; from < played.Length;)
        {
            Beats beat = Beat(played[from]);
            int to = from + 1;
            while (to < played.Length && Beat(played[to]) == beat) to++;
            ReadOnlySpan<Beats> strokes = played[from..to];
            int parts = swings && Kind(strokes, beat) == BeatKind.Swung ? 2 : Best(strokes, beat);
            Beats cell = new(_pulse.Ticks / parts);
            for (int i = from; i < to; i++) written[i] = (beat + Nearest(played[i] - beat, cell), parts == 2 ? Beats.Sixteenth : cell);
            from = to;
        }
        return written;
    }

    /// <summary>A written length: the nearest whole number of cells, or of sixteenths where that fits clearly better; at least one cell.</summary>
    public static Beats Length(Beats played, Beats cell)
    {
        Beats own = Beats.Max(Nearest(played, cell), cell);
        Beats plain = Beats.Max(Nearest(played, Beats.Sixteenth), cell);
        const double Clearly = 0.06;
        return Math.Abs((own - played).Value) > Math.Abs((plain - played).Value) + Clearly ? plain : own;
    }

    private enum BeatKind { Other, Straight, Swung, Triplet }

    /// <summary>The beat a stroke belongs to: one just before the next beat belongs to that.</summary>
    private Beats Beat(Beats played) => (played + new Beats(_pulse.Ticks / 12)).Floor(_pulse);

    private int Best(ReadOnlySpan<Beats> strokes, Beats beat)
    {
        int best = _grids[0].Parts;
        double least = double.PositiveInfinity;
        foreach ((int parts, double price) in _grids)
        {
            Beats cell = new(_pulse.Ticks / parts), last = new(long.MinValue);
            double cost = price;
            foreach (Beats played in strokes)
            {
                Beats place = Nearest(played - beat, cell);
                double off = (played - beat - place).Ticks / _spread;
                cost += off * off / 2 + Fineness(place.Ticks * parts / _pulse.Ticks, parts) + (place == last ? Collision : 0);
                last = place;
            }
            if (cost >= least) continue;
            least = cost;
            best = parts;
        }
        return best;
    }

    private static double Fineness(long place, int parts) =>
        parts % 4 == 0 && place % (parts / 2) == 0 ? 0 : parts % 3 == 0 && place % (parts / 3) == 0 ? 0.1 : 0.4;

    private bool MostlySwung(ReadOnlySpan<Beats> played)
    {
        int swung = 0, other = 0;
        for (int from = 0; from < played.Length;)
        {
            Beats beat = Beat(played[from]);
            int to = from + 1;
            while (to < played.Length && Beat(played[to]) == beat) to++;
            switch (Kind(played[from..to], beat))
            {
                case BeatKind.Swung: swung++; break;
                case BeatKind.Straight or BeatKind.Triplet: other++; break;
            }
            from = to;
        }
        return swung >= 2 && swung > 2 * other;
    }

    private BeatKind Kind(ReadOnlySpan<Beats> strokes, Beats beat)
    {
        bool late = false, half = false;
        foreach (Beats played in strokes)
        {
            double phase = (played - beat) / _pulse;
            if (phase is > -0.09 and < 0.13) continue;
            if (phase is > 0.26 and < 0.42) return BeatKind.Triplet;
            if (phase is >= EarlySwing and <= LateSwing) late = true;
            else if (phase is > 0.44 and < EarlySwing) half = true;
            else return BeatKind.Other;
        }
        return late && !half ? BeatKind.Swung : half && !late ? BeatKind.Straight : BeatKind.Other;
    }

    private static Beats Nearest(Beats position, Beats cell) => position.Round(cell);
}
