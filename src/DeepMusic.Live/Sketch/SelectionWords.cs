using System.Globalization;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>
/// Selections as they are said: bars by number, from 1, staves by name or the beginning of it, "chords" and "all", in any order. What is not
/// said stays as it is; "all" is all of what is not said.
/// </summary>
internal static class SelectionWords
{
    private const string Chords = "chords";
    private const string All = "all";

    /// <summary>Reads one.</summary>
    /// <exception cref="SketchException">It cannot be understood, or there is no such bar or staff.</exception>
    public static Selection Read(string words, SheetMusic sheet, Selection before)
    {
        (int First, int End)? bars = null;
        ulong staves = 0;
        bool chords = false, all = false;
        foreach (string word in words.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Equals(All, StringComparison.OrdinalIgnoreCase)) all = true;
            else if (word.Equals(Chords, StringComparison.OrdinalIgnoreCase)) chords = true;
            else if (!char.IsAsciiDigit(word[0])) staves |= Staff(word, sheet);
            else if (bars is null) bars = Bars(word, sheet);
            else throw new SketchException($"\"{words.Trim()}\": give one row of bars, such as 2-3");
        }
        bool said = staves != 0 || chords;
        if (bars is null && !said && !all) throw new SketchException($"say what to select: bars 1-{sheet.Bars.Length}, {Names(sheet)}, {Chords}, {All}");
        if (all && (bars is not null || !said)) (staves, said) = (SketchStaves.All(sheet), true);
        (int first, int end) = bars ?? (all ? (0, sheet.Bars.Length) : (before.FirstBar, before.EndBar));
        return said ? new Selection(first, end, staves, chords) : before with { FirstBar = first, EndBar = end };
    }

    /// <summary>A selection as it is read.</summary>
    public static string Write(SheetMusic sheet, Selection selection) =>
        (selection.Bars == 1 ? $"{selection.FirstBar + 1}" : $"{selection.FirstBar + 1}-{selection.EndBar}") + " " + Staves(sheet, selection);

    /// <summary>The staves of a selection as they are read.</summary>
    public static string Staves(SheetMusic sheet, Selection selection)
    {
        IEnumerable<string> names = selection.Staves == SketchStaves.All(sheet) ? [All]
            : Enumerable.Range(0, sheet.Staves.Length).Where(selection.Has).Select(s => sheet.Staves[s].Name.ToLowerInvariant());
        return string.Join(' ', names.Concat(selection.Chords ? [Chords] : []));
    }

    private static (int First, int End) Bars(string word, SheetMusic sheet)
    {
        int dash = word.IndexOf('-', StringComparison.Ordinal);
        if (!Number(dash < 0 ? word : word[..dash], out int first) || !Number(dash < 0 ? word : word[(dash + 1)..], out int last))
            throw new SketchException($"\"{word}\": give bars as 2 or 2-3");
        if (first < 1 || last < first || last > sheet.Bars.Length) throw new SketchException($"bars {word}: there are bars 1-{sheet.Bars.Length}");
        return (first - 1, last);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static ulong Staff(string word, SheetMusic sheet)
    {
        int[] found = [.. Enumerable.Range(0, sheet.Staves.Length).Where(s => sheet.Staves[s].Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        return found.Length == 1 ? 1UL << found[0] : throw new SketchException($"there is no staff \"{word}\"; there are {Names(sheet)}, {Chords}, {All}");
    }

    private static string Names(SheetMusic sheet) => string.Join(", ", sheet.Staves.Select(s => s.Name.ToLowerInvariant()));
}
