using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Train.UnitSelection;

/// <summary>
/// Puts what hands played on the grid it was meant on: sixteenths, and the triplets of eighths. A library is cut at bar lines, and a
/// note a hair before one belongs behind it.
/// </summary>
public static class OnGrid
{
    // So far from the grid is what the coarsest resolutions of files make of a third of a beat.
    private static readonly Beats Rounding = new(4);
    private static readonly Beats Sixteenth = Beats.Sixteenth, Third = new(Beats.TicksPerBeat / 3), Shortest = new(Beats.TicksPerBeat / 6);

    /// <summary>
    /// A tune with its notes on the grid, and how far from it they were played beside them; the tune itself where most of its notes
    /// begin on it. Of two notes that come to begin together the longer stays: the other was an ornament.
    /// </summary>
    public static Tune Of(Tune tune)
    {
        ImmutableArray<Note> played = tune.Melody.Notes;
        if (played.Count(n => Distance(Nearest(tune, n.Start), n.Start) > Rounding) * 2 <= played.Length) return tune;
        var notes = new List<Note>();
        foreach (Note note in played.Select(n => Put(tune, n)))
        {
            if (notes.Count > 0 && notes[^1].Start == note.Start)
            {
                if (note.Length > notes[^1].Length) notes[^1] = note;
                continue;
            }
            if (notes.Count > 0 && notes[^1].End > note.Start) notes[^1] = notes[^1] with { Length = note.Start - notes[^1].Start };
            notes.Add(note);
        }
        // A first note that was early had a bar of its own, and a last one that was held too long another.
        Beats zero = tune.BarLine(notes[0].Start), end = BarLineAfter(tune, notes[^1].End);
        return tune with
        {
            Melody = new Phrase(Beats.Zero, end - zero, notes.Select(n => n with { Start = n.Start - zero })),
            Chords = TuneReader.From(tune.Chords, zero, end),
            Meters = [new(Beats.Zero, tune.MeterAt(zero)), .. tune.Meters.Where(m => m.At > zero).Select(m => m with { At = m.At - zero })],
        };
    }

    private static Note Put(Tune tune, Note note)
    {
        Beats start = Nearest(tune, note.Start), end = Beats.Max(Nearest(tune, note.End), start + Shortest);
        return note with { Start = start, Length = end - start, Deviation = note.Start + note.Deviation - start };
    }

    /// <summary>Bar lines are on the grid, also where bars are no whole beats.</summary>
    private static Beats Nearest(Tune tune, Beats place)
    {
        Beats bar = tune.BarLine(place), into = place - bar, best = BarLineAfter(tune, place) - bar;
        foreach (Beats at in (ReadOnlySpan<Beats>)[into.Round(Sixteenth), into.Round(Third)])
            if (Distance(at, into) < Distance(best, into)) best = at;
        return bar + best;
    }

    private static Beats BarLineAfter(Tune tune, Beats place)
    {
        Beats bar = tune.BarLine(place);
        if (bar == place) return place;
        Beats next = bar + tune.MeterAt(place).Bar;
        return Beats.Min(next, tune.Meters.Where(m => m.At > place).Select(m => m.At).FirstOrDefault(next));
    }

    private static Beats Distance(Beats a, Beats b) => new(Math.Abs(a.Ticks - b.Ticks));
}
