using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>What a chord lasts for at least: half a bar where bars fall into two halves of two quarters or more, else a bar.</summary>
/// <param name="Bar">The bar it is of.</param>
/// <param name="At">Where it starts, from the start of the sheet.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Phase">Its kind: the first half of a bar, the second, a whole bar.</param>
internal readonly record struct ChordCell(int Bar, Beats At, Beats Length, int Phase)
{
    /// <summary>The first half of a bar.</summary>
    public const int FirstHalf = 0;

    /// <summary>The second half of a bar, also where a pick-up is no more than that.</summary>
    public const int SecondHalf = 1;

    /// <summary>A whole bar.</summary>
    public const int WholeBar = 2;

    /// <summary>Where it ends.</summary>
    public Beats End => At + Length;

    /// <summary>The cells of some bars.</summary>
    public static List<ChordCell> Of(SheetMusic sheet, int firstBar, int endBar)
    {
        var cells = new List<ChordCell>();
        for (int i = firstBar; i < endBar; i++)
        {
            Bar bar = sheet.Bars[i];
            Beats half = new(bar.Meter.Bar.Ticks / 2), at = sheet.StartOf(i);
            bool falls = half >= Beats.Quarter * 2 && half.Modulo(bar.Meter.Pulse) == Beats.Zero;
            if (!falls) cells.Add(new ChordCell(i, at, bar.Length, WholeBar));
            else if (bar.Length <= half) cells.Add(new ChordCell(i, at, bar.Length, sheet.IsPickup(i) ? SecondHalf : FirstHalf));
            else
            {
                Beats first = half - sheet.Missing(i);
                cells.Add(new ChordCell(i, at, first, FirstHalf));
                cells.Add(new ChordCell(i, at + first, bar.Length - first, SecondHalf));
            }
        }
        return cells;
    }
}
