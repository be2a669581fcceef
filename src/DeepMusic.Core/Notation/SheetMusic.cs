using System.Collections.Immutable;
using DeepMusic.Core.Midi;

namespace DeepMusic.Core.Notation;

/// <summary>
/// Music as it stands on paper: bars, and staves whose measures stand in those bars. Where a <see cref="Score"/> has notes as a file has
/// them, this can be printed, and any rectangle of it (<see cref="Selection"/>) be taken out and replaced. Measures are objects of their
/// own: after an edit the ones outside are the very same objects. A note that crosses a bar line is a part in each measure, tied; what
/// ties become at the edge of an edit is said at <see cref="MeasureNote"/>. Immutable; equal when all of it is equal.
/// </summary>
public sealed class SheetMusic : IEquatable<SheetMusic>
{
    /// <summary>What starts and lengths of notes are multiples of: sixty-fourths and triplets of them and of what is longer are.</summary>
    public static readonly Beats Grid = new(20);

    /// <summary>The most bars.</summary>
    public const int MostBars = 10_000;

    /// <summary>The most staves, as many as a <see cref="Selection"/> can tell apart.</summary>
    public const int MostStaves = 64;

    private readonly Beats[] _starts;

    /// <summary>Sheet music.</summary>
    /// <param name="bars">The bars.</param>
    /// <param name="staves">The staves, each with a measure for each bar.</param>
    /// <param name="chords">The chord symbols of each bar, places from its start, rising; null for "no chord". Left out: none at all.</param>
    /// <exception cref="ArgumentException">Counts differ, or a note, chord or fermata stands outside its bar.</exception>
    public SheetMusic(ImmutableArray<Bar> bars, ImmutableArray<Staff> staves, ImmutableArray<ImmutableArray<Placed<Chord?>>> chords = default)
    {
        if (bars.Length is < 1 or > MostBars) throw new ArgumentException($"{bars.Length} bars: give 1..{MostBars}", nameof(bars));
        if (staves.Length is < 1 or > MostStaves) throw new ArgumentException($"{staves.Length} staves: give 1..{MostStaves}", nameof(staves));
        if (chords.IsDefault) chords = [.. Enumerable.Repeat(ImmutableArray<Placed<Chord?>>.Empty, bars.Length)];
        if (chords.Length != bars.Length) throw new ArgumentException($"chords for {chords.Length} bars, there are {bars.Length}", nameof(chords));
        (Bars, Staves, Chords) = (bars, staves, chords);
        _starts = new Beats[bars.Length + 1];
        for (int i = 0; i < bars.Length; i++)
        {
            _starts[i + 1] = _starts[i] + bars[i].Length;
            CheckOrder(bars[i].Fermatas, bars[i].Length, i, "fermata");
            CheckOrder([.. chords[i].Select(c => c.At)], bars[i].Length, i, "chord");
        }
        foreach (Staff staff in staves) Check(staff);
    }

    /// <summary>The title, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The tempo.</summary>
    public Tempo Tempo { get; init; } = new(120);

    /// <summary>Where its first bar starts in the music; all other places count from there.</summary>
    public Beats Start { get; init; }

    /// <summary>The bars. The first is a pick-up where it is shorter than its meter says.</summary>
    public ImmutableArray<Bar> Bars { get; }

    /// <summary>The staves, the uppermost first.</summary>
    public ImmutableArray<Staff> Staves { get; }

    /// <summary>The chord symbols of each bar, places from its start; null for "no chord".</summary>
    public ImmutableArray<ImmutableArray<Placed<Chord?>>> Chords { get; }

    /// <summary>How long it lasts.</summary>
    public Beats Length => _starts[^1];

    /// <summary>All of it.</summary>
    public Selection Whole => new(0, Bars.Length, ulong.MaxValue >> (MostStaves - Staves.Length), true);

    /// <summary>Where a bar starts; for the number of bars, where the last one ends.</summary>
    public Beats StartOf(int bar) => _starts[bar];

