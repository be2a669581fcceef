using DeepMusic.Core;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public class JoinTrialTests
{
    private static readonly JoinCost Plain = new(4, PerEvent: false, Own: 1);

    [Fact]
    public void Intervals_are_those_across_bar_lines()
    {
        Unit[] bars = [Bar(60, 62), Bar(64, 60), Bar(60), Bar(), Bar(70), Bar(20, 20)];
        double[] intervals = JoinTrial.Intervals([bars, [Bar(60), Bar(62)]]);
        Assert.Equal(4, intervals.Sum());
        Assert.Equal((2, 1, 1), (intervals[JoinTrial.Widest + 2], intervals[JoinTrial.Widest], intervals[0]));
    }

    [Fact]
    public void Answers_that_are_the_melody_join_as_it_does_and_leaps_do_not()
    {
        IReadOnlyList<Unit>[] melodies = [.. SmallUnits.Tunes(20, 1).Select(t => (IReadOnlyList<Unit>)[.. TuneBars.Of(t)[0]])];
        double[] real = JoinTrial.Intervals(melodies);
        IReadOnlyList<Unit>[] calls = [.. melodies.Select(m => (IReadOnlyList<Unit>)[.. m.Take(4)])];
        Assert.InRange(Distance((call, bars, _) => [.. melodies.Single(m => m[0] == call[0]).Skip(4).Take(bars)]), 0, 0.15);
        Assert.InRange(Distance((_, bars, _) => [.. Enumerable.Range(0, bars).Select(b => Bar(b % 2 == 0 ? 40 : 90))]), 0.5, Math.Log(2) + 1e-9);

        double Distance(JoinTrial.Answering answering) => Figures.JensenShannon(real, JoinTrial.Intervals(JoinTrial.Answers(calls, answering, 6, 1)));
    }

    [Fact]
    public void What_the_engine_plays_is_cut_into_bars_again()
    {
        using var small = new SmallUnits();
        UnitNetwork network = small.Open();
        var library = new UnitLibrary(network);
        foreach (Tune tune in SmallUnits.Tunes(30, 2)) foreach (var bars in TuneBars.Of(tune)) library.Add(bars);
        using var engine = new UnitImproviser(network, library);
        Unit[] call = [.. TuneBars.Of(SmallUnits.Tunes(1, 9)[0])[0].Take(4)];
        IReadOnlyList<Unit> answer = JoinTrial.Played(engine, call, 6, 5);
        Assert.Equal(6, answer.Count);
        Assert.Contains(answer, u => !u.Notes.IsEmpty);
        Assert.All(answer, u => Assert.Equal(call[0].Tag, u.Tag));
        Assert.Equal(answer.SelectMany(u => u.Events), JoinTrial.Played(engine, call, 6, 5).SelectMany(u => u.Events));
        Assert.NotEqual(answer.SelectMany(u => u.Events), JoinTrial.Played(engine, call, 6, 6).SelectMany(u => u.Events));
    }

    private static Unit Bar(params ReadOnlySpan<int> pitches) => new([.. Corpora.Line(1, pitches)], TimeSignature.FourFour, 1, Beats.Zero, new UnitOrigin("made", "", 1), 0);
}
