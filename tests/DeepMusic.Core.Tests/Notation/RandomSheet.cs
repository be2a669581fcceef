using System.Collections.Immutable;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

/// <summary>Sheet music by chance: meters, pick-ups, keys, ties, triplets, chords and what overlaps, symbols and fermatas.</summary>
internal static class RandomSheet
{
    private static readonly TimeSignature[] Meters =
        [new(4, 4), new(3, 4), new(2, 4), new(5, 4), new(6, 4), new(3, 2), new(2, 2), new(6, 8), new(9, 8), new(12, 8), new(5, 8), new(7, 8), new(3, 8), new(7, 16)];

    // Whole, dotted, triplets of halves down to triplets of 64ths; multiples of the grid of any kind come in now and then.
    private static readonly long[] Lengths = [240, 480, 480, 480, 720, 960, 960, 960, 1440, 1920, 2880, 3840, 120, 60, 180, 320, 640, 1280, 160, 80, 40, 20, 100, 5000];

    /// <summary>The sheet of a seed.</summary>
    public static SheetMusic Of(ulong seed)
    {
        var random = new SeededRandom(seed);
        ImmutableArray<Bar> bars = Bars(random, 1 + random.Next(6));
        Beats length = new(bars.Sum(b => b.Length.Ticks));
        Beats[] starts = SheetReader.Starts(bars);
        int staves = 1 + random.Next(4);
        ImmutableArray<Staff> lines = [.. Enumerable.Range(0, staves).Select(i => new Staff
        {
            Name = random.Next(4) == 0 ? "" : $"Stimme <{i}> & \"ä\"",
            Clef = (Clef)random.Next(5),
            Channel = random.Next(16),
            Program = random.Next(3) == 0 ? null : random.Next(128),
            Measures = [.. Ties.Cut(starts, Ties.OnGrid(Line(random, length)))],
        })];
        ImmutableArray<ImmutableArray<Placed<Chord?>>> chords = [.. bars.Select(b => Places(random, b, 3).Select(p => new Placed<Chord?>(p, Symbol(random))).ToImmutableArray())];
        return new SheetMusic(bars, lines, random.Next(2) == 0 ? chords : default)
        {
            Title = random.Next(2) == 0 ? "" : "Ach Gott, wie manches Herzeleid",
            Tempo = new Tempo(40 + random.Next(2000) / 10.0),
        }.Settled();
    }

    private static ImmutableArray<Bar> Bars(SeededRandom random, int count)
    {
        TimeSignature meter = Meters[random.Next(Meters.Length)];
        KeySignature signature = Signature(random);
        var bars = new List<Bar>();
        for (int i = 0; i < count; i++)
        {
            if (random.Next(5) == 0) meter = Meters[random.Next(Meters.Length)];
            if (random.Next(5) == 0) signature = Signature(random);
            bool odd = random.Next(i == 0 || i == count - 1 ? 2 : 10) == 0;
            long units = meter.Bar.Ticks / 240;
            var bar = new Bar(meter, odd ? new Beats(240 * (1 + random.Next((int)units))) : meter.Bar, signature);
            bars.Add(bar with { Fermatas = [.. Places(random, bar, 1)] });
        }
        return [.. bars];
    }

    private static KeySignature Signature(SeededRandom random) => new(random.Next(15) - 7, random.Next(2) == 0);

    private static IEnumerable<Beats> Places(SeededRandom random, Bar bar, int most) =>
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => new Beats(random.Next((int)bar.Length.Ticks)).Floor(new Beats(random.Next(4) == 0 ? 20 : 480))).Distinct().Order();

    private static Chord? Symbol(SeededRandom random) =>
        random.Next(8) == 0 ? null : new Chord(new PitchClass(random.Next(12)), ChordQuality.All[random.Next(ChordQuality.All.Count)]);

    // A line, a line of chords, or anything at once.
    private static IEnumerable<Note> Line(SeededRandom random, Beats length)
    {
        int kind = random.Next(3);
        bool fine = random.Next(3) == 0;
        Beats at = Beats.Zero;
        while (at < length)
        {
            Beats step = new(Lengths[random.Next(fine ? Lengths.Length : 12)]);
            int voices = kind == 0 ? 1 : 1 + random.Next(3);
            if (random.Next(6) > 0)
                for (int i = 0; i < voices; i++)
                {
                    Beats sounding = kind == 2 ? new(Lengths[random.Next(fine ? Lengths.Length : 12)]) : step;
                    yield return new Note(at, Beats.Min(sounding, length - at), new Pitch(40 + random.Next(40)), (byte)(1 + random.Next(127)));
                }
            at += step;
        }
    }
}
