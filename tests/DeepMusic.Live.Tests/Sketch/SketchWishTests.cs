using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Sketch;

public class SketchWishTests
{
    private static readonly SheetMusic Sheet = Melodies(new TimeSignature(4, 4), [60, 62, 64, 65, 67, 69, 71, 72], [48, 50, 52, 53, 55, 57, 59, 60]);

    [Fact]
    public void Redo_asks_for_nothing() => Assert.All(SketchWish.Redo.Limits(Sheet, Sheet.Whole), l => Assert.Empty(l.All));

    [Fact]
    public void Higher_and_lower_part_at_the_middle_of_what_stood_there()
    {
        Selection second = Selection.Of(1, 2, 0);
        PitchRange higher = SketchWish.Higher.Limits(Sheet, second, 0).Find<PitchRange>()!;
        Assert.Equal((71, 79), (higher.Low.Number, higher.High.Number));
        PitchRange lower = SketchWish.Lower.Limits(Sheet, second, 0).Find<PitchRange>()!;
        Assert.Equal((60, 69), (lower.Low.Number, lower.High.Number));
        Assert.Equal(ConstraintSet.Empty, SketchWish.Higher.Limits(Sheet, second, 1));
    }

    [Fact]
    public void A_staff_that_rests_there_is_held_against_its_other_bars()
    {
        Selection first = Selection.Of(0, 1, 0);
        SheetMusic resting = Sheet.With(first, []);
        Assert.Equal(70, SketchWish.Higher.Limits(resting, first, 0).Find<PitchRange>()!.Low.Number, 1.0);
        SheetMusic silent = resting.With(Selection.Of(1, 2, 0), []);
        Assert.Equal(ConstraintSet.Empty, SketchWish.Lower.Limits(silent, first, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void Denser_is_more_onsets_and_simpler_is_fewer(int onsets)
    {
        SheetMusic sheet = Sheet.With(Selection.Of(0, 1, 0), Enumerable.Range(0, onsets).Select(i => new Note(Beats.Quarter * 4 * i * (1.0 / onsets), new Beats(Beats.TicksPerBeat / 4), new Pitch(60), 80)));
        Density denser = SketchWish.Denser.Limits(sheet, Selection.Of(0, 1, 0), 0).Find<Density>()!;
        Density simpler = SketchWish.Simpler.Limits(sheet, Selection.Of(0, 1, 0), 0).Find<Density>()!;
        Assert.InRange(denser.Bounds(Beats.Quarter * 4).Fewest, onsets + 1, 1.5 * onsets + 2);
        Assert.InRange(simpler.Bounds(Beats.Quarter * 4).Most, onsets / 2.0, Math.Max(1, onsets - 1));
    }

    [Fact]
    public void A_landing_is_told_from_the_start_of_the_selection_to_its_uppermost_staff_alone()
    {
        Selection second = Selection.Of(1, 2, 0, 1);
        Assert.True(SketchWish.TryParse("land C5@2.3", Sheet, out SketchWish wish));
        Assert.Equal(SketchWish.Land(new Pitch(72), Beats.Quarter * 6).Limits(Sheet, second, 0).Find<Landing>()!.At, wish.Limits(Sheet, second, 0).Find<Landing>()!.At);
        Assert.Equal(new Landing(new Pitch(72), Beats.Quarter * 2, "2.3"), wish.Limits(Sheet, second, 0).Find<Landing>());
        Assert.Equal(ConstraintSet.Empty, wish.Limits(Sheet, second, 1));
        Assert.NotNull(SketchWish.Land(new Pitch(48), Beats.Quarter * 4).Limits(Sheet, Selection.Of(1, 2, 1), 1).Find<Landing>());
        Assert.Equal(ConstraintSet.Empty, wish.Limits(Sheet, Selection.Of(0, 1, 0), 0));
        Assert.Contains("select the place", Assert.Throws<ArgumentException>(() => wish.Limits(Sheet, Selection.Of(0, 1, 0))).Message);
    }

    [Fact]
    public void Beats_of_a_pickup_count_from_the_end_of_its_bar()
    {
        var meter = new TimeSignature(3, 4);
        Measure one = new([new MeasureNote(Beats.Zero, Beats.Quarter, new Pitch(60), 80)]);
        var sheet = new SheetMusic([new Bar(meter, Beats.Quarter), new Bar(meter)], [new Staff { Measures = [one, Measure.Rest] }]);
        Assert.True(SketchWish.TryParse("land C4@1.3", sheet, out SketchWish wish));
        Assert.Equal(Beats.Zero, wish.Limits(sheet, sheet.Whole, 0).Find<Landing>()!.At);
        Assert.False(SketchWish.TryParse("land C4@1.1", sheet, out _));
    }

    [Theory]
    [InlineData("C5@1.2", 1, "land C5@1.2", 5)]
    [InlineData(" C5 @ 1 ", 1, "land C5@1", 4)]
    [InlineData("C5@2.2", 0, "land C5@2.2", 5)]
    [InlineData("C5@2.2", 1, "land C5@2.2", 8)]
    [InlineData("C5@2147483647", 1, "land C5@2147483647", 8)]
    public void Bars_are_counted_from_the_one_that_is_said_and_later_ones_are_nowhere(string text, int firstBar, string read, int quarters)
    {
        Assert.True(SketchWish.TryLand(text, Sheet, firstBar, out SketchWish wish));
        Assert.Equal((read, Beats.Quarter * quarters), ($"{wish}", wish.Place));
    }

    [Fact]
    public void Beats_are_those_of_their_own_bar()
    {
        var sheet = new SheetMusic([new Bar(new TimeSignature(4, 4)), new Bar(new TimeSignature(6, 8))], [new Staff { Measures = [Measure.Rest, Measure.Rest] }]);
        Assert.True(SketchWish.TryLand("C5@2.6", sheet, 0, out SketchWish wish));
        Assert.Equal(Beats.Quarter * 6.5, wish.Place);
        Assert.False(SketchWish.TryLand("C5@2.7", sheet, 0, out _));
        Assert.False(SketchWish.TryLand("C5@1.5", sheet, 0, out _));
    }

    [Theory]
    [InlineData("louder")]
    [InlineData("land")]
    [InlineData("land H9@1.1")]
    [InlineData("land C5@3.1")]
    [InlineData("land C5@1.5")]
    [InlineData("land C5@1.x")]
    public void What_is_no_wish_is_not_read(string text) => Assert.False(SketchWish.TryParse(text, Sheet, out _));

    [Fact]
    public void Every_plain_wish_is_read_by_its_name() =>
        Assert.All(SketchWish.Plain, w => Assert.True(SketchWish.TryParse(w.ToString(), Sheet, out SketchWish read) && read == w));

    private static SheetMusic Melodies(TimeSignature meter, params int[][] voices) =>
        SheetMusic.Of([new Phrase(Beats.Zero, Beats.Quarter * voices[0].Length, voices.SelectMany((v, voice) =>
            v.Select((p, i) => new Note(Beats.Quarter * i, Beats.Quarter, new Pitch(p), 80) { Voice = (byte)voice })))], meter);
}
