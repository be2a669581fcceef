using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class MarkovFillerTests
{
    [Fact]
    public void Whatever_the_sheet_and_the_gap_all_outside_stays_and_every_limit_holds_or_is_named()
    {
        var filler = new MarkovFiller();
        int written = 0;
        for (ulong seed = 0; seed < 150; seed++)
        {
            Gap gap = Sheets.Gap(Sheets.Random(seed), seed);
            Assert.Null(filler.Refuses(gap.Sheet, gap.Where));
            Filling filling = Fill(filler, gap);
            if (filling.Sheet is not { } sheet)
            {
                Assert.False(filling.Relax.IsEmpty, $"{seed}: {gap.Where} {string.Join('/', gap.Limits)} bars {string.Join(' ', gap.Sheet.Bars.Select(b => b.Meter + ":" + b.Length))} {gap.Sheet}");
                Assert.All(filling.Relax, name => Assert.Contains(gap.Limits.SelectMany(l => l.All), c => c.Name == name));
                continue;
            }
            written++;
            Assert.Empty(filling.Relax);
            Sheets.AssertOutsideStays(gap, sheet);
            Assert.Equal(gap.Sheet.Length, sheet.Length);
            foreach (int staff in gap.Staves) Assert.Empty(gap.LimitsOf(staff).Broken(gap.Written(sheet, staff)));
        }
        Assert.InRange(written, 100, 150);
    }

    [Fact]
    public void The_same_seed_gives_the_same_sheet_in_another_filler_and_other_seeds_others()
    {
        Gap gap = new() { Sheet = Sheets.Tune(12, 1), Where = new Selection(4, 8, 1, true) };
        Assert.Equal(Fill(new MarkovFiller(), gap).Sheet, Fill(new MarkovFiller(), gap).Sheet);
        var filler = new MarkovFiller();
        Assert.InRange(Enumerable.Range(0, 10).Select(s => Fill(filler, gap with { Seed = (ulong)s }).Sheet).Distinct().Count(), 8, 10);
    }

    [Fact]
    public void What_was_fed_comes_back_in_the_gap()
    {
        Phrase triplets = Tunes.Phrase(0, 4, [.. Enumerable.Range(0, 12).Select(i => (i / 3.0, 1 / 3.0, 60 + Scale.Major.Steps[i % 7]))]);
        SheetMusic empty = Sheets.Tune(8, 2);
        empty = empty.With(empty.Whole, Enumerable.Empty<Note>());
        Gap gap = new() { Sheet = empty, Where = Selection.Of(2, 6, 0) };
        int Triplets(MarkovFiller filler) => Enumerable.Range(0, 10).Sum(s => gap.Written(Fill(filler, gap with { Seed = (ulong)s }).Sheet!, 0).Notes.Count(n => n.Length == new Beats(320)));
        var fed = new MarkovFiller();
        for (int i = 0; i < 20; i++) fed.Feed(triplets, Tunes.In(Key.CMajor));
        Assert.Equal(0, Triplets(new MarkovFiller()));
        Assert.True(Triplets(fed) > 50, $"{Triplets(fed)} triplets");
    }

    [Fact]
    public void What_stood_in_the_gap_is_not_known_from_having_been_played_there()
    {
        SheetMusic sheet = Sheets.Tune(8, 12);
        Phrase played = sheet.ToPhrase(0);
        Gap gap = new() { Sheet = sheet, Where = Selection.Of(2, 6, 0) };
        MarkovFiller here = new(), elsewhere = new();
        here.Feed(played, Tunes.In(Key.CMajor));
        elsewhere.Feed(new Phrase(Beats.Of(64), played.Length, played.Notes), Tunes.In(Key.CMajor));
        Assert.Equal(Fill(new MarkovFiller(), gap).Sheet, Fill(here, gap).Sheet);
        Assert.NotEqual(Fill(new MarkovFiller(), gap).Sheet, Fill(elsewhere, gap).Sheet);
    }

    [Fact]
    public void A_note_tied_over_the_edge_is_struck_where_the_gap_ends_and_its_measure_stays()
    {
        Phrase line = Tunes.Phrase(0, 12, (0, 2, 60), (2, 2, 62), (4, 1, 64), (5, 1, 65), (6, 4, 67), (10, 2, 60));
        SheetMusic sheet = SheetMusic.Of([line], TimeSignature.FourFour);
        Gap gap = new() { Sheet = sheet, Where = Selection.Of(1, 2, 0) };
        Assert.True(sheet.Staves[0].Measures[2].Notes[0].TiedBefore);
        SheetMusic written = Fill(new MarkovFiller(), gap).Sheet!;
        Sheets.AssertOutsideStays(gap, written);
        Assert.Contains(written.Notes(0), n => n.Start == Beats.Of(8) && n.Pitch.Number == 67 && n.Length == Beats.Of(2));
        Assert.All(gap.Written(written, 0).Notes, n => Assert.True(n.End <= Beats.Of(4)));
    }

    [Fact]
    public void What_cannot_be_met_is_named_by_its_smallest_set()
    {
        ConstraintSet limits = ConstraintSet.Of(new MaxRepeats(3), new InKey(Key.CMajor), new Landing(new Pitch(61), Beats.Of(2), "1.3"), new LongestNote(Beats.Of(2)));
        Filling filling = Fill(new MarkovFiller(), new Gap { Sheet = Sheets.Tune(4, 3), Where = Selection.Of(1, 2, 0), Limits = [limits] });
        Assert.Null(filling.Sheet);
        Assert.Equal("markov", filling.Engine);
        Assert.Contains(Assert.Single(filling.Relax), (string[])["key", "land"]);
    }

    [Fact]
    public void A_landing_between_two_places_that_can_be_written_is_named()
    {
        Filling filling = Fill(new MarkovFiller(), new Gap { Sheet = Sheets.Tune(4, 3), Where = Selection.Of(1, 2, 0), Limits = [ConstraintSet.Of(new Landing(new Pitch(60), new Beats(7), "1.1"))] });
        Assert.Null(filling.Sheet);
        Assert.Equal(["land"], filling.Relax);
    }

    [Fact]
    public void A_gap_can_be_withdrawn_at_any_look_and_the_next_is_the_same()
    {
        Gap gap = new() { Sheet = Sheets.Tune(16, 4), Where = new Selection(4, 10, 1, true) };
        var filler = new MarkovFiller();
        int looks = 0;
        filler.Looked = () => looks++;
        SheetMusic undisturbed = Fill(filler, gap).Sheet!;
        Assert.True(looks > 10, $"{looks} looks");
        for (int at = 1, all = looks; at <= all; at += Math.Max(1, all / 8))
        {
            using var source = new CancellationTokenSource();
            int left = at;
            filler.Looked = () => { if (--left == 0) source.Cancel(); };
            Assert.ThrowsAny<OperationCanceledException>(() => filler.Fill(gap, source.Token));
        }
        filler.Looked = null;
        Assert.Equal(undisturbed, Fill(filler, gap).Sheet);
    }

    [Theory]
    [InlineData(-1, 2, 1UL)]
    [InlineData(1, 9, 1UL)]
    [InlineData(2, 2, 1UL)]
    [InlineData(0, 2, 2UL)]
    [InlineData(0, 2, 0UL)]
    public void What_is_not_there_is_refused_in_one_line(int first, int end, ulong staves)
    {
        var filler = new MarkovFiller();
        SheetMusic sheet = Sheets.Tune(4, 1);
        string? why = filler.Refuses(sheet, new Selection(first, end, staves));
        Assert.DoesNotContain('\n', Assert.IsType<string>(why));
        Assert.Throws<ArgumentException>(() => filler.Fill(new Gap { Sheet = sheet, Where = new Selection(first, end, staves) }, CancellationToken.None));
    }

    private static Filling Fill(MarkovFiller filler, Gap gap) => filler.Fill(gap, TestContext.Current.CancellationToken);
}
