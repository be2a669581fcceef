using DeepMusic.Core;
using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Tests.UnitSelection;

public sealed class OnGridTests : IDisposable
{
    // 20 ms at 100 beats a minute.
    private const int Hair = 32;

    private static readonly double[][] Cells = [[1], [0.5, 0.5], [0.25, 0.25, 0.5], [1 / 3.0, 1 / 3.0, 1 / 3.0], [0.75, 0.25]];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_melody_that_hands_played_has_the_bars_of_the_written_one(ulong seed)
    {
        Note[] written = Written(seed), played = Played(written, seed);
        Tune straight = Read("straight", written), human = Read("human", played);
        // What must be mended: the early first note and the long last one have bars of their own.
        Assert.True(human.Melody.Length > straight.Melody.Length);
        Assert.NotEqual(Bars(straight), Bars(human));
        Tune mended = OnGrid.Of(human);
        Assert.Equal(Bars(straight), Bars(mended));
        Assert.Equal(straight.Melody.Length, mended.Melody.Length);
        // As far off as it was played.
        Assert.Equal(played.Zip(written, (p, w) => p.Start - w.Start), mended.Melody.Notes.Select(n => n.Deviation));
    }

    [Fact]
    public void What_is_on_the_grid_stays_as_it_is()
    {
        Tune straight = Read("straight", Written(4));
        Assert.Same(straight, OnGrid.Of(straight));
        // A file of 96 ticks a beat has no third of it that is exact here; a few ornaments off the grid do not matter either.
        Tune ornamented = Corpora.Tune("a", TuneSplit.Train, [.. straight.Melody.Notes.Select((n, i) => i % 3 == 0 ? n with { Start = n.Start + new Beats(50), Length = new Beats(20) } : n with { Start = n.Start + new Beats(3), Length = new Beats(20) })]);
        Assert.Same(ornamented, OnGrid.Of(ornamented));
    }

    [Fact]
    public void A_note_a_hair_before_a_bar_line_is_on_it_also_where_bars_are_no_whole_beats()
    {
        var meter = new TimeSignature(7, 8);
        Note[] notes = [.. Enumerable.Range(0, 6).Select(i => new Note(meter.Bar * i + new Beats(i == 0 ? 20 : -20), Beats.Of(3), new Pitch(60 + i), 80))];
        Tune tune = OnGrid.Of(Corpora.Tune("a", TuneSplit.Train, notes) with { Melody = new Phrase(Beats.Zero, meter.Bar * 6, notes), Meters = [new(Beats.Zero, meter)] });
        Assert.Equal(Enumerable.Range(0, 6).Select(i => meter.Bar * i), tune.Melody.Notes.Select(n => n.Start));
        Assert.All(Assert.Single(TuneBars.Of(tune)), bar => Assert.Single(bar.Notes));
    }

    [Fact]
    public void Notes_stay_one_at_a_time_and_long_enough_and_an_ornament_goes()
    {
        Note[] notes =
        [
            new(new Beats(20), new Beats(60), new Pitch(71), 80), new(new Beats(90), new Beats(800), new Pitch(72), 80),
            new(new Beats(980), new Beats(10), new Pitch(74), 80), new(new Beats(1945), new Beats(990), new Pitch(76), 80), new(new Beats(2905), new Beats(900), new Pitch(77), 80),
        ];
        Note[] tune = [.. OnGrid.Of(Corpora.Tune("a", TuneSplit.Train, notes)).Melody.Notes];
        Assert.Equal([72, 74, 76, 77], tune.Select(n => n.Pitch.Number));
        Assert.Equal([0L, 960, 1920, 2880], tune.Select(n => n.Start.Ticks));
        Assert.Equal([960L, 160, 960, 960], tune.Select(n => n.Length.Ticks));
    }

    private static string Bars(Tune tune) => string.Join('\n', TuneBars.Of(tune).SelectMany(s => s).Select(b => $"{b.Origin.Bar} {b.Carried} {b}"))
        .Replace(tune.Style, "", StringComparison.Ordinal);

    private static Note[] Written(ulong seed)
    {
        var random = new SeededRandom(seed);
        var notes = new List<Note>();
        for (int beat = 4; beat < 36; beat++)
        {
            double at = beat;
            foreach (double cell in Cells[random.Next(Cells.Length)])
            {
                notes.Add(new Note(Beats.Of(at), Beats.Of(cell), new Pitch(60 + Scale.Major.Steps[random.Next(7)]), 80));
                at += cell;
            }
        }
        return [.. notes];
    }

    private static Note[] Played(Note[] written, ulong seed)
    {
        var random = new SeededRandom(seed + 100);
        Beats[] starts = [.. written.Select((n, i) => n.Start + Off(i == 0 ? -Hair : random.Next(2 * Hair + 1) - Hair))];
        return [.. written.Select((n, i) => n with { Start = starts[i], Length = (i + 1 < starts.Length ? starts[i + 1] : n.End + Off(Hair)) - starts[i] })];

        static Beats Off(int ticks) => new(ticks);
    }

    private Tune Read(string name, Note[] notes)
    {
        Corpora.Score(notes).Write(_folder[$"{name}/song.mid"]);
        return Assert.Single(Corpus.Read(_folder[name], Assert.Fail));
    }
}
