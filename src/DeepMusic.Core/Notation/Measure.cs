using System.Collections.Immutable;

namespace DeepMusic.Core.Notation;

/// <summary>One staff's share of one bar. Immutable; equal when all of it is equal.</summary>
public sealed class Measure : IEquatable<Measure>
{
    /// <summary>A measure without notes.</summary>
    public static readonly Measure Rest = new([]);

    /// <summary>A measure of the given notes, which are put in order.</summary>
    /// <exception cref="ArgumentException">
    /// A note stands beside <see cref="SheetMusic.Grid"/> or before the bar, has no length, overlaps another of its pitch, or is tied to
    /// the bar before without standing at the start.
    /// </exception>
    public Measure(IEnumerable<MeasureNote> notes)
    {
        Notes = [.. notes.OrderBy(n => n.Start).ThenBy(n => n.Pitch)];
        Span<long> ends = stackalloc long[128];
        ends.Clear();
        foreach (MeasureNote note in Notes)
        {
            if (note.Start < Beats.Zero || note.Length <= Beats.Zero) throw new ArgumentException($"note {note} stands before its bar or has no length", nameof(notes));
            if (note.Start.Modulo(SheetMusic.Grid) != Beats.Zero || note.Length.Modulo(SheetMusic.Grid) != Beats.Zero)
                throw new ArgumentException($"note {note} cannot be written: its ends are no multiples of {SheetMusic.Grid.Ticks} ticks", nameof(notes));
            if (note.Start.Ticks < ends[note.Pitch.Number]) throw new ArgumentException($"note {note} starts while its pitch still sounds", nameof(notes));
            if (note.TiedBefore && note.Start != Beats.Zero) throw new ArgumentException($"note {note} is tied to the bar before, but not at its start", nameof(notes));
            ends[note.Pitch.Number] = note.End.Ticks;
            End = Beats.Max(End, note.End);
        }
    }

    /// <summary>The notes, by start, then pitch.</summary>
    public ImmutableArray<MeasureNote> Notes { get; }

    /// <summary>Where the last note ends.</summary>
    public Beats End { get; }

    /// <summary>Its note that goes on what sounded before, at that pitch; null if there is none.</summary>
    public MeasureNote? ContinuationOf(Pitch pitch)
    {
        foreach (MeasureNote note in Notes)
        {
            if (note.Start > Beats.Zero) break;
            if (note.Pitch == pitch && note.TiedBefore) return note;
        }
        return null;
    }

    /// <summary>Whether a note of that pitch goes on after it.</summary>
    public bool GoesOn(Pitch pitch)
    {
        foreach (MeasureNote note in Notes)
            if (note.Pitch == pitch && note.TiedAfter) return true;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Measure? other) => ReferenceEquals(this, other) || other is not null && Notes.AsSpan().SequenceEqual(other.Notes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Measure);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (MeasureNote note in Notes) hash.Add(note);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => Notes.IsEmpty ? "rest" : string.Join(' ', Notes);
}
