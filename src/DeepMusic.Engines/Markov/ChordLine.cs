using System.Runtime.InteropServices;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>The chord symbols of sheet music as events, cell by cell; in a cell with several chords the one that sounds longest counts.</summary>
internal static class ChordLine
{
    /// <summary>The tonic of the major key with a bar's signature.</summary>
    public static PitchClass Major(SheetMusic sheet, int bar) => new(sheet.Bars[bar].Signature.Fifths * 7);

    /// <summary>The chords that sound in a stretch of bars, unbroken lines of them: a line ends where no chord is written.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="firstBar">The first bar.</param>
    /// <param name="endBar">The bar after the last.</param>
    /// <returns>For each line the cell it begins in, counted from the first bar's first, and its events.</returns>
    public static List<(int Cell, List<ChordEvent> Events)> Of(SheetMusic sheet, int firstBar, int endBar)
    {
        var lines = new List<(int, List<ChordEvent>)>();
        List<ChordCell> cells = ChordCell.Of(sheet, firstBar, endBar);
        List<ChordEvent>? line = null;
        Chord? last = null;
        int number = 0;
        foreach ((ChordCell cell, Chord? chord) in cells.Zip(Sounding(sheet, cells)))
        {
            if (chord is null) line = null;
            else if (line is not null && chord.Equals(last) && line[^1].Advance < ChordEvent.Longest)
            {
                Span<ChordEvent> events = CollectionsMarshal.AsSpan(line);
                events[^1] = events[^1] with { Advance = events[^1].Advance + 1 };
            }
            else
            {
                if (line is null) lines.Add((number, line = []));
                line.Add(ChordEvent.Of(chord, Major(sheet, cell.Bar), 1, cell.Phase));
            }
            last = chord;
            number++;
        }
        return lines;
    }

    /// <summary>The chord that is in force before a bar, as it is written; null for none.</summary>
    public static Chord? Before(SheetMusic sheet, int bar)
    {
        for (int i = bar - 1; i >= 0; i--)
            if (!sheet.Chords[i].IsEmpty) return sheet.Chords[i][^1].Value;
        return null;
    }

    private static IEnumerable<Chord?> Sounding(SheetMusic sheet, List<ChordCell> cells)
    {
        Chord? here = cells.Count == 0 ? null : Before(sheet, cells[0].Bar);
        foreach (ChordCell cell in cells)
        {
            Beats at = cell.At, longest = Beats.Zero;
            Chord? chord = null;
            Beats bar = sheet.StartOf(cell.Bar);
            foreach (Placed<Chord?> symbol in sheet.Chords[cell.Bar].Where(c => bar + c.At >= cell.At && bar + c.At < cell.End))
            {
                Longer(bar + symbol.At);
                (here, at) = (symbol.Value, bar + symbol.At);
            }
            Longer(cell.End);
            yield return chord;

            void Longer(Beats until)
            {
                if (until - at > longest) (longest, chord) = (until - at, here);
            }
        }
    }
}
