using System.Collections.Immutable;
using System.Numerics;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>What is on the pad at one moment: the music, the part of it that is selected, and what is kept. Immutable; every step gives a new one.</summary>
/// <param name="Sheet">The music.</param>
/// <param name="Selection">The part that is selected: staves, the chord symbols, or both.</param>
/// <param name="Kept">For each bar what no redo may touch: a bit for each staff, and <see cref="ChordRow"/>.</param>
public sealed record SketchPage(SheetMusic Sheet, Selection Selection, ImmutableArray<ulong> Kept)
{
    /// <summary>The bit of the chord symbols in <see cref="Kept"/>.</summary>
    public const ulong ChordRow = 1UL << 63;

    /// <summary>A page of which nothing is kept.</summary>
    public SketchPage(SheetMusic sheet, Selection selection) : this(sheet, selection, [.. new ulong[sheet.Bars.Length]])
    {
    }

    /// <summary>How many bars there are.</summary>
    public int Bars => Sheet.Bars.Length;

    /// <summary>Whether all that is selected is kept.</summary>
    public bool IsKept
    {
        get
        {
            for (int bar = Selection.FirstBar; bar < Selection.EndBar; bar++)
                if ((Rows(Selection) & ~Kept[bar]) != 0) return false;
            return true;
        }
    }

    /// <summary>How many measures are kept, the chord symbols of a bar counted as one.</summary>
    public int KeptCount => Kept.Sum(BitOperations.PopCount);

    /// <summary>What is selected, as <see cref="Select"/> reads it.</summary>
    public string Selected => SelectionWords.Write(Sheet, Selection);

    /// <summary>Whether a measure is kept.</summary>
    public bool Keeps(int bar, int staff) => (Kept[bar] >> staff & 1) != 0;

    /// <summary>Selects what is said, such as "2-3 alto tenor", "1 all", "all", "3-4 chords".</summary>
    /// <exception cref="SketchException">It cannot be understood, or there is no such bar or staff.</exception>
    public SketchPage Select(string words) => this with { Selection = SelectionWords.Read(words, Sheet, Selection) };

    /// <summary>Selects the next bars, as many; after the last ones the first.</summary>
    public SketchPage Next() => At(Selection.EndBar >= Bars ? 0 : Math.Min(Selection.EndBar, Bars - Selection.Bars), Selection.Bars);

    /// <summary>Selects the bars before, as many; before the first ones the last.</summary>
    public SketchPage Previous() => At(Selection.FirstBar == 0 ? Bars - Selection.Bars : Math.Max(0, Selection.FirstBar - Selection.Bars), Selection.Bars);

    /// <summary>Selects twice as many bars.</summary>
    public SketchPage Wider()
    {
        int width = Math.Min(2 * Selection.Bars, Bars);
        return At(Math.Min(Selection.FirstBar, Bars - width), width);
    }

    /// <summary>Selects half as many bars, at least one.</summary>
    public SketchPage Narrower() => At(Selection.FirstBar, Math.Max(1, Selection.Bars / 2));

    /// <summary>Selects the next staff alone, after the last one all, after all the first.</summary>
    public SketchPage NextVoice()
    {
        int next = Selection is { Chords: false, StaffCount: 1 } ? BitOperations.TrailingZeroCount(Selection.Staves) + 1 : 0;
        ulong staves = next < Sheet.Staves.Length ? 1UL << next : SketchStaves.All(Sheet);
        return this with { Selection = Selection with { Staves = staves, Chords = false } };
    }

    /// <summary>Keeps what is selected, or lets it go.</summary>
    /// <param name="keep">Which; null to let it go where all of it is kept, and keep it else.</param>
    public SketchPage Keep(bool? keep)
    {
        ulong rows = Rows(Selection);
        bool kept = keep ?? !IsKept;
        Selection bars = Selection;
        return this with { Kept = [.. Kept.Select((k, bar) => bar < bars.FirstBar || bar >= bars.EndBar ? k : kept ? k | rows : k & ~rows)] };
    }

    /// <summary>
    /// What of the selection is not kept, as rectangles: chord symbols first, so that what is written under them knows them, then staves, the
    /// first bars first.
    /// </summary>
    public ImmutableArray<Selection> Free(Selection part)
    {
        var free = ImmutableArray.CreateBuilder<Selection>();
        foreach (ulong rows in (ReadOnlySpan<ulong>)[Rows(part) & ChordRow, Rows(part) & ~ChordRow])
        {
            int from = part.FirstBar;
            for (int bar = from; bar < part.EndBar; bar++)
            {
                ulong open = rows & ~Kept[bar];
                if (bar + 1 < part.EndBar && (rows & ~Kept[bar + 1]) == open) continue;
                if (open != 0) free.Add(new Selection(from, bar + 1, open & ~ChordRow, (open & ChordRow) != 0));
                from = bar + 1;
            }
        }
        return free.ToImmutable();
    }

    /// <summary>The rows a selection has: a bit for each staff, and <see cref="ChordRow"/>.</summary>
    internal static ulong Rows(Selection selection) => selection.Staves | (selection.Chords ? ChordRow : 0);

    /// <summary>Whether two selections have a measure in common.</summary>
    internal static bool Meet(Selection a, Selection b) => a.FirstBar < b.EndBar && b.FirstBar < a.EndBar && (Rows(a) & Rows(b)) != 0;

    private SketchPage At(int first, int width) => this with { Selection = Selection with { FirstBar = first, EndBar = first + width } };
}
