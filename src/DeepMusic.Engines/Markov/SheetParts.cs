using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// Staves of sheet music as phrases to learn from. A staff falls into phrases where it rests for a bar or more; where the meter changes
/// it is cut as well, for the places in the bar to stay right, and goes on.
/// </summary>
internal sealed class SheetParts
{
    private readonly SheetMusic _sheet;
    private readonly Key _key;
    private readonly KeySignature _signature;
    private readonly List<Heard> _parts = [];

    private SheetParts(SheetMusic sheet, Key key, KeySignature signature) => (_sheet, _key, _signature) = (sheet, key, signature);

    /// <summary>The phrases of a stretch of one staff, in order.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="staff">The staff.</param>
    /// <param name="firstBar">The first bar of the stretch.</param>
    /// <param name="endBar">The bar after its last. What sounds across its ends is cut there.</param>
    /// <param name="key">The key of bars with that signature.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="stays">Whether it is to be heard at its own pitches.</param>
    /// <param name="cutBefore">Whether the music before the stretch is only cut away, so that its first note may be the middle of a phrase.</param>
    /// <param name="cutAfter">The same of the music after it.</param>
    public static List<Heard> Of(SheetMusic sheet, int staff, int firstBar, int endBar, Key key, KeySignature signature, bool stays, bool cutBefore = false, bool cutAfter = false)
    {
        var parts = new SheetParts(sheet, key, signature);
        if (firstBar >= endBar) return parts._parts;
        (Beats from, Beats to) = (sheet.StartOf(firstBar), sheet.StartOf(endBar));
        List<Note> notes = [.. sheet.Notes(staff).Where(n => n.Start < to && n.End > from).Select(n => Between(n, from, to))];
        int first = 0;
        bool begins = notes.Count == 0 || !cutBefore || notes[0].Start - from >= parts.BarOf(firstBar);
        Beats end = from;
        for (int i = 0; i < notes.Count; i++)
        {
            bool last = i + 1 == notes.Count;
            Beats next = last ? to : notes[i + 1].Start;
            end = Beats.Max(end, notes[i].End);
            bool rests = next - end >= parts.BarOf(sheet.BarAt(notes[i].Start));
            bool turns = !last && next > notes[i].Start && parts.Turns(sheet.BarAt(notes[first].Start), sheet.BarAt(next));
            if (!last && !rests && !turns) continue;
            parts.Add(staff, notes[first..(i + 1)], stays, begins, !rests && (!last || cutAfter) ? next : null);
            (first, begins) = (i + 1, rests);
        }
        return parts._parts;
    }

    /// <summary>How long a rest is that ends a phrase: a bar.</summary>
    private Beats BarOf(int bar) => _sheet.Bars[bar].Meter.Bar;

    private static Note Between(Note note, Beats from, Beats to)
    {
        Beats start = Beats.Max(note.Start, from);
        return note with { Start = start, Length = Beats.Min(note.End, to) - start, Deviation = Beats.Zero };
    }

    // Whether bar lines stand elsewhere than they would if all bars were like the first.
    private bool Turns(int first, int bar)
    {
        for (int b = first; b < bar; b++)
            if (_sheet.Bars[b + 1].Meter != _sheet.Bars[b].Meter || !_sheet.Bars[b].IsWhole && !_sheet.IsPickup(b)) return true;
        return false;
    }

    private void Add(int staff, List<Note> notes, bool stays, bool begins, Beats? next)
    {
        int bar = _sheet.BarAt(notes[0].Start);
        Beats line = _sheet.StartOf(bar) - _sheet.Missing(bar), end = notes.Max(n => n.End);
        var phrase = new Phrase(Beats.Zero, end - line, notes.Select(n => n with { Start = n.Start - line, Voice = 0 }));
        KeySignature here = _sheet.Bars[bar].Signature;
        var key = new KeyEstimate(here == _signature ? _key : here.Key, 1, false);
        _parts.Add(new Heard(phrase, key, $"staff {staff + 1}, bar {bar + 1}") { OnPaper = true, Stays = stays, Begins = begins, Next = next - line });
    }
}
