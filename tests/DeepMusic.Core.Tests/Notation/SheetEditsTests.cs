using CsCheck;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

public class SheetEditsTests
{
    // A sheet, a rectangle of it, and what else could stand there.
    private static readonly Gen<(SheetMusic Sheet, Selection Selection, SheetMusic Other)> Edit = Gen.Select(SheetGen.Sheet, Gen.ULong, (sheet, seed) =>
    {
        var random = new SeededRandom(seed);
        int first = random.Next(sheet.Bars.Length), end = first + 1 + random.Next(sheet.Bars.Length - first);
        ulong staves = 1 + (ulong)random.Next((1 << sheet.Staves.Length) - 1);
        var selection = new Selection(first, end, staves, random.Next(2) == 0);
        return (sheet, selection, sheet.Cut(selection).Transpose(random.Next(13) - 6));
    });

    [Fact]
    public void Everything_outside_a_rectangle_is_the_same_object_after_it_is_replaced() => Edit.Sample(e =>
    {
        SheetMusic after = e.Sheet.With(e.Selection, e.Other);
        Assert.Equal(e.Sheet.Bars, after.Bars);
        for (int bar = 0; bar < after.Bars.Length; bar++)
        {
            for (int staff = 0; staff < after.Staves.Length; staff++)
                if (!e.Selection.Contains(bar, staff)) Assert.Same(e.Sheet.Staves[staff].Measures[bar], after.Staves[staff].Measures[bar]);
            if (!e.Selection.Chords || bar < e.Selection.FirstBar || bar >= e.Selection.EndBar) Assert.True(e.Sheet.Chords[bar] == after.Chords[bar]);
        }
        Assert.Equal(e.Other.Staves.Select(s => s.Measures), after.Cut(e.Selection).Staves.Select(s => s.Measures));
    }, iter: 2000);

    [Fact]
    public void What_was_cut_out_and_put_back_is_as_before() => Edit.Sample(e =>
    {
        Assert.Equal(e.Sheet, e.Sheet.With(e.Selection, e.Sheet.Cut(e.Selection)));
        Assert.Equal(e.Sheet, e.Sheet.With(e.Selection, e.Other).With(e.Selection, e.Sheet.Cut(e.Selection)));
    }, iter: 1000);

    [Fact]
    public void Outside_a_rectangle_everything_still_sounds_and_nothing_new_does() => Edit.Sample(e =>
    {
        SheetMusic after = e.Sheet.With(e.Selection, e.Other);
        Beats from = e.Sheet.StartOf(e.Selection.FirstBar), to = e.Sheet.StartOf(e.Selection.EndBar);
        for (int staff = 0; staff < after.Staves.Length; staff++)
        {
            Assert.Equal(Outside(e.Sheet, staff), Outside(after, staff));
            if (!e.Selection.Has(staff)) Assert.Equal(e.Sheet.Notes(staff), after.Notes(staff));
        }

        // What sounds, without where it is struck.
        HashSet<(long, int)> Outside(SheetMusic sheet, int staff)
        {
            var sounding = new HashSet<(long, int)>();
            foreach (Note note in sheet.Notes(staff))
                for (Beats at = note.Start; at < note.End; at += SheetMusic.Grid)
                    if (at < from || at >= to || !e.Selection.Has(staff)) sounding.Add((at.Ticks, note.Pitch.Number));
            return sounding;
        }
    }, iter: 300);

    [Fact]
    public void A_sheet_cut_in_two_and_put_together_is_as_before() => Gen.Select(SheetGen.Sheet, Gen.Int[0, 5]).Sample((sheet, at) =>
    {
        if (at < 1 || at >= sheet.Bars.Length) return;
        SheetMusic left = sheet.Cut(sheet.Whole with { EndBar = at }), right = sheet.Cut(sheet.Whole with { FirstBar = at });
        Assert.Equal(sheet.StartOf(at), right.Start);
        Assert.Equal(sheet, left.Then(right));
    }, iter: 500);

