using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Tui;

/// <summary>A sketchpad of two bars of call and two of answer in four voices, the alto of the last bar but one selected.</summary>
internal static class SamplePad
{
    public static SketchView View()
    {
        IEnumerable<Note> call = Enumerable.Range(0, 8).Select(i => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(67 + i % 5), 80));
        IEnumerable<Note> answer = Enumerable.Range(0, 4).SelectMany(v => Enumerable.Range(0, 8)
            .Select(i => new Note(Beats.Quarter * (8 + i), Beats.Quarter, new Pitch(72 - 7 * v + (i + v) % 4), 80) { Voice = (byte)(v + 1) }));
        SheetMusic sheet = SheetMusic.Of([new Phrase(Beats.Zero, Beats.Quarter * 16, call.Concat(answer))], TimeSignature.FourFour, default, "You", "Soprano", "Alto", "Tenor", "Bass");
        Chord g7 = Symbol("G7"), c = Symbol("C");
        sheet = sheet.WithChords(2, [[new Placed<Chord?>(Beats.Zero, g7)], [new Placed<Chord?>(Beats.Zero, c), new Placed<Chord?>(Beats.Quarter * 2, null)]]);
        SketchPage page = new SketchPage(sheet, Selection.Of(0, 2, 1)).Keep(true) with { Selection = Selection.Of(2, 3, 2) };
        return new SketchView { Undoable = 2, Line = "bar 3 of the alto is written anew", Writing = [Selection.Of(3, 4, 4)], State = SketchState.Writing, Follows = false }.Of(page, null);
    }

    private static Chord Symbol(string text) => Chord.TryParse(text, out Chord chord) ? chord : throw new ArgumentException(text);
}
