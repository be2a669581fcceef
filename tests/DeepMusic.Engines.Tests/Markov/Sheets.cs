using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Tests.Markov;

/// <summary>Sheet music by chance, and gaps in it: meters, pick-ups, keys, ties, triplets, chords, staves without a note.</summary>
internal static class Sheets
{
    private static readonly TimeSignature[] Meters = [new(4, 4), new(3, 4), new(5, 4), new(6, 8), new(2, 2), new(7, 8), new(12, 8), new(7, 16)];
    private static readonly long[] Lengths = [240, 480, 480, 960, 960, 720, 1440, 1920, 3840, 320, 640, 160, 60, 20];

    public static SheetMusic Random(ulong seed)
    {
        var random = new SeededRandom(seed);
        TimeSignature meter = Meters[random.Next(Meters.Length)];
        var bars = new List<Bar>();
        for (int i = 0, count = 1 + random.Next(7); i < count; i++)
        {
            if (random.Next(6) == 0) meter = Meters[random.Next(Meters.Length)];
            bool odd = random.Next(i == 0 || i == count - 1 ? 2 : 12) == 0;
            bars.Add(new Bar(meter, odd ? new Beats(240 * (1 + random.Next((int)(meter.Bar.Ticks / 240)))) : meter.Bar, new KeySignature(random.Next(9) - 4, random.Next(3) == 0)));
        }
        Beats length = new(bars.Sum(b => b.Length.Ticks));
        int staves = 1 + random.Next(3);
        var empty = new SheetMusic([.. bars], [.. Enumerable.Range(0, staves).Select(i => new Staff { Clef = (Clef)random.Next(5), Channel = random.Next(12) == 0 ? 9 : i, Measures = [.. bars.Select(_ => Measure.Rest)] })],
            random.Next(2) == 0 ? default : [.. bars.Select(b => Chords(random, b))]);
        return empty.With(empty.Whole, [.. Enumerable.Range(0, staves).SelectMany(s => Line(random, (byte)s, length))]);
    }

    public static Gap Gap(SheetMusic sheet, ulong seed, bool chords = true)
    {
        var random = new SeededRandom(seed);
        int first = random.Next(sheet.Bars.Length), end = first + 1 + random.Next(sheet.Bars.Length - first);
        ulong staves = (ulong)random.Next(1 << sheet.Staves.Length);
        bool symbols = chords && (staves == 0 || random.Next(3) == 0);
        if (staves == 0 && !symbols) staves = 1;
        Gap gap = new() { Sheet = sheet, Where = new Selection(first, end, staves, symbols), Seed = seed };
        return gap with { Limits = [.. sheet.Staves.Select(_ => Limits(random, gap.To - gap.From))] };
    }

    /// <summary>A tune in 4/4 of quarters and eighths, with a chord in each bar, most of whose beats are chord tones.</summary>
    public static SheetMusic Tune(int bars, ulong seed, KeySignature signature = default)
    {
        var random = new SeededRandom(seed);
        var notes = new List<Note>();
        int degree = 35;
        Chord[] symbols = [Symbol("C"), Symbol("Am"), Symbol("F"), Symbol("G7")];
        for (Beats at = Beats.Zero; at < Beats.Of(4 * bars);)
        {
            Beats length = at.Modulo(Beats.Quarter) != Beats.Zero || random.Next(3) == 0 ? Beats.Of(0.5) : Beats.Quarter;
            degree = Math.Clamp(degree + random.Next(5) - 2, 30, 42);
            Chord chord = symbols[(int)(at.Ticks / Beats.Of(4).Ticks) % 4];
            while (at.Modulo(Beats.Quarter) == Beats.Zero && random.Next(8) > 0 && !chord.Contains(OfDegree(degree))) degree += degree < 36 ? 1 : -1;
            notes.Add(new Note(at, length, OfDegree(degree), 80));
            at += length;
        }
        SheetMusic sheet = SheetMusic.Of([new Phrase(Beats.Zero, Beats.Of(4 * bars), notes)], TimeSignature.FourFour, signature, ["Melody"]);
        ImmutableArray<ImmutableArray<Placed<Chord?>>> chords = [.. Enumerable.Range(0, bars).Select(b => ImmutableArray.Create(new Placed<Chord?>(Beats.Zero, symbols[b % 4])))];
        return sheet.WithChords(0, chords);
    }

