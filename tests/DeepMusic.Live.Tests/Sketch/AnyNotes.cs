using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Sketch;

/// <summary>
/// Writes eighths by chance, mended until they keep to the limits: small, and deterministic as every filler has to be, also in what it was
/// fed.
/// </summary>
internal sealed class AnyNotes(string name = "markov", Func<SheetMusic, Selection, string?>? refuses = null) : IGapFiller
{
    private ulong _fed;

    public string Name => name;

    public static FillerShelf Shelf(string name = "markov") => new(new FillerSeat(name, () => new AnyNotes(name)));

    public string? Refuses(SheetMusic sheet, Selection where) => refuses?.Invoke(sheet, where);

    public void Feed(Phrase phrase, MusicalContext context) => _fed = SeededRandom.Derive(_fed, (ulong)phrase.GetHashCodeOfNotes());

    public Filling Fill(Gap gap, CancellationToken cancel)
    {
        var random = new SeededRandom(SeededRandom.Derive(gap.Seed, _fed));
        SheetMusic sheet = gap.Sheet;
        if (gap.Where.Chords)
        {
            sheet = sheet.WithChords(gap.Where.FirstBar, [.. Enumerable.Range(0, gap.Where.Bars).Select(_ =>
                (System.Collections.Immutable.ImmutableArray<Placed<Chord?>>)[new(Beats.Zero, new Chord(new PitchClass(random.Next(12)), ChordQuality.Major))])]);
        }
        var notes = new List<Note>();
        foreach (int staff in gap.Staves)
        {
            var line = new List<Note>();
            for (Beats at = Beats.Zero; at < gap.To - gap.From; at += Beats.Quarter * 0.5)
                if (random.Next(3) > 0) line.Add(new Note(at, Beats.Quarter * 0.5, new Pitch(48 + random.Next(36)), (byte)(40 + random.Next(80))) { Voice = (byte)staff });
            Phrase written = gap.LimitsOf(staff).Repair(new Phrase(Beats.Zero, gap.To - gap.From, line));
            if (!gap.LimitsOf(staff).Holds(written)) return new Filling(null, Name) { Relax = gap.LimitsOf(staff).Broken(written) };
            notes.AddRange(written.Notes.Select(n => n with { Voice = (byte)staff }));
        }
        if (gap.Where.StaffCount > 0) sheet = sheet.With(gap.Where, notes);
        return new Filling(sheet, Name);
    }
}

/// <summary>What a phrase comes to as a number that is the same in every run.</summary>
internal static class PhraseNumbers
{
    public static long GetHashCodeOfNotes(this Phrase phrase) => phrase.Notes.Aggregate(17L, (h, n) => unchecked(h * 31 + n.Start.Ticks * 7 + n.Pitch.Number));
}