    [Fact]
    public void Up_and_down_again_is_as_before() => Gen.Select(SheetGen.Sheet, Gen.Int[-24, 24]).Sample((sheet, semitones) =>
    {
        SheetMusic moved = sheet.Transpose(semitones);
        Assert.Equal(sheet.Notes(0).Select(n => n.Pitch.Number + semitones), moved.Notes(0).Select(n => (int)n.Pitch.Number));
        Assert.Equal(sheet.Staves, moved.Transpose(-semitones).Staves);
        Assert.Equal(sheet.Bars.Select(b => b.Signature.Key.Tonic + semitones), moved.Bars.Select(b => b.Signature.Key.Tonic));
    }, iter: 300);

    [Fact]
    public void Notes_put_into_a_rectangle_are_cut_at_its_end_and_join_what_goes_on_there()
    {
        Note Of(double start, double length, int pitch) => new(Beats.Of(start), Beats.Of(length), new Pitch(pitch), 80);
        SheetMusic sheet = SheetMusic.Of([new Phrase(Beats.Zero, Beats.Quarter * 12, [Of(0, 12, 60), Of(4, 2, 67)])], TimeSignature.FourFour);
        var middle = new Selection(1, 2, 1);
        SheetMusic joined = sheet.With(middle, [Of(0, 1, 72), Of(1, 9, 60)]);
        Assert.Equal(["C4@0+4", "C5@4+1", "C4@5+7"], joined.Notes(0).Select(n => n.ToString()));
        Assert.Same(sheet.Staves[0].Measures[2], joined.Staves[0].Measures[2]);
        SheetMusic struck = sheet.With(middle, [Of(0, 4, 60)]);
        Assert.Equal(["C4@0+4", "C4@4+4", "C4@8+4"], struck.Notes(0).Select(n => n.ToString()));
        SheetMusic silent = sheet.With(middle, []);
        Assert.Equal(["C4@0+4", "C4@8+4"], silent.Notes(0).Select(n => n.ToString()));
        Assert.Equal("C4@0+4~", silent.Staves[0].Measures[0].ToString());
        Assert.Equal("C4@0+4", silent.Settled().Staves[0].Measures[0].ToString());
    }

    [Fact]
    public void What_does_not_fit_is_refused_in_one_line()
    {
        SheetMusic sheet = SheetMusic.Of([Phrase.Rest(Beats.Zero, Beats.Quarter * 12)], TimeSignature.FourFour, default, "A", "B");
        SheetMusic three = SheetMusic.Of([Phrase.Rest(Beats.Zero, Beats.Quarter * 3)], new TimeSignature(3, 4));
        var note = new Note(Beats.Zero, Beats.Quarter, new Pitch(127), 80);
        SheetMusic high = sheet.With(Selection.Of(0, 1, 0), [note]);
        Action[] wrong =
        [
            () => sheet.Cut(Selection.Of(0, 4, 0)),
            () => sheet.Cut(Selection.Of(1, 1, 0)),
            () => sheet.Cut(Selection.Of(-1, 1, 0)),
            () => sheet.Cut(Selection.Of(0, 1, 2)),
            () => sheet.Cut(Selection.Of(0, 1)),
            () => sheet.With(Selection.Of(0, 1, 0), three),
            () => sheet.With(Selection.Of(0, 1, 0), sheet),
            () => sheet.With(Selection.Of(0, 1, 0), [note with { Voice = 1 }]),
            () => sheet.With(Selection.Of(0, 1, 0), [note with { Start = Beats.Quarter * 4 }]),
            () => sheet.With(Selection.Of(0, 1, 0), [note with { Start = new Beats(-20) }]),
            () => sheet.Then(three),
            () => high.Transpose(1),
            () => Selection.Of(0, 1, 64),
            () => sheet.WithChords(2, [[], []]),
        ];
        Assert.All(wrong, act => Assert.DoesNotContain('\n', Assert.ThrowsAny<ArgumentException>(act).Message));
    }
}
