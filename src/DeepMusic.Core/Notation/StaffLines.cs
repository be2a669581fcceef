namespace DeepMusic.Core.Notation;

/// <summary>All symbols of sheet music, staff by staff and bar by bar.</summary>
internal sealed class StaffLines
{
    private readonly SheetMusic _sheet;
    private readonly List<Symbol>[,] _symbols;

    public StaffLines(SheetMusic sheet)
    {
        _sheet = sheet;
        _symbols = new List<Symbol>[sheet.Staves.Length, sheet.Bars.Length];
        for (int bar = 0; bar < sheet.Bars.Length; bar++)
        {
            for (int staff = 0; staff < sheet.Staves.Length; staff++) _symbols[staff, bar] = Divide(staff, bar, []);
            // A fermata belongs to a symbol that starts there; where there is none, the uppermost staff gets one.
            Beats[] alone = [.. sheet.Bars[bar].Fermatas.Where(f => !Enumerable.Range(0, sheet.Staves.Length).Any(s => _symbols[s, bar].Any(y => y.Start == f)))];
            if (alone.Length > 0) _symbols[0, bar] = Divide(0, bar, alone);
        }
    }

    /// <summary>The symbols of a measure, in order, without gaps.</summary>
    public IReadOnlyList<Symbol> Symbols(int staff, int bar) => _symbols[staff, bar];

    /// <summary>The notes of a measure that sound while a symbol lasts.</summary>
    public IEnumerable<MeasureNote> Sounding(int staff, int bar, Symbol symbol) =>
        _sheet.Staves[staff].Measures[bar].Notes.Where(n => n.Start <= symbol.Start && n.End >= symbol.End).OrderBy(n => n.Pitch);

    private List<Symbol> Divide(int staff, int bar, Beats[] more)
    {
        Measure measure = _sheet.Staves[staff].Measures[bar];
        return Rhythm.Of(_sheet.Bars[bar], _sheet.IsPickup(bar), [.. measure.Notes.Select(n => n.Start), .. measure.Notes.Select(n => n.End), .. more],
            place => measure.Notes.Any(n => n.Start <= place && place < n.End));
    }
}
