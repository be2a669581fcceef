using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>A tune cut into units of one bar, in the home key.</summary>
public static class TuneBars
{
    /// <summary>
    /// The bars of each stretch of one meter, in order. Where the melody is silent for several bars, one of them is kept: others play
    /// there. Bars are numbered as in the tune, the silent ones counted.
    /// </summary>
    public static ImmutableArray<ImmutableArray<Unit>> Of(Tune tune)
    {
        var stretches = ImmutableArray.CreateBuilder<ImmutableArray<Unit>>();
        int home = Unit.HomeOf(tune.Key), number = 1;
        for (int m = 0; m < tune.Meters.Length; m++)
        {
            TimeSignature meter = tune.Meters[m].Value;
            Beats to = m + 1 < tune.Meters.Length ? Beats.Min(tune.Meters[m + 1].At, tune.Melody.Length) : tune.Melody.Length;
            var bars = ImmutableArray.CreateBuilder<Unit>();
            for (Beats from = tune.Meters[m].At; from + meter.Bar <= to; from += meter.Bar, number++)
            {
                Unit bar = Unit.BarAt(tune.Melody, meter, from, home, new UnitOrigin(tune.Style, tune.Piece, number));
                if (bars.Count == 0 || !IsSilent(bar) || !IsSilent(bars[^1])) bars.Add(bar);
            }
            if (bars.Count > 0) stretches.Add(bars.ToImmutable());
        }
        return stretches.ToImmutable();
    }

    /// <summary>Whether nothing sounds in a unit.</summary>
    public static bool IsSilent(Unit unit) => unit.Events.All(e => e.Pitch == UnitEvent.Rest);
}
