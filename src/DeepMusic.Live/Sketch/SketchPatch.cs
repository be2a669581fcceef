using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live.Sketch;

/// <summary>What was written anew, and nothing else: put on a sheet of the same bars it changes those measures alone.</summary>
/// <param name="Cells">The measures.</param>
/// <param name="Symbols">The chord symbols, of each bar in which they were written.</param>
public sealed record SketchPatch(Values<SketchCell> Cells, Values<SketchSymbols> Symbols)
{
    /// <summary>Nothing.</summary>
    public static readonly SketchPatch None = new([], []);

    /// <summary>What a sheet has in some parts.</summary>
    public static SketchPatch Of(SheetMusic sheet, IEnumerable<Selection> parts)
    {
        var cells = ImmutableArray.CreateBuilder<SketchCell>();
        var symbols = ImmutableArray.CreateBuilder<SketchSymbols>();
        foreach (Selection part in parts)
            for (int bar = part.FirstBar; bar < part.EndBar; bar++)
            {
                if (part.Chords) symbols.Add(new SketchSymbols(bar, sheet.Chords[bar]));
                for (int staff = 0; staff < sheet.Staves.Length; staff++)
                    if (part.Has(staff)) cells.Add(new SketchCell(bar, staff, sheet.Staves[staff].Measures[bar]));
            }
        return new SketchPatch(cells.ToImmutable(), symbols.ToImmutable());
    }

    /// <summary>A sheet with this on it; all other measures are the very same objects.</summary>
    /// <exception cref="ArgumentException">It has no such bars or staves, or a note does not fit into its bar.</exception>
    public SheetMusic On(SheetMusic sheet)
    {
        ImmutableArray<Measure>.Builder[] staves = [.. sheet.Staves.Select(s => s.Measures.ToBuilder())];
        ImmutableArray<ImmutableArray<Placed<Chord?>>>.Builder chords = sheet.Chords.ToBuilder();
        foreach (SketchCell cell in Cells)
        {
            if (cell.Staff < 0 || cell.Staff >= staves.Length || cell.Bar < 0 || cell.Bar >= sheet.Bars.Length)
                throw new ArgumentException($"there is no bar {cell.Bar + 1} of staff {cell.Staff + 1}");
            staves[cell.Staff][cell.Bar] = cell.Measure;
        }
        foreach (SketchSymbols bar in Symbols)
            chords[bar.Bar >= 0 && bar.Bar < chords.Count ? bar.Bar : throw new ArgumentException($"there is no bar {bar.Bar + 1}")] = [.. bar.Chords];
        return sheet.Remade(sheet.Bars, [.. sheet.Staves.Select((s, i) => s with { Measures = staves[i].ToImmutable() })], chords.ToImmutable());
    }
}
