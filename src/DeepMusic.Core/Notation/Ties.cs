namespace DeepMusic.Core.Notation;

/// <summary>Notes and the parts that bar lines cut them into.</summary>
internal static class Ties
{
    /// <summary>Whether a note of a measure really goes on what sounded in the measure before.</summary>
    public static bool GoesOnBefore(Staff staff, int bar, MeasureNote note) => note.TiedBefore && bar > 0 && staff.Measures[bar - 1].GoesOn(note.Pitch);

    /// <summary>Whether a note of a measure really goes on in the next one.</summary>
    public static bool GoesOnAfter(Staff staff, int bar, MeasureNote note) =>
        note.TiedAfter && bar + 1 < staff.Measures.Length && staff.Measures[bar + 1].ContinuationOf(note.Pitch) is not null;

    /// <summary>The notes of a staff, tied parts as one.</summary>
    public static List<Note> Sounding(SheetMusic sheet, int staff)
    {
        Staff line = sheet.Staves[staff];
        var notes = new List<Note>();
        // Where in the list the note stands that goes on, by pitch.
        var open = new Dictionary<Pitch, int>();
        for (int bar = 0; bar < line.Measures.Length; bar++)
            foreach (MeasureNote part in line.Measures[bar].Notes)
            {
                if (GoesOnBefore(line, bar, part)) notes[open[part.Pitch]] = notes[open[part.Pitch]] with { Length = notes[open[part.Pitch]].Length + part.Length };
                else
                {
                    open[part.Pitch] = notes.Count;
                    notes.Add(new Note(sheet.StartOf(bar) + part.Start, part.Length, part.Pitch, part.Velocity) { Deviation = part.Deviation, Voice = (byte)staff });
                }
            }
        return notes;
    }

    /// <summary>
    /// Notes cut at bar lines. They must be on the grid, no two of one pitch at once. What reaches past the last bar is cut there, and says
    /// that it goes on.
    /// </summary>
    /// <param name="starts">Where the bars start, and where the last one ends.</param>
    /// <param name="notes">The notes, in order; none before the first bar or after the last.</param>
    public static Measure[] Cut(IReadOnlyList<Beats> starts, IEnumerable<Note> notes)
    {
        var parts = new List<MeasureNote>?[starts.Count - 1];
        int first = 0;
        foreach (Note note in notes)
        {
            while (starts[first + 1] <= note.Start) first++;
            for (int bar = first; bar < parts.Length && starts[bar] < note.End; bar++)
            {
                Beats from = Beats.Max(note.Start, starts[bar]), to = Beats.Min(note.End, starts[bar + 1]);
                (parts[bar] ??= []).Add(new MeasureNote(from - starts[bar], to - from, note.Pitch, note.Velocity)
                {
                    Deviation = note.Deviation,
                    TiedBefore = from > note.Start,
                    TiedAfter = to < note.End,
                });
            }
        }
        return [.. parts.Select(p => p is null ? Measure.Rest : new Measure(p))];
    }

    /// <summary>
    /// Notes moved to the grid, their deviations set so that they are played when they were, and none starting while its pitch still
    /// sounds: there the earlier one ends, and of two that start together the longer stays.
    /// </summary>
    public static List<Note> OnGrid(IEnumerable<Note> notes)
    {
        var placed = new List<Note>();
        foreach (Note note in notes)
        {
            Beats start = note.Start.Round(SheetMusic.Grid), end = Beats.Max(note.End.Round(SheetMusic.Grid), start + SheetMusic.Grid);
            placed.Add(note with { Start = start, Length = end - start, Deviation = note.Deviation + note.Start - start });
        }
        placed = [.. placed.OrderBy(n => n.Start).ThenBy(n => n.Pitch).ThenByDescending(n => n.Length)];
        var kept = new List<Note>(placed.Count);
        var last = new Dictionary<Pitch, int>();
        foreach (Note note in placed)
        {
            if (last.TryGetValue(note.Pitch, out int before) && kept[before].End > note.Start)
            {
                if (kept[before].Start == note.Start) continue;
                kept[before] = kept[before] with { Length = note.Start - kept[before].Start };
            }
            last[note.Pitch] = kept.Count;
            kept.Add(note);
        }
        return kept;
    }
}
