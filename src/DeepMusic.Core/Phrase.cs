using System.Collections.Immutable;

namespace DeepMusic.Core;

/// <summary>
/// Notes that belong together, in order of start and then of pitch. Note positions count from the phrase's start; where that
/// stands in the music (and so where its bar lines fall) is <see cref="Start"/>. Immutable; equal when all of it is equal.
/// </summary>
public sealed class Phrase : IEquatable<Phrase>
{
    /// <summary>A phrase of the given notes, which are put in order.</summary>
    /// <param name="start">Where the phrase starts in the music.</param>
    /// <param name="length">How long it lasts, rests at its end included; at least to the start of its last note.</param>
    /// <param name="notes">The notes, positions from <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException">A note starts before the phrase or at or after its end, or has no length.</exception>
    public Phrase(Beats start, Beats length, IEnumerable<Note> notes)
    {
        Start = start;
        Length = length;
        Notes = [.. notes];
        if (!IsInOrder(Notes)) Notes = [.. Notes.OrderBy(n => n.Start).ThenBy(n => n.Pitch).ThenBy(n => n.Voice)];
        foreach (Note note in Notes)
        {
            if (note.Start < Beats.Zero || note.Start >= length)
                throw new ArgumentException($"note {note} starts outside its phrase of {length} beats", nameof(notes));
            if (note.Length <= Beats.Zero)
                throw new ArgumentException($"note {note} has no length", nameof(notes));
        }
    }

    /// <summary>Where it starts in the music.</summary>
    public Beats Start { get; }

    /// <summary>How long it lasts, rests at its end included.</summary>
    public Beats Length { get; }

    /// <summary>The notes, by start, then pitch.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>Where it ends in the music.</summary>
    public Beats End => Start + Length;

    /// <summary>Whether it is a rest.</summary>
    public bool IsRest => Notes.IsEmpty;

    /// <summary>Silence.</summary>
    public static Phrase Rest(Beats start, Beats length) => new(start, length, []);

    /// <summary>The same place and length, other notes.</summary>
    public Phrase With(IEnumerable<Note> notes) => new(Start, Length, notes);

    // Sorting costs ten times what looking does, and most notes come in order.
    private static bool IsInOrder(ImmutableArray<Note> notes)
    {
        for (int i = 1; i < notes.Length; i++)
        {
            (Beats start, int pitch, byte voice) = (notes[i].Start, notes[i].Pitch.Number, notes[i].Voice);
            (Beats Start, int Pitch, byte Voice) before = (notes[i - 1].Start, notes[i - 1].Pitch.Number, notes[i - 1].Voice);
            if (start < before.Start || start == before.Start && (pitch < before.Pitch || pitch == before.Pitch && voice < before.Voice)) return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Phrase? other) =>
        other is not null && Start == other.Start && Length == other.Length && Notes.AsSpan().SequenceEqual(other.Notes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Start);
        hash.Add(Length);
        foreach (Note note in Notes) hash.Add(note);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}+{Length}: {string.Join(' ', Notes)}]";
}
