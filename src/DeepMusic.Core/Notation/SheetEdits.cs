using System.Collections.Immutable;

namespace DeepMusic.Core.Notation;

/// <summary>
/// What can be done to sheet music. Nothing outside a selection changes: its measures are the same objects afterwards. A note that crosses
/// the edge of a selection is two parts, one on each side; the part outside stays as it is, and sounds as one with what is put in only
/// where that has the same pitch at the edge and says that it goes on. So what was cut out and put back is as before.
/// </summary>
public static class SheetEdits
{
    /// <summary>A rectangle as sheet music of its own; notes cut at its edges still say where they go on.</summary>
    /// <exception cref="ArgumentException">It reaches outside the sheet, or holds no bar or no staff.</exception>
    public static SheetMusic Cut(this SheetMusic sheet, Selection selection)
    {
        Check(sheet, selection);
        Range bars = selection.FirstBar..selection.EndBar;
        ImmutableArray<Staff> staves = [.. sheet.Staves.Where((_, i) => selection.Has(i)).Select(s => s with { Measures = s.Measures[bars] })];
        return new SheetMusic(sheet.Bars[bars], staves, selection.Chords ? sheet.Chords[bars] : default)
        {
            Title = sheet.Title,
            Tempo = sheet.Tempo,
            Start = sheet.Start + sheet.StartOf(selection.FirstBar),
        };
    }

    /// <summary>The sheet with other measures, and chord symbols if they are in the selection, in the place of a rectangle. Bars, signatures and fermatas stay.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="selection">What is replaced.</param>
    /// <param name="other">As many bars, equally long, and as many staves.</param>
    /// <exception cref="ArgumentException">The selection reaches outside, or the other sheet does not fit.</exception>
    public static SheetMusic With(this SheetMusic sheet, Selection selection, SheetMusic other)
    {
        Check(sheet, selection);
        if (other.Bars.Length != selection.Bars || other.Staves.Length != selection.StaffCount)
            throw new ArgumentException($"{other.Bars.Length} bars of {other.Staves.Length} staves do not fit into {selection}", nameof(other));
        for (int i = 0; i < selection.Bars; i++)
            if (other.Bars[i].Length != sheet.Bars[selection.FirstBar + i].Length)
                throw new ArgumentException($"bar {i + 1} has {other.Bars[i].Length} quarters, the one it is to replace {sheet.Bars[selection.FirstBar + i].Length}", nameof(other));
        int next = 0;
        ImmutableArray<Staff> staves = [.. sheet.Staves.Select((s, i) => selection.Has(i) ? s with { Measures = Replaced(s.Measures, selection, other.Staves[next++].Measures) } : s)];
        return sheet.Remade(sheet.Bars, staves, selection.Chords ? Replaced(sheet.Chords, selection, other.Chords) : sheet.Chords);
    }

    /// <summary>
    /// The sheet with other notes in the place of a rectangle. A note that reaches past its end is cut there and says that it goes on;
    /// they are moved to places that can be written, as <see cref="SheetMusic.Of(IReadOnlyCollection{Phrase}, TimeSignature, KeySignature, IReadOnlyList{string})"/> does.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="selection">What is replaced.</param>
    /// <param name="notes">The notes, starts from the start of the selection, voices the numbers of staves of the sheet.</param>
    /// <exception cref="ArgumentException">The selection reaches outside the sheet, or a note starts outside the selection or is of a staff that is not in it.</exception>
    public static SheetMusic With(this SheetMusic sheet, Selection selection, IEnumerable<Note> notes)
    {
        Check(sheet, selection);
        Beats start = sheet.StartOf(selection.FirstBar);
        Beats[] starts = [.. Enumerable.Range(selection.FirstBar, selection.Bars + 1).Select(b => sheet.StartOf(b) - start)];
        ILookup<byte, Note> voices = notes.ToLookup(n => n.Voice);
        foreach (IGrouping<byte, Note> voice in voices)
            if (voice.Key >= SheetMusic.MostStaves || !selection.Has(voice.Key))
                throw new ArgumentException($"a note of staff {voice.Key + 1} does not belong into {selection}", nameof(notes));
        ImmutableArray<Staff> staves = [.. sheet.Staves.Select((s, i) => selection.Has(i) ? s with { Measures = Replaced(s.Measures, selection, [.. Measures(i)]) } : s)];
        return sheet.Remade(sheet.Bars, staves, sheet.Chords);

        Measure[] Measures(int staff)
        {
            List<Note> placed = Ties.OnGrid(voices[(byte)staff]);
            if (placed.Count > 0 && (placed[0].Start < Beats.Zero || placed[^1].Start >= starts[^1]))
                throw new ArgumentException($"a note starts outside {selection}", nameof(notes));
            return Ties.Cut(starts, placed);
        }
    }

