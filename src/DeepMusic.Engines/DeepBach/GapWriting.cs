using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.DeepBach;

/// <summary>Notes as measures of a gap. Pure functions.</summary>
internal static class GapWriting
{
    private const byte PlainVelocity = 80;

    /// <summary>The sheet with other notes in some staves of a gap; chord symbols, even if selected, stay.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="staves">The notes of each staff that is written, by staff.</param>
    public static SheetMusic Put(Gap gap, IReadOnlyDictionary<int, IReadOnlyList<GapNote>> staves)
    {
        SheetMusic part = gap.Sheet.Cut(gap.Where);
        ImmutableArray<Staff> written = [.. gap.Staves.Select((staff, i) => part.Staves[i] with { Measures = Measures(part, staves[staff]) })];
        return gap.Sheet.With(gap.Where, part.Remade(part.Bars, written, part.Chords));
    }

    /// <summary>How hard and how late a staff is played in the gap, else anywhere: the medians.</summary>
    public static (byte Velocity, Beats Deviation) Manner(Gap gap, int staff)
    {
        IReadOnlyList<Note> all = gap.Sheet.Notes(staff);
        Note[] old = [.. all.Where(n => n.Start >= gap.From && n.Start < gap.To)];
        if (old.Length == 0) old = [.. all];
        return old.Length == 0 ? (PlainVelocity, Beats.Zero)
            : (old.Select(n => n.Velocity).Order().ElementAt(old.Length / 2), old.Select(n => n.Deviation).Order().ElementAt(old.Length / 2));
    }

    /// <summary>
    /// Notes as a mend left them, if they can be written: no two of one pitch at once, ends where a sheet can have them. Null where a start cannot be.
    /// </summary>
    /// <param name="mended">The notes, none reaching beyond the phrase's end.</param>
    /// <param name="written">What they were made of, with what is held into the gap.</param>
    /// <param name="heldOut">The pitch that goes on after the gap.</param>
    public static IReadOnlyList<GapNote>? Mended(Phrase mended, IReadOnlyList<GapNote> written, Pitch? heldOut)
    {
        var notes = new List<GapNote>(written.Where(n => n.TiedBefore));
        foreach (Note note in mended.Notes)
        {
            Beats end = Beats.Min(mended.Length, Beats.Max(note.Start + SheetMusic.Grid, note.End.Floor(SheetMusic.Grid)));
            if (note.Start.Modulo(SheetMusic.Grid) != Beats.Zero || notes.Any(n => n.Start == note.Start && n.Pitch == note.Pitch && !n.TiedBefore)) return null;
            // Of what still sounds of that pitch, or is held into the gap, nothing stays.
            for (int i = 0; i < notes.Count; i++)
                if (notes[i].End > note.Start && (notes[i].Pitch == note.Pitch || notes[i].TiedBefore)) notes[i] = notes[i] with { End = note.Start, TiedAfter = false };
            notes.RemoveAll(n => n.End <= n.Start);
            notes.Add(new GapNote(note.Start, end, note.Pitch, false, end == mended.Length && note.Pitch == heldOut) { Velocity = note.Velocity, Deviation = note.Deviation });
        }
        return notes;
    }

    private static ImmutableArray<Measure> Measures(SheetMusic part, IReadOnlyList<GapNote> notes)
    {
        var measures = ImmutableArray.CreateBuilder<Measure>(part.Bars.Length);
        for (int bar = 0; bar < part.Bars.Length; bar++)
        {
            (Beats from, Beats to) = (part.StartOf(bar), part.StartOf(bar + 1));
            measures.Add(new Measure(notes.Where(n => n.Start < to && n.End > from).Select(n => new MeasureNote(
                Beats.Max(n.Start, from) - from, Beats.Min(n.End, to) - Beats.Max(n.Start, from), n.Pitch, n.Velocity)
            {
                Deviation = n.Deviation,
                TiedBefore = n.Start < from || n.Start == Beats.Zero && n.TiedBefore,
                TiedAfter = n.End > to || n.End == part.Length && n.TiedAfter,
            })));
        }
        return measures.MoveToImmutable();
    }
}
