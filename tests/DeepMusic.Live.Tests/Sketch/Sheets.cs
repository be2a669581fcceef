using CsCheck;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Sketch;

/// <summary>Exchanges and pads.</summary>
internal static class Sheets
{
    /// <summary>A call of quarters and the answer after it, a bar of 4/4 each, from a bar on; the answer in as many voices as are wanted.</summary>
    public static (Phrase Call, Phrase Answer) Exchange(int bar, int voices = 1)
    {
        Beats start = Beats.Quarter * (4 * bar);
        IEnumerable<Note> call = Enumerable.Range(0, 4).Select(i => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(60 + i), (byte)(70 + i)) { Deviation = new Beats(10 * i - 15) });
        IEnumerable<Note> answer = Enumerable.Range(0, 4).SelectMany(i => Enumerable.Range(0, voices).Select(v => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(72 - 7 * v + i), 80) { Voice = (byte)v }));
        return (new Phrase(start, Beats.Quarter * 4, call), new Phrase(start + Beats.Quarter * 4, Beats.Quarter * 4, answer));
    }

    /// <summary>A pad after so many exchanges, one after the other.</summary>
    public static Sketchpad Pad(int exchanges = 1, int voices = 1)
    {
        var pad = new Sketchpad();
        for (int i = 0; i < exchanges; i++)
        {
            (Phrase call, Phrase answer) = Exchange(2 * i, voices);
            pad.Heard(i + 1, call, answer, MusicalContext.Silence);
        }
        return pad;
    }

    /// <summary>Any page: of one or four voices, notes of any length and place, some of it kept.</summary>
    public static readonly Gen<SketchPage> Page = Gen.Select(Gen.Int[1, 8], Gen.Bool, Gen.ULong).Select((bars, four, seed) =>
    {
        var random = new SeededRandom(seed);
        int staves = four ? 5 : 2;
        var notes = new List<Note>();
        Beats length = Beats.Quarter * (3 * bars);
        for (int i = 0; i < 12 * bars; i++)
            notes.Add(new Note(new Beats(random.Next((int)length.Ticks)), new Beats(1 + random.Next(3000)), new Pitch(40 + random.Next(45)), (byte)(1 + random.Next(127))) { Voice = (byte)random.Next(staves), Deviation = new Beats(random.Next(200) - 100) });
        SheetMusic sheet = SheetMusic.Of([new Phrase(Beats.Zero, length, notes)], new TimeSignature(3, 4), default, four ? SketchStaves.OfFour : SketchStaves.OfOne);
        ulong rows = sheet.Whole.Staves | SketchPage.ChordRow;
        return new SketchPage(sheet, sheet.Whole with { Chords = false }, [.. sheet.Bars.Select(_ => random.NextBits() & random.NextBits() & rows)]);
    });
}
