using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Train.Markov;

/// <summary>One request of a lead-sheet editor: which bars to redo, which notes and chords are given, how much may be copied.</summary>
/// <param name="Gap">The gap, and the limits of its melody.</param>
/// <param name="Chords">Chords that are given in it.</param>
internal sealed record Request(Gap Gap, ImmutableArray<Placed<Chord>> Chords)
{
    private const int MostBars = 8;

    /// <summary>A request by chance: one to eight bars of the melody, of the chords, or of both; a first note and a last one; a first chord.</summary>
    /// <param name="sheet">The lead sheet.</param>
    /// <param name="guarded">The runs of notes that may not be copied; null for none.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="kind">The melody (0), the chords (1), both (2); null for any.</param>
    public static Request Of(SheetMusic sheet, FactorSet? guarded, ulong seed, int? kind = null)
    {
        var random = new SeededRandom(seed);
        int bars = 1 + random.Next(Math.Min(MostBars, sheet.Bars.Length)), first = random.Next(sheet.Bars.Length - bars + 1), drawn = random.Next(3);
        kind ??= drawn;
        var gap = new Gap { Sheet = sheet, Where = new Selection(first, first + bars, kind == 1 ? 0UL : 1UL, kind > 0), Seed = seed, Surprise = random.Next(3) / 3.0 };
        Phrase before = gap.Written(sheet, 0);
        List<Note> line = Core.Constraints.TopLine.Of(before.Notes.AsSpan());
        var limits = new List<IConstraint> { new MaxPolyphony(1) };
        IReadOnlyList<Note> all = sheet.Notes(0);
        if (random.Next(2) == 0) limits.Add(new PitchRange(all.Min(n => n.Pitch), all.Max(n => n.Pitch)));
        if (line.Count > 0 && random.Next(2) == 0) limits.Add(new Landing(line[0].Pitch, line[0].Start, "first"));
        if (line.Count > 1 && random.Next(2) == 0) limits.Add(new Landing(line[^1].Pitch, line[^1].Start, "last"));
        if (guarded is not null && random.Next(2) == 0) limits.Add(new NoCopy(guarded));
        List<Chord> known = [.. sheet.Chords.SelectMany(b => b).Where(c => c.Value is not null).Select(c => c.Value!)];
        // Of a single bar the last chord is given already where the next bar goes on with it.
        bool given = kind > 0 && known.Count > 0 && bars > 1 && random.Next(2) == 0;
        return new Request(gap with { Limits = [new ConstraintSet([.. limits])] }, given ? [new Placed<Chord>(Beats.Zero, known[random.Next(known.Count)])] : []);
    }

    /// <summary>Whether limits and given chords hold.</summary>
    public bool IsMetBy(SheetMusic sheet) => Gap.Holds(sheet)
        && Chords.All(given => sheet.Chords[Gap.Where.FirstBar] is [{ At.Ticks: 0 } first, ..] && given.Value.Equals(first.Value));

    /// <summary>Whether all outside is the very same.</summary>
    public bool KeepsIn(SheetMusic sheet)
    {
        for (int bar = 0; bar < sheet.Bars.Length; bar++)
        {
            bool inside = bar >= Gap.Where.FirstBar && bar < Gap.Where.EndBar;
            if ((!inside || Gap.Where.Staves == 0) && !ReferenceEquals(sheet.Staves[0].Measures[bar], Gap.Sheet.Staves[0].Measures[bar])) return false;
            if ((!inside || !Gap.Where.Chords) && !sheet.Chords[bar].AsSpan().SequenceEqual(Gap.Sheet.Chords[bar].AsSpan())) return false;
        }
        return sheet.Bars.SequenceEqual(Gap.Sheet.Bars);
    }

    /// <summary>Whether nothing that was written reaches past the gap, and no bar is longer or shorter for it.</summary>
    public bool FillsExactly(SheetMusic sheet) => sheet.Length == Gap.Sheet.Length
        && (Gap.Where.Staves == 0 || sheet.Notes(0).Where(n => n.Start >= Gap.From && n.Start < Gap.To).All(n => n.End <= Gap.To));
}