    /// <summary>The bar a place stands in: the first for earlier places, the last for later ones.</summary>
    public int BarAt(Beats place)
    {
        int found = Array.BinarySearch(_starts, place);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, Bars.Length - 1);
    }

    /// <summary>Whether a bar is a pick-up: its notes stand where they would at the end of a whole bar.</summary>
    public bool IsPickup(int bar) => bar == 0 && Bars[0].Length < Bars[0].Meter.Bar && Bars.Length > 1;

    /// <summary>What a pick-up lacks at its beginning of a whole bar; nothing in any other bar.</summary>
    public Beats Missing(int bar) => IsPickup(bar) ? Bars[bar].Meter.Bar - Bars[bar].Length : Beats.Zero;

    /// <summary>The notes that sound in a staff, tied ones as one, by start, then pitch; starts from the start of the sheet.</summary>
    public IReadOnlyList<Note> Notes(int staff) => Ties.Sounding(this, staff);

    /// <summary>All notes as one phrase, from the start of the first bar to the end of the last.</summary>
    public Phrase ToPhrase() => new(Start, Length, Enumerable.Range(0, Staves.Length).SelectMany(Notes));

    /// <summary>The notes of one staff as a phrase.</summary>
    public Phrase ToPhrase(int staff) => new(Start, Length, Notes(staff));

    /// <summary>
    /// Phrases on paper, in the bars that a timeline of that meter has: from the bar line before the first phrase to the one after the last
    /// note or phrase. What they hold of a voice goes to the staff of that number. Notes are moved to the nearest place that can be written,
    /// and what that moves them by becomes part of their deviation; where a note starts while its pitch still sounds, the earlier one ends.
    /// </summary>
    /// <param name="phrases">The phrases, at least one.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="signature">The key signature.</param>
    /// <param name="names">The staves from the uppermost on; where there are more voices than names, they have none.</param>
    /// <exception cref="ArgumentException">No phrase, too many bars or staves.</exception>
    public static SheetMusic Of(IReadOnlyCollection<Phrase> phrases, TimeSignature meter, KeySignature signature = default, params IReadOnlyList<string> names) =>
        SheetReader.Of(phrases, meter, signature, names);

    /// <summary>
    /// A score on paper: one staff for each voice that has notes, the texts of a voice called "Chords" as chord symbols, markers that say
    /// "fermata" as fermatas. A first meter of one short bar is a pick-up. Notes are moved as <see cref="Of(IReadOnlyCollection{Phrase}, TimeSignature, KeySignature, IReadOnlyList{string})"/> moves them.
    /// </summary>
    /// <exception cref="ArgumentException">Too many bars or staves.</exception>
    public static SheetMusic Of(Score score) => SheetReader.Of(score);

    /// <summary>As a score, which <see cref="Of(Score)"/> makes the same sheet of.</summary>
    public Score ToScore() => SheetScore.Of(this);

    /// <summary>As a MIDI file: title, tempo, meters and keys, then one track for each staff, and one of chord symbols if there are any.</summary>
    public MidiFile ToMidiFile() => ToScore().ToMidiFile();

    /// <summary>The same sheet, title, tempo and place, with other content.</summary>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public SheetMusic Remade(ImmutableArray<Bar> bars, ImmutableArray<Staff> staves, ImmutableArray<ImmutableArray<Placed<Chord?>>> chords) =>
        new(bars, staves, chords) { Title = Title, Tempo = Tempo, Start = Start };

    private void Check(Staff staff)
    {
        if (staff.Measures.Length != Bars.Length)
            throw new ArgumentException($"staff {staff.Name} has {staff.Measures.Length} measures for {Bars.Length} bars", nameof(staff));
        if (staff.Channel is < 0 or > 15 || staff.Program is < 0 or > 127)
            throw new ArgumentException($"staff {staff.Name}: channels are 0..15 and programs 0..127", nameof(staff));
        for (int i = 0; i < Bars.Length; i++)
        {
            if (staff.Measures[i].End > Bars[i].Length)
                throw new ArgumentException($"staff {staff.Name}: a note in bar {i + 1} reaches past its end", nameof(staff));
            foreach (MeasureNote note in staff.Measures[i].Notes)
                if (note.TiedAfter && note.End != Bars[i].Length)
                    throw new ArgumentException($"staff {staff.Name}: note {note} in bar {i + 1} is tied to the next, but ends before it", nameof(staff));
        }
    }

    private static void CheckOrder(ImmutableArray<Beats> places, Beats length, int bar, string what)
    {
        for (int i = 0; i < places.Length; i++)
            if (places[i] < (i == 0 ? Beats.Zero : places[i - 1] + Grid) || places[i] >= length || places[i].Modulo(Grid) != Beats.Zero)
                throw new ArgumentException($"bar {bar + 1}: a {what} at {places[i]} stands outside, out of order, or between two places that can be written");
    }

    /// <inheritdoc/>
    public bool Equals(SheetMusic? other) => ReferenceEquals(this, other) || other is not null
        && Title == other.Title && Tempo == other.Tempo && Start == other.Start
        && Bars.AsSpan().SequenceEqual(other.Bars.AsSpan()) && Staves.AsSpan().SequenceEqual(other.Staves.AsSpan())
        && Chords.Length == other.Chords.Length && Chords.Zip(other.Chords).All(c => c.First.AsSpan().SequenceEqual(c.Second.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SheetMusic);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Start, Bars.Length, Staves.Length, Staves[0].Measures[0]);

    /// <inheritdoc/>
    public override string ToString() => $"{Title}: {Bars.Length} bars, {string.Join(", ", Staves)}";
}
