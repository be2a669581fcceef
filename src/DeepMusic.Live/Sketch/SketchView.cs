using System.Collections.Immutable;
using System.Numerics;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// The pad as whoever looks on sees it. Immutable, and made anew only when something on it has changed: to copy it is to copy a reference, and
/// what has not changed is the very same object.
/// </summary>
public sealed record SketchView
{
    /// <summary>An empty pad.</summary>
    public static readonly SketchView Empty = new();

    /// <summary>Where its bars start, from the start of the pad, and where the last one ends; empty for an empty pad.</summary>
    public ImmutableArray<Beats> BarLines { get; init; } = [];

    /// <summary>The names of its staves, the uppermost first.</summary>
    public ImmutableArray<string> Staves { get; init; } = [];

    /// <summary>The notes of all staves, by staff, then start.</summary>
    public ImmutableArray<SketchNote> Notes { get; init; } = [];

    /// <summary>Its chord symbols, places from the start of the pad; null for no chord.</summary>
    public ImmutableArray<Placed<Chord?>> Chords { get; init; } = [];

    /// <summary>What is selected.</summary>
    public Selection Selection { get; init; }

    /// <summary>The staves that are selected, as they are said; empty for an empty pad.</summary>
    public string Selected { get; init; } = "";

    /// <summary>For each bar what is kept: a bit for each staff, and <see cref="SketchPage.ChordRow"/>.</summary>
    public ImmutableArray<ulong> Kept { get; init; } = [];

    /// <summary>How many measures are kept.</summary>
    public int KeptCount { get; init; }

    /// <summary>The parts that are being written anew.</summary>
    public ImmutableArray<Selection> Writing { get; init; } = [];

    /// <summary>What it is doing.</summary>
    public SketchState State { get; init; }

    /// <summary>Whether it shows the newest phrases as they come.</summary>
    public bool Follows { get; init; } = true;

    /// <summary>How many steps can be undone.</summary>
    public int Undoable { get; init; }

    /// <summary>The last thing it had to say; may be empty.</summary>
    public string Line { get; init; } = "";

    /// <summary>How many bars it has.</summary>
    public int Bars => Math.Max(0, BarLines.Length - 1);

    /// <summary>Whether a measure is kept.</summary>
    public bool Keeps(int bar, int staff) => (Kept[bar] >> staff & 1) != 0;

    /// <summary>What to select so that the row so many steps further down is: all of the staves, each of them, the chord symbols; then from the start. Null for an empty pad.</summary>
    public string? NextRow(int steps)
    {
        if (Bars == 0) return null;
        int rows = Staves.Length + 2;
        int row = Selection is { Chords: true, Staves: 0 } ? rows - 1 : Selection.StaffCount == 1 && Staves.Length > 1 ? BitOperations.TrailingZeroCount(Selection.Staves) + 1 : 0;
        int next = ((row + steps) % rows + rows) % rows;
        return next == 0 ? $"{Selection.FirstBar + 1}-{Selection.EndBar} all" : next == rows - 1 ? "chords" : Staves[next - 1].ToLowerInvariant();
    }

    /// <summary>This view with what is on a page, of which only what differs from <paramref name="shown"/> is made anew.</summary>
    internal SketchView Of(SketchPage page, SketchPage? shown)
    {
        SheetMusic sheet = page.Sheet;
        SketchView view = this with
        {
            Selection = page.Selection,
            Selected = SelectionWords.Staves(sheet, page.Selection),
            Kept = page.Kept,
            KeptCount = page.KeptCount,
        };
        return ReferenceEquals(sheet, shown?.Sheet) ? view : view with
        {
            BarLines = [.. Enumerable.Range(0, sheet.Bars.Length + 1).Select(sheet.StartOf)],
            Staves = [.. sheet.Staves.Select(s => s.Name)],
            Notes = [.. Enumerable.Range(0, sheet.Staves.Length).SelectMany(s => sheet.Notes(s).Select(n => new SketchNote(s, n.Start, n.Length, n.Pitch, n.Velocity)))],
            Chords = [.. sheet.Chords.SelectMany((chords, bar) => chords.Select(c => new Placed<Chord?>(sheet.StartOf(bar) + c.At, c.Value)))],
        };
    }
}
