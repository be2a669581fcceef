using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Remote;

/// <summary>
/// Fills gaps by throwing dice, as Kirnberger did: quarters, eighths, triplets, dots, chords of two, notes across bar lines and rests; a chord symbol
/// for each half of a bar. Small, and it keeps what a filler has to keep.
/// </summary>
internal sealed class DiceFiller(string name = "dice", Func<SheetMusic, string?>? refuses = null) : IGapFiller
{
    private const long Quarter = Beats.TicksPerBeat;
    private static readonly long[][] Figures = [[Quarter], [2 * Quarter], [3 * Quarter / 2, Quarter / 2], [Quarter / 2, Quarter / 2], [Quarter / 3, Quarter / 3, Quarter / 3], [3 * Quarter]];

    public string Name => name;

    /// <summary>Called while it writes.</summary>
    public Action<CancellationToken> Meanwhile { get; init; } = _ => { };

    public string? Refuses(SheetMusic sheet, Selection where) => refuses?.Invoke(sheet);

    public void Feed(Phrase phrase, MusicalContext context) => throw new InvalidOperationException("nobody plays here");

    public Filling Fill(Gap gap, CancellationToken cancel)
    {
        Meanwhile(cancel);
        var random = new SeededRandom(gap.Seed);
        if (gap.Where.Chords)
            return new Filling(gap.Sheet.WithChords(gap.Where.FirstBar, [.. gap.Sheet.Bars[gap.Where.FirstBar..gap.Where.EndBar].Select(b => Symbols(random, b))]), name);
        var notes = new List<Note>();
        foreach (int staff in gap.Staves)
        {
            Phrase line = gap.LimitsOf(staff).Repair(new Phrase(gap.Sheet.Start + gap.From, gap.To - gap.From, Line(random, gap.To - gap.From)));
            notes.AddRange(line.Notes.Select(n => n with { Voice = (byte)staff, Length = Beats.Min(n.Length, line.Length - n.Start) }));
        }
        SheetMusic written = gap.Sheet.With(gap.Where, notes);
        return gap.Holds(written)
            ? new Filling(written, name)
            : new Filling(null, name) { Relax = [.. gap.Staves.SelectMany(s => gap.LimitsOf(s).Broken(gap.Written(written, s))).Distinct()] };
    }

    private static System.Collections.Immutable.ImmutableArray<Placed<Chord?>> Symbols(SeededRandom random, Bar bar) =>
        [.. new[] { Beats.Zero, Beats.Quarter * 2 }.Where(b => b < bar.Length).Select(b => new Placed<Chord?>(b, new Chord(new PitchClass(random.Next(12)), ChordQuality.All[random.Next(ChordQuality.All.Count)])))];

    private static IEnumerable<Note> Line(SeededRandom random, Beats length)
    {
        Beats at = Beats.Zero;
        while (at < length)
        {
            bool silent = random.Next(6) == 0;
            foreach (long ticks in Figures[random.Next(Figures.Length)])
            {
                if (at >= length) break;
                var pitch = new Pitch(50 + random.Next(24));
                if (!silent || random.Next(2) == 0) yield return new Note(at, Beats.Min(new Beats(ticks), length - at), pitch, 80);
                if (random.Next(8) == 0) yield return new Note(at, Beats.Min(new Beats(ticks), length - at), pitch + 7, 80);
                at += new Beats(ticks);
            }
        }
    }
}
