using CsCheck;
using DeepMusic.Core.Notation;

namespace DeepMusic.Core.Tests.Notation;

public class RhythmTests
{
    private static readonly Dictionary<string, char> Letters = new()
    {
        ["whole"] = 'w',
        ["half"] = 'h',
        ["quarter"] = 'q',
        ["eighth"] = 'e',
        ["16th"] = 's',
        ["32nd"] = 't',
        ["64th"] = 'x',
        ["128th"] = 'y',
    };

    // "q" a quarter, "q." a dotted one, "3e" an eighth of a triplet, "(q)" a rest, "~" tied on.
    private static string Drawn(string meter, params int[] lengths)
    {
        int[] parts = [.. meter.Split('/').Select(int.Parse)];
        var bar = new Bar(new TimeSignature(parts[0], parts[1]));
        long at = 0;
        var notes = new List<(long From, long To)>();
        foreach (int length in lengths)
        {
            if (length > 0) notes.Add((at, at + length));
            at += Math.Abs(length);
        }
        Assert.Equal(bar.Length.Ticks, at);
        return Drawn(bar, false, notes);
    }

    private static string Drawn(Bar bar, bool isPickup, List<(long From, long To)> notes)
    {
        List<Symbol> symbols = Rhythm.Of(bar, isPickup, notes.SelectMany(n => new[] { new Beats(n.From), new Beats(n.To) }), p => notes.Any(n => n.From <= p.Ticks && p.Ticks < n.To));
        return string.Join(' ', symbols.Select(s =>
        {
            if (s.Value is not { } value) return "(bar)";
            string drawn = (value.IsTriplet ? "3" : "") + Letters[value.Name] + new string('.', value.Dots);
            (long From, long To)? note = notes.Where(n => n.From <= s.Start.Ticks && s.Start.Ticks < n.To).Cast<(long, long)?>().FirstOrDefault();
            return note is null ? $"({drawn})" : note.Value.To > s.End.Ticks ? drawn + "~" : drawn;
        }));
    }

    [Theory]
    [InlineData("w", 3840)]
    [InlineData("(bar)", -3840)]
    [InlineData("q q h", 960, 960, 1920)]
    [InlineData("e q e h", 480, 960, 480, 1920)]
    [InlineData("q h q", 960, 1920, 960)]
    [InlineData("q. e q. e", 1440, 480, 1440, 480)]
    [InlineData("q q~ e e q", 960, 1440, 480, 960)]
    [InlineData("h. q", 2880, 960)]
    [InlineData("e q.~ q q", 480, 2400, 960)]
    [InlineData("(h) (q) q", -2880, 960)]
    [InlineData("(q) (e) e h", -1440, 480, 1920)]
    [InlineData("e. s e. s h", 720, 240, 720, 240, 1920)]
    [InlineData("s e s e e h", 240, 480, 240, 480, 480, 1920)]
    [InlineData("3e 3e 3e q h", 320, 320, 320, 960, 1920)]
    [InlineData("3q 3q 3q h", 640, 640, 640, 1920)]
    [InlineData("3q 3e q h", 640, 320, 960, 1920)]
    [InlineData("3q 3h h", 640, 1280, 1920)]
    [InlineData("q 3q 3q 3q q", 960, 640, 640, 640, 960)]
    [InlineData("3s 3s 3s e q h", 160, 160, 160, 480, 960, 1920)]
    [InlineData("3e (3e) 3e~ h.", 320, -320, 3200)]
    public void Four_quarters_are_drawn_as_musicians_expect(string drawn, params int[] lengths) => Assert.Equal(drawn, Drawn("4/4", lengths));

    [Theory]
    [InlineData("3/4", "h.", 2880)]
    [InlineData("3/4", "q h", 960, 1920)]
    [InlineData("3/4", "q. q.", 1440, 1440)]
    [InlineData("3/4", "h~ e e", 2400, 480)]
    [InlineData("3/4", "(h) q", -1920, 960)]
    [InlineData("6/8", "h.", 2880)]
    [InlineData("6/8", "q. q.", 1440, 1440)]
    [InlineData("6/8", "q e e q", 960, 480, 480, 960)]
    [InlineData("6/8", "q.~ e q", 1920, 960)]
    [InlineData("6/8", "q e~ q e", 960, 1440, 480)]
    [InlineData("6/8", "(q.) q (e)", -1440, 960, -480)]
    [InlineData("6/8", "e. s e q.", 720, 240, 480, 1440)]
    [InlineData("5/4", "h.~ h", 4800)]
    [InlineData("5/4", "q h q q", 960, 1920, 960, 960)]
    [InlineData("2/2", "w", 3840)]
    [InlineData("5/8", "e e e e e", 480, 480, 480, 480, 480)]
    public void So_are_other_meters(string meter, string drawn, params int[] lengths) => Assert.Equal(drawn, Drawn(meter, lengths));

    [Fact]
    public void A_pickup_stands_where_the_end_of_its_bar_would()
    {
        var bar = new Bar(TimeSignature.FourFour, new Beats(2400));
        Assert.Equal("e~ q. e", Drawn(bar, true, [(0, 1920), (1920, 2400)]));
        Assert.Equal("h e", Drawn(bar, false, [(0, 1920), (1920, 2400)]));
    }

    [Fact]
    public void Whatever_stands_on_the_grid_is_drawn_without_gaps_and_triplets_are_whole() => SheetGen.Sheet.Sample(sheet =>
    {
        var lines = new StaffLines(sheet);
        for (int staff = 0; staff < sheet.Staves.Length; staff++)
            for (int bar = 0; bar < sheet.Bars.Length; bar++)
            {
                Beats at = Beats.Zero;
                IReadOnlyList<Symbol> symbols = lines.Symbols(staff, bar);
                foreach (Symbol symbol in symbols)
                {
                    Assert.Equal(at, symbol.Start);
                    if (symbol.Value is { } value) Assert.Equal(value.Length, symbol.Length);
                    Assert.Equal(symbol.Triplet is not null, symbol.Value?.IsTriplet ?? false);
                    at = symbol.End;
                }
                Assert.Equal(sheet.Bars[bar].Length, at);
                foreach (IGrouping<Triplet, Symbol> triplet in symbols.Where(s => s.Triplet is not null).GroupBy(s => s.Triplet!))
                {
                    Assert.Equal(triplet.Key.Length.Ticks, triplet.Sum(s => s.Length.Ticks));
                    Assert.Equal(triplet.Key.Start, triplet.First().Start);
                    Assert.Equal(triplet.Key.Length, triplet.Key.Unit.Length * 3);
                }
            }
    }, iter: 500);
}
