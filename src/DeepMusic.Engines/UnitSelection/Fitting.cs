using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>Moves units into the key, the register and the limits of one answer, each the way that suits it best.</summary>
internal sealed class Fitting
{
    // What it weighs: a pitch that must be moved, a semitone from the register, one of a leap, a shift by steps, a beat of coming in late, an onset off the density.
    private const double Edited = 1, Off = 0.15, Leap = 0.12, Stepped = 1, Late = 1.5, Crowded = 0.25;
    private const int PlainLeap = 4;
    private const double Breath = 1;

    private static readonly int[] Steps = [0, 2, -2, 3, -3];

    private readonly Prompt _prompt;
    private readonly CallReading _reading;
    private readonly int[] _nearest = new int[128];
    private readonly Density? _density;
    private readonly ImmutableArray<Landing> _landings;

    /// <summary>For one answer.</summary>
    public Fitting(Prompt prompt, CallReading reading)
    {
        (_prompt, _reading) = (prompt, reading);
        _density = prompt.Constraints.Find<Density>();
        _landings = [.. prompt.Constraints.All.OfType<Landing>()];
        bool[] allowed = [.. Enumerable.Range(0, 128).Select(p => prompt.Constraints.Allows(new Pitch(p)))];
        for (int pitch = 0; pitch < 128; pitch++) _nearest[pitch] = Nearest(allowed, pitch);
    }

    /// <summary>A pitch moved by octaves into 0..127.</summary>
    public static int Within(int pitch)
    {
        while (pitch < 0) pitch += 12;
        while (pitch > 127) pitch -= 12;
        return pitch;
    }

    /// <summary>A unit at a place, moved as suits it best; null if the part has no notes, or none that may sound.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="entry">Its number in the library, or negative.</param>
    /// <param name="relevance">How well it follows.</param>
    /// <param name="place">The place.</param>
    /// <param name="before">What stands before it.</param>
    public Fitted? Fit(Unit unit, int entry, float relevance, Place place, Before before)
    {
        ImmutableArray<Note> part = [.. unit.Notes.Where(n => n.Start >= place.Offset && n.Start < place.Offset + place.Length)];
        if (part.IsEmpty) return null;
        (Shift shift, double misfit) = Best(part, place, before.Pitch);
        if (!double.IsFinite(misfit)) return null;
        // An answer comes in on time, and does not fall silent for long.
        double silent = (before.Silent + part[0].Start - place.Offset).Value;
        misfit += Late * (place.Start == Beats.Zero ? silent : Math.Max(0, silent - Breath));
        if (_density is not null) misfit += Crowded * Math.Abs(before.Onsets + TopLine.Onsets(part.AsSpan()) - _density.Target(place.End));
        return new Fitted { Unit = unit, Entry = entry, Relevance = relevance, Shift = shift, Misfit = misfit, Notes = Moved(unit, part, shift, place) };
    }

    private (Shift, double) Best(ImmutableArray<Note> part, Place place, int? last)
    {
        (Shift best, double least) = (default, double.PositiveInfinity);
        foreach (int steps in Steps)
        {
            double mean = 0;
            foreach (Note note in part) mean += new Shift(steps, -_reading.Home).Of(note.Pitch.Number);
            int octave = (int)Math.Floor((_reading.Register - mean / part.Length) / 12);
            for (int up = octave; up <= octave + 1; up++)
            {
                var shift = new Shift(steps, 12 * up - _reading.Home);
                double misfit = Misfit(part, shift, place, last) + Off * Math.Abs(mean / part.Length + 12 * up - _reading.Register) + (steps == 0 ? 0 : Stepped);
                if (misfit < least - 1e-9) (best, least) = (shift, misfit);
            }
        }
        return (best, least);
    }

    private double Misfit(ImmutableArray<Note> part, Shift shift, Place place, int? last)
    {
        double misfit = last is { } before ? Leap * Math.Max(0, Math.Abs(shift.Of(part[0].Pitch.Number) - before) - PlainLeap) : 0;
        foreach (Note note in part)
        {
            int pitch = shift.Of(note.Pitch.Number);
            if (pitch is < 0 or > 127) misfit += 12;
            int sounding = _nearest[Within(pitch)];
            if (sounding < 0) return double.PositiveInfinity;
            if (sounding != pitch) misfit += Edited;
        }
        foreach (Landing landing in _landings)
        {
            Beats at = landing.At - place.BarLine;
            if (at < place.Offset || at >= place.Offset + place.Length) continue;
            int struck = -1;
            foreach (Note note in part) if (note.Start == at) struck = _nearest[Within(shift.Of(note.Pitch.Number))];
            misfit += struck < 0 ? 2 : struck == landing.Pitch.Number ? 0 : Math.Min(2, 0.5 + 0.2 * Math.Abs(struck - landing.Pitch.Number));
        }
        return misfit;
    }

    private ImmutableArray<Note> Moved(Unit unit, ImmutableArray<Note> part, Shift shift, Place place)
    {
        double mean = unit.Notes.Average(n => n.Velocity);
        var notes = new List<Note>(part.Length);
        foreach (Note note in part)
        {
            Beats start = note.Start - place.Offset;
            var pitch = new Pitch(_nearest[Within(shift.Of(note.Pitch.Number))]);
            Beats room = Beats.Min(_prompt.Length, place.End) - place.Start - start;
            byte velocity = (byte)Math.Clamp(Math.Round(_reading.Loudness * note.Velocity / mean), 1, 127);
            int before = notes.FindLastIndex(n => n.Pitch == pitch);
            if (before >= 0 && notes[before].Start == start) continue;
            if (before >= 0 && notes[before].End > start) notes[before] = notes[before] with { Length = start - notes[before].Start };
            notes.Add(new Note(start, Beats.Min(note.Length, room), pitch, velocity) { Voice = note.Voice });
        }
        return [.. notes];
    }

    // A little aside if that is allowed, else another octave, else whatever lies nearest; the lower of two.
    private static int Nearest(bool[] allowed, int pitch)
    {
        const int Aside = 2;
        if (allowed[pitch]) return pitch;
        for (int by = 1; by <= Aside; by++)
        {
            if (pitch - by >= 0 && allowed[pitch - by]) return pitch - by;
            if (pitch + by < 128 && allowed[pitch + by]) return pitch + by;
        }
        for (int by = 12; by < 128; by += 12)
        {
            if (pitch - by >= 0 && allowed[pitch - by]) return pitch - by;
            if (pitch + by < 128 && allowed[pitch + by]) return pitch + by;
        }
        for (int by = Aside + 1; by < 128; by++)
        {
            if (pitch - by >= 0 && allowed[pitch - by]) return pitch - by;
            if (pitch + by < 128 && allowed[pitch + by]) return pitch + by;
        }
        return -1;
    }
}