    /// <summary>The sheet with other chord symbols in a row of bars.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="firstBar">The first of those bars.</param>
    /// <param name="chords">The chord symbols of each, places from the bar's start.</param>
    /// <exception cref="ArgumentException">The bars reach outside the sheet, or a chord outside its bar.</exception>
    public static SheetMusic WithChords(this SheetMusic sheet, int firstBar, ImmutableArray<ImmutableArray<Placed<Chord?>>> chords)
    {
        var selection = new Selection(firstBar, firstBar + chords.Length, sheet.Whole.Staves, true);
        Check(sheet, selection);
        return sheet.Remade(sheet.Bars, sheet.Staves, Replaced(sheet.Chords, selection, chords));
    }

    /// <summary>All of it higher (or lower, if negative): notes, chord symbols and key signatures.</summary>
    /// <exception cref="ArgumentException">A note would be outside what MIDI has.</exception>
    public static SheetMusic Transpose(this SheetMusic sheet, int semitones)
    {
        SheetMusic moved = sheet.Transpose(sheet.Whole, semitones);
        return moved.Remade([.. moved.Bars.Select(b => b with { Signature = b.Signature.Transpose(semitones) })], moved.Staves, moved.Chords);
    }

    /// <summary>The notes of a rectangle, and the chord symbols if they are in it, higher (or lower, if negative) under the same signatures.</summary>
    /// <exception cref="ArgumentException">The selection reaches outside the sheet, or a note would be outside what MIDI has.</exception>
    public static SheetMusic Transpose(this SheetMusic sheet, Selection selection, int semitones)
    {
        SheetMusic part = sheet.Cut(selection);
        ImmutableArray<Staff> staves = [.. part.Staves.Select(s => s with { Measures = [.. s.Measures.Select(Moved)] })];
        return sheet.With(selection, part.Remade(part.Bars, staves, [.. part.Chords.Select(b => b.Select(Symbol).ToImmutableArray())]));

        Measure Moved(Measure measure) => measure.Notes.IsEmpty ? measure : new Measure(measure.Notes.Select(n => n with { Pitch = Higher(n.Pitch) }));

        Placed<Chord?> Symbol(Placed<Chord?> symbol) => symbol.Value is { } chord ? new(symbol.At, chord with { Root = chord.Root + semitones }) : symbol;

        Pitch Higher(Pitch pitch) => pitch.Number + semitones is >= 0 and <= 127
            ? pitch + semitones
            : throw new ArgumentException($"{pitch} cannot be moved by {semitones} semitones: there is no such note", nameof(semitones));
    }

    /// <summary>This sheet, and the other one after it: the staves, title and tempo are this one's. Notes tied across the seam are one.</summary>
    /// <exception cref="ArgumentException">The other has another number of staves, or both together have too many bars.</exception>
    public static SheetMusic Then(this SheetMusic sheet, SheetMusic other)
    {
        if (other.Staves.Length != sheet.Staves.Length)
            throw new ArgumentException($"{other.Staves.Length} staves cannot follow {sheet.Staves.Length}", nameof(other));
        return sheet.Remade(sheet.Bars.AddRange(other.Bars), [.. sheet.Staves.Select((s, i) => s with { Measures = s.Measures.AddRange(other.Staves[i].Measures) })],
            sheet.Chords.AddRange(other.Chords));
    }

    /// <summary>The same music, but no note says that it goes on where it does not, as in a part cut out of something larger.</summary>
    public static SheetMusic Settled(this SheetMusic sheet)
    {
        return sheet.Remade(sheet.Bars, [.. sheet.Staves.Select(s => s with { Measures = [.. s.Measures.Select((m, bar) => Settle(s, bar, m))] })], sheet.Chords);

        static Measure Settle(Staff staff, int bar, Measure measure)
        {
            MeasureNote Honest(MeasureNote n) => n with { TiedBefore = Ties.GoesOnBefore(staff, bar, n), TiedAfter = Ties.GoesOnAfter(staff, bar, n) };
            return measure.Notes.All(n => n == Honest(n)) ? measure : new Measure(measure.Notes.Select(Honest));
        }
    }

    private static ImmutableArray<T> Replaced<T>(ImmutableArray<T> all, Selection selection, ImmutableArray<T> part) =>
        [.. all[..selection.FirstBar], .. part, .. all[selection.EndBar..]];

    private static void Check(SheetMusic sheet, Selection selection)
    {
        if (selection.FirstBar < 0 || selection.EndBar > sheet.Bars.Length || selection.Bars < 1)
            throw new ArgumentException($"{selection}: there are bars 1..{sheet.Bars.Length}", nameof(selection));
        if ((selection.Staves & ~sheet.Whole.Staves) != 0 || selection.Staves == 0)
            throw new ArgumentException($"{selection}: there are staves 1..{sheet.Staves.Length}", nameof(selection));
    }
}
