using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Sketch;

public class WishLimitsTests
{
    private static readonly MusicalContext Context = MusicalContext.Silence with { Chord = new Chord(new PitchClass(0), ChordQuality.Major) };

    private static string[] Of(SketchPage page, SketchWish wish, string[] knobs, Selection? rectangle = null) =>
        [.. new WishLimits(page.Sheet, wish, Played.With(knobs).Knobs.Settings, Context).Of(rectangle ?? page.Selection).Select(s => $"{s}")];

    private static SketchWish Land(SketchPage page, string text) =>
        SketchWish.TryLand(text, page.Sheet, page.Selection.FirstBar, out SketchWish wish) ? wish : throw new ArgumentException(text);

    [Fact]
    public void The_range_is_the_answers_and_the_locks_are_everybodys()
    {
        string[] knobs = ["key=C major", "chord-lock=on", "range=48..84"];
        Assert.Equal(["key C major, chord C", "key C major, chord C, range 48..84"], Of(Sheets.Pad().Page!.Select("all"), SketchWish.Redo, knobs));
        Assert.Equal(["", "key C major, chord C", "", "", "key C major, chord C"], Of(Sheets.Pad(1, 4).Page!.Select("all soprano bass"), SketchWish.Redo, knobs));
    }

    [Fact]
    public void Chords_that_are_written_go_before_the_one_that_sounds()
    {
        SketchPage page = Sheets.Pad().Page!.Select("all");
        page = page with { Sheet = page.Sheet.WithChords(0, ChordWords.Read("Dm", page.Sheet.Bars.AsSpan())) };
        Assert.Equal(["", ""], Of(page, SketchWish.Redo, ["key=off", "chord-lock=on", "range=48..84"]).Select(l => l.Replace("range 48..84", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Higher_and_lower_are_measured_by_what_stands_there()
    {
        SketchPage page = Sheets.Pad().Page!.Select("1 you");
        Assert.Equal("range 62..70", Of(page, SketchWish.Higher, ["key=off"])[0]);
        Assert.Equal("range 53..61", Of(page, SketchWish.Lower, ["key=off"])[0]);
        // A bar that rests is held against the others of its staff.
        Assert.Equal("range 62..70", Of(page.Select("2 you"), SketchWish.Higher, ["key=off"])[0]);
        Assert.Equal("", Of(page.Select("1 you"), SketchWish.Higher, ["key=off", "range=48..84"])[1]);
        Assert.Equal("range 74..82", Of(page.Select("2 answer"), SketchWish.Higher, ["key=off", "range=48..84"])[1]);
    }

    [Fact]
    public void Each_rectangle_is_measured_by_itself()
    {
        SketchPage page = Sheets.Pad(2).Page!.Select("1-4 answer");
        SheetMusic low = page.Sheet.With(Selection.Of(3, 4, 1), [new Note(Beats.Zero, Beats.Quarter, new Pitch(50), 80) { Voice = 1 }]);
        Assert.Equal("range 74..82", Of(page with { Sheet = low }, SketchWish.Higher, ["key=off"], Selection.Of(1, 2, 1))[1]);
        Assert.Equal("range 50..57", Of(page with { Sheet = low }, SketchWish.Higher, ["key=off"], Selection.Of(3, 4, 1))[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(32)]
    public void Denser_is_at_least_one_onset_more_and_simpler_one_less(int onsets)
    {
        Beats length = Beats.Quarter * 8;
        var phrase = new Phrase(Beats.Zero, length, Enumerable.Range(0, onsets).Select(i => new Note(new Beats(20 * i), new Beats(20), new Pitch(60), 80)));
        SheetMusic sheet = SheetMusic.Of([phrase], TimeSignature.FourFour, default, SketchStaves.OfOne);
        var page = new SketchPage(sheet, sheet.Whole with { Staves = 1, Chords = false });
        Assert.True(Limit(SketchWish.Denser).Bounds(length).Fewest > onsets);
        if (onsets > 1) Assert.True(Limit(SketchWish.Simpler).Bounds(length).Most < onsets);
        if (onsets > 3) Assert.True(Limit(SketchWish.Simpler).Bounds(length).Fewest >= 1);

        Density Limit(SketchWish wish) => new WishLimits(page.Sheet, wish, Played.With("key=off").Knobs.Settings, Context).Of(page.Selection)[0].Find<Density>()!;
    }

    [Fact]
    public void A_landing_is_the_uppermost_voices_and_may_lie_beyond_the_range()
    {
        SketchPage page = Sheets.Pad(2).Page!.Select("2-3 all");
        Assert.Equal(["land C6@2.1", ""], Of(page, Land(page, "C6@2.1"), ["key=off", "range=48..60"]).Select(l => l.Replace("range 48..60", "", StringComparison.Ordinal)));
        page = page.Select("2-3 answer");
        Assert.Equal("land C6@2.1", Of(page, Land(page, "C6@2.1"), ["key=off", "range=48..60"])[1]);
        // Where a bar between is kept, the place is told from the start of the rectangle it lies in, and the other one has none.
        Assert.Equal("range 48..60", Of(page, Land(page, "C6@2.1"), ["key=off", "range=48..60"], Selection.Of(1, 2, 1))[1]);
        Landing landing = new WishLimits(page.Sheet, Land(page, "C6@2.3"), Played.With("key=off").Knobs.Settings, Context).Of(Selection.Of(2, 3, 1))[1].Find<Landing>()!;
        Assert.Equal(Beats.Quarter * 2, landing.At);
    }
}
