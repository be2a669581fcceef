using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Tests.Markov;

namespace DeepMusic.Engines.Tests.AnticipationRnn;

/// <summary>An untrained network proposes noise: what holds here holds whatever was learned.</summary>
[Collection(TorchCollection.Name)]
public sealed class AnticipationFillerTests : IDisposable
{
    private readonly RandomNetwork _network = new();
    private readonly IAnticipationNetwork _opened;
    private readonly AnticipationFiller _filler;

    public AnticipationFillerTests()
    {
        _opened = AnticipationNetworks.Open(_network.Checkpoint, Arithmetic.Float32, 4);
        _filler = new AnticipationFiller(_opened, new AnticipationOptions { Candidates = 4 });
    }

    public void Dispose()
    {
        _opened.Dispose();
        _network.Dispose();
    }

    [Fact]
    public void Whatever_the_sheet_and_the_gap_all_outside_stays_and_every_limit_holds_or_is_named()
    {
        int written = 0, refused = 0;
        for (ulong seed = 0; seed < 120; seed++)
        {
            Gap gap = Sheets.Gap(Sheets.Random(seed), seed, chords: false);
            if (_filler.Refuses(gap.Sheet, gap.Where) is { } why)
            {
                refused++;
                Assert.DoesNotContain('\n', why);
                Assert.Throws<ArgumentException>(() => _filler.Fill(gap, CancellationToken.None));
                continue;
            }
            Filling filling = Fill(gap);
            if (filling.Sheet is not { } sheet)
            {
                Assert.NotEmpty(filling.Relax);
                Assert.All(filling.Relax, name => Assert.Contains(gap.Limits.SelectMany(l => l.All), c => c.Name == name));
                continue;
            }
            written++;
            Sheets.AssertOutsideStays(gap, sheet);
            foreach (int staff in gap.Staves) Assert.Empty(gap.LimitsOf(staff).Broken(gap.Written(sheet, staff)));
        }
        Assert.InRange(written, 40, 120);
        Assert.InRange(refused, 5, 80);
    }

    [Fact]
    public void It_writes_one_voice_that_ends_with_the_gap()
    {
        SheetMusic sheet = Sheets.Tune(8, 1);
        for (ulong seed = 0; seed < 10; seed++)
        {
            Gap gap = new() { Sheet = sheet, Where = Selection.Of(2, 5, 0), Seed = seed };
            Phrase line = gap.Written(Fill(gap).Sheet!, 0);
            for (int i = 1; i < line.Notes.Length; i++) Assert.True(line.Notes[i - 1].End <= line.Notes[i].Start);
            Assert.All(line.Notes, n => Assert.True(n.End <= line.Length));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_sheet_and_other_seeds_others()
    {
        Gap gap = new() { Sheet = Sheets.Tune(8, 1), Where = Selection.Of(2, 4, 0) };
        Assert.Equal(Fill(gap).Sheet, Fill(gap).Sheet);
        Assert.Equal(6, Enumerable.Range(0, 6).Select(s => Fill(gap with { Seed = (ulong)s }).Sheet).Distinct().Count());
    }

    // Whatever the weights, another future gives other notes: it is read before the first one is written.
    [Fact]
    public void What_comes_after_the_gap_is_told_to_the_network()
    {
        SheetMusic one = Sheets.Tune(8, 1), other = one.With(Selection.Of(4, 8, 0), [new Note(Beats.Zero, Beats.Of(4), new Pitch(84), 80)]);
        var reading = Reading(other);
        Assert.Equal(AnticipationEncoding.Strike(new Pitch(84)), reading.Constraints[reading.Before.Length + reading.Answer]);
        Assert.All(reading.Constraints[(reading.Before.Length + reading.Answer + 1)..], c => Assert.Equal(AnticipationEncoding.Hold, c));
        Assert.Equal(16, reading.Constraints.Length - reading.Before.Length - reading.Answer);
        Assert.NotEqual(Reading(one).Constraints, reading.Constraints);
    }

    [Fact]
    public void Chord_symbols_a_turn_of_the_bars_and_too_much_at_once_are_refused_in_one_line()
    {
        SheetMusic sheet = Sheets.Tune(20, 1);
        Assert.Contains("chord symbols", _filler.Refuses(sheet, new Selection(0, 2, 1, true)));
        Assert.Contains("too many", _filler.Refuses(sheet, Selection.Of(0, 20, 0)));
        Assert.Contains("outside", _filler.Refuses(sheet, Selection.Of(19, 21, 0)));
        Assert.Contains("outside staves", _filler.Refuses(sheet, Selection.Of(0, 1, 1)));
        SheetMusic turning = sheet.Cut(sheet.Whole with { EndBar = 2, Chords = false }).Then(SheetMusic.Of([Phrase.Rest(Beats.Zero, Beats.Of(3))], new TimeSignature(3, 4)));
        Assert.Contains("turn", _filler.Refuses(turning, Selection.Of(0, 3, 0)));
        Assert.Null(_filler.Refuses(turning, Selection.Of(2, 3, 0)));
    }

    [Fact]
    public void A_gap_that_is_withdrawn_is_dropped()
    {
        Gap gap = new() { Sheet = Sheets.Tune(8, 1), Where = Selection.Of(2, 4, 0) };
        Assert.Throws<OperationCanceledException>(() => _filler.Fill(gap, new CancellationToken(canceled: true)));
        Assert.NotNull(Fill(gap).Sheet);
    }

    private PromptReading Reading(SheetMusic sheet)
    {
        var gap = new Gap { Sheet = sheet, Where = Selection.Of(2, 4, 0) };
        return _filler.Reading(gap, sheet, 0, 1, out _);
    }

    private Filling Fill(Gap gap) => _filler.Fill(gap, TestContext.Current.CancellationToken);
}
