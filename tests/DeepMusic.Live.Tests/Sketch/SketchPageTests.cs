using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tests.Sketch;

public class SketchPageTests
{
    private readonly SketchPage _page = Sheets.Pad(4, voices: 4).Page!.Select("all");

    [Theory]
    [InlineData("2-3 alto tenor", "2-3 alto tenor")]
    [InlineData("tenor, alto 2-3", "2-3 alto tenor")]
    [InlineData("1 all", "1 all")]
    [InlineData("all", "1-8 all")]
    [InlineData("3-4 chords", "3-4 chords")]
    [InlineData("3-4 Bass chords", "3-4 bass chords")]
    [InlineData("all sop", "1-8 soprano")]
    [InlineData("y", "1-8 you")]
    [InlineData("5", "5 all")]
    public void What_is_said_is_selected(string words, string selected) => Assert.Equal(selected, _page.Select(words).Selected);

    [Theory]
    [InlineData("", "say what to select: bars 1-8, you, soprano, alto, tenor, bass, chords, all")]
    [InlineData("9", "bars 9: there are bars 1-8")]
    [InlineData("0-2", "bars 0-2: there are bars 1-8")]
    [InlineData("3-2", "bars 3-2: there are bars 1-8")]
    [InlineData("2-", "\"2-\": give bars as 2 or 2-3")]
    [InlineData("1 4", "\"1 4\": give one row of bars, such as 2-3")]
    [InlineData("violin", "there is no staff \"violin\"; there are you, soprano, alto, tenor, bass, chords, all")]
    public void What_is_not_understood_is_refused_in_one_line(string words, string line) =>
        Assert.Equal(line, Assert.Throws<SketchException>(() => _page.Select(words)).Message);

    [Fact]
    public void Bars_that_are_not_said_stay_and_so_do_voices()
    {
        SketchPage page = _page.Select("2-3 alto");
        Assert.Equal("2-3 bass", page.Select("bass").Selected);
        Assert.Equal("7 alto", page.Select("7").Selected);
    }

    [Fact]
    public void With_one_pedal_one_comes_to_every_bar_and_with_another_to_every_voice()
    {
        SketchPage page = _page.Select("1-3 all");
        Assert.Equal(["4-6 all", "6-8 all", "1-3 all"], Steps(page, p => p.Next(), 3));
        Assert.Equal(["6-8 all", "3-5 all", "1-3 all", "6-8 all"], Steps(page, p => p.Previous(), 4));
        Assert.Equal(["1-3 you", "1-3 soprano", "1-3 alto", "1-3 tenor", "1-3 bass", "1-3 all", "1-3 you"], Steps(page, p => p.NextVoice(), 7));
        Assert.Equal(["1-6 all", "1-8 all", "1-8 all"], Steps(page, p => p.Wider(), 3));
        Assert.Equal(["7-8 all", "5-8 all"], Steps(page.Select("8"), p => p.Wider(), 2));
        Assert.Equal(["1 all", "1 all"], Steps(page, p => p.Narrower(), 2));
    }

    [Fact]
    public void What_is_kept_is_left_out_of_what_may_be_written()
    {
        SketchPage page = _page.Select("2 alto").Keep(null).Select("3 alto chords").Keep(null).Select("1-4 alto tenor chords");
        Assert.Equal(3, page.KeptCount);
        Assert.Equal(
            ["1-2 chords", "4 chords", "1 alto tenor", "2-3 tenor", "4 alto tenor"],
            page.Free(page.Selection).Select(s => (page with { Selection = s }).Selected));
        Assert.Empty(page.Select("2 alto").Free(page.Select("2 alto").Selection));
    }

    [Fact]
    public void Keeping_changes_over_and_a_part_that_is_kept_in_part_is_kept_first()
    {
        SketchPage page = _page.Select("2 alto").Keep(null).Select("1-2 alto");
        Assert.False(page.IsKept);
        page = page.Keep(null);
        Assert.True(page.IsKept && page.Keeps(0, 2) && page.Keeps(1, 2) && !page.Keeps(1, 3));
        Assert.Equal(0, page.Keep(null).KeptCount);
        Assert.Equal(2, page.Keep(true).KeptCount);
    }

    [Fact]
    public void A_patch_changes_what_it_holds_and_leaves_the_very_same_objects_everywhere_else()
    {
        SheetMusic sheet = _page.Sheet, other = sheet.With(sheet.Whole, []);
        SheetMusic patched = SketchPatch.Of(other, [_page.Select("2-3 tenor").Selection]).On(sheet);
        for (int bar = 0; bar < 8; bar++)
            for (int staff = 0; staff < 5; staff++)
                Assert.Equal(bar is 1 or 2 && staff == 3 ? other.Staves[staff].Measures[bar] : sheet.Staves[staff].Measures[bar], patched.Staves[staff].Measures[bar], ReferenceEqualityComparer.Instance);
        Assert.Throws<ArgumentException>(() => new SketchPatch([new SketchCell(8, 0, Measure.Rest)], []).On(sheet));
    }

    [Theory]
    [InlineData("Dm7 G7 | C", "0:Dm7 2:G7 | 0:C | 0:Dm7 2:G7")]
    [InlineData("C", "0:C | 0:C | 0:C")]
    [InlineData("| Am | % | N.C. |", "0:Am |  | 0:-")]
    [InlineData("C F G", "0:C 1:F 2:G | 0:C 1:F 2:G | 0:C 1:F 2:G")]
    public void Chords_are_spread_over_their_bars_and_come_again(string words, string chords) =>
        Assert.Equal(chords, string.Join(" | ", ChordWords.Read(words, _page.Sheet.Bars.AsSpan(..3)).Select(b => string.Join(' ', b.Select(c => $"{c.At}:{c.Value?.ToString() ?? "-"}")))));

    [Theory]
    [InlineData("C | C | C | C", "chords for 4 bars: 3 are selected")]
    [InlineData("C C C C C", "\"C C C C C\": 5 chords in a bar of 4 beats")]
    [InlineData("H", "\"H\" is no chord that is known here")]
    public void Chords_that_cannot_be_are_refused_in_one_line(string words, string line) =>
        Assert.StartsWith(line, Assert.Throws<SketchException>(() => ChordWords.Read(words, _page.Sheet.Bars.AsSpan(..3))).Message, StringComparison.Ordinal);

    private static List<string> Steps(SketchPage page, Func<SketchPage, SketchPage> step, int times)
    {
        var steps = new List<string>();
        for (int i = 0; i < times; i++) steps.Add((page = step(page)).Selected);
        return steps;
    }
}