    private static Pitch OfDegree(int degree) => new(12 * (degree / 7) + Scale.Major.Steps[degree % 7]);

    public static Chord Symbol(string text) => Chord.TryParse(text, out Chord chord) ? chord : throw new ArgumentException(text);

    /// <summary>Whether all that is outside a gap is the very same.</summary>
    public static void AssertOutsideStays(Gap gap, SheetMusic sheet)
    {
        Assert.Equal(gap.Sheet.Bars, sheet.Bars);
        for (int bar = 0; bar < sheet.Bars.Length; bar++)
        {
            bool inside = bar >= gap.Where.FirstBar && bar < gap.Where.EndBar;
            for (int staff = 0; staff < sheet.Staves.Length; staff++)
                if (!inside || !gap.Where.Has(staff)) Assert.Same(gap.Sheet.Staves[staff].Measures[bar], sheet.Staves[staff].Measures[bar]);
            if (!inside || !gap.Where.Chords) Assert.Equal(gap.Sheet.Chords[bar], sheet.Chords[bar]);
        }
    }

    private static ConstraintSet Limits(SeededRandom random, Beats length)
    {
        var limits = new List<IConstraint>();
        if (random.Next(3) == 0) limits.Add(new InKey(new Key(new PitchClass(random.Next(12)), random.Next(2) == 0 ? Scale.Major : Scale.Find("minor-pentatonic")!)));
        if (random.Next(3) == 0) limits.Add(new PitchRange(new Pitch(48 + random.Next(12)), new Pitch(62 + random.Next(20))));
        if (random.Next(3) == 0) limits.Add(new MaxPolyphony(1 + random.Next(2)));
        if (random.Next(3) == 0) limits.Add(new LongestNote(Beats.Of(0.5 + random.Next(3))));
        if (random.Next(3) == 0) limits.Add(new MaxRepeats(1 + random.Next(3)));
        if (random.Next(4) == 0) limits.Add(new Density(random.Next(4) + 0.5));
        if (random.Next(4) == 0) limits.Add(new Landing(new Pitch(60 + random.Next(12)), new Beats(length.Ticks * random.Next(4) / 4).Floor(SheetMusic.Grid), "1.1"));
        return new ConstraintSet([.. limits]);
    }

    private static ImmutableArray<Placed<Chord?>> Chords(SeededRandom random, Bar bar) => random.Next(4) == 0
        ? []
        : [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => new Beats(random.Next((int)bar.Length.Ticks)).Floor(new Beats(480))).Distinct().Order()
            .Select(at => new Placed<Chord?>(at, random.Next(9) == 0 ? null : new Chord(new PitchClass(random.Next(12)), ChordQuality.All[random.Next(ChordQuality.All.Count)])))];

    // Nothing, a line, chords, or anything at once.
    private static IEnumerable<Note> Line(SeededRandom random, byte staff, Beats length)
    {
        int kind = random.Next(5);
        if (kind == 0) yield break;
        for (Beats at = Beats.Zero; at < length;)
        {
            Beats step = new(Lengths[random.Next(random.Next(3) == 0 ? Lengths.Length : 8)]);
            for (int i = 0; i < (kind < 3 ? 1 : 1 + random.Next(3)); i++)
                if (random.Next(5) > 0)
                    yield return new Note(at, Beats.Min(kind == 4 ? new Beats(Lengths[random.Next(8)]) : step, length - at), new Pitch(45 + random.Next(35)), (byte)(1 + random.Next(127))) { Voice = staff };
            at += step;
        }
    }
}
