using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Tests.UnitSelection;

[Collection(TorchCollection.Name)]
public class NextTrialTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_one_that_follows_is_among_others_from_other_tunes(int bars)
    {
        using var small = new SmallUnits();
        var pool = new UnitPool(small.Open(), SmallUnits.Tunes(20, 1), bars);
        List<NextCase> cases = NextCase.Draw(pool, NextCase.Others.SameStyle, 40, 7);
        Assert.Equal(40, cases.Count);
        foreach (NextCase asked in cases)
        {
            Specimen next = asked.Candidates[0];
            Assert.Equal(NextCase.Count, asked.Candidates.Distinct().Count());
            Assert.All(asked.Candidates.Skip(1), u => Assert.True(u.Tune != next.Tune && u.Key != next.Key && u.Unit.Bars == bars));
            Assert.InRange(asked.Before.Length, 1, NextCase.MostBefore);
            int[] starts = [.. asked.Before.Append(next).Select(u => u.Unit.Origin.Bar)];
            Assert.All(starts.Zip(starts.Skip(1)), p => Assert.Equal(bars, p.Second - p.First));
            Assert.All(asked.Before, u => Assert.Equal(next.Tune, u.Tune));
        }
        Assert.Equal([.. cases.Select(c => c.Candidates[7].Key)], [.. NextCase.Draw(pool, NextCase.Others.SameStyle, 40, 7).Select(c => c.Candidates[7].Key)]);
    }

    [Fact]
    public void A_bar_that_was_there_before_is_a_repeat()
    {
        using var small = new SmallUnits();
        int[] a = [60, 62, 64, 65], b = [67, 65, 64, 62], c = [72, 71, 69, 67];
        Tune tune = Corpora.Tune("a", TuneSplit.Test, Corpora.Line(1, [.. a, .. b, .. a, .. b, .. c]));
        Assert.Equal([false, false, true, true, false], Assert.Single(new UnitPool(small.Open(), [tune], 1).Stretches).Repeats);
        Assert.Equal([false, false, true, false], Assert.Single(new UnitPool(small.Open(), [tune], 2).Stretches).Repeats);
    }

    [Fact]
    public void Networks_that_learned_nothing_are_as_good_as_chance()
    {
        using var small = new SmallUnits();
        UnitNetwork network = small.Open();
        List<NextCase> cases = NextCase.Draw(new UnitPool(network, SmallUnits.Tunes(40, 2), 1), NextCase.Others.Anywhere, 300, 1);
        List<NextScores> scores = NextScores.Of(network, cases);
        var kind = new JoinCost(4, PerEvent: true, Own: 0.5);
        foreach (Func<NextScores, double[]> rank in (Func<NextScores, double[]>[])[s => s.Relevance(), s => s.Cost(kind), s => s.Both(kind, 1)])
        {
            RankTally tally = NextChoice.Tally(scores, rank);
            Assert.InRange(tally.Accuracy, 0, 0.08);
            Assert.InRange(tally.MeanRank, 21, 30);
        }
    }

    [Fact]
    public void Costs_are_those_of_the_network_and_both_adds_them_to_relevance()
    {
        using var small = new SmallUnits();
        UnitNetwork network = small.Open();
        NextCase asked = NextCase.Draw(new UnitPool(network, SmallUnits.Tunes(20, 3), 1), NextCase.Others.Anywhere, 5, 1)[4];
        NextScores scores = Assert.Single(NextScores.Of(network, [asked]));
        JoinState past = network.NewJoin();
        foreach (Specimen before in asked.Before) network.Read(past, before.Unit.Events.AsSpan());
        var kind = new JoinCost(4, PerEvent: true, Own: 0.5);
        for (int c = 0; c < asked.Candidates.Length; c += 10)
        {
            ReadOnlySpan<UnitEvent> first = asked.Candidates[c].Unit.Events.AsSpan()[..4];
            double cost = (network.Cost(past, first) - 0.5 * network.Cost(network.NewJoin(), first)) / 4;
            Assert.Equal(-cost, scores.Cost(kind)[c], 1e-9);
            Assert.Equal(scores.Relevance()[c] - 3 * cost, scores.Both(kind, 3)[c], 1e-9);
        }
    }

    [Fact]
    public void What_followed_most_often_comes_first_and_else_what_was_met_most_often()
    {
        var table = new SuccessorTable();
        table.Read([1, 2, 1, 2, 1, 3]);
        table.Read([4, 5, 4, 5, 4, 5]);
        ulong[] Order(ulong before) => [.. ((ulong[])[9, 1, 2, 3]).OrderByDescending(after => table.Score(before, after))];
        Assert.Equal([2UL, 3, 1, 9], Order(1));
        Assert.Equal([1UL, 2, 3, 9], Order(7));
    }

    [Fact]
    public void Tunes_that_go_as_those_before_them_are_known_by_what_followed()
    {
        using var small = new SmallUnits();
        UnitNetwork network = small.Open();
        Tune[] tunes = SmallUnits.Tunes(20, 5);
        List<NextCase> cases = NextCase.Draw(new UnitPool(network, tunes, 1), NextCase.Others.Anywhere, 100, 1);
        var (learned, other) = (new SuccessorTable(), new SuccessorTable());
        foreach (Tune tune in tunes) foreach (var stretch in TuneBars.Of(tune)) learned.Read([.. stretch.Select(Specimen.KeyOf)]);
        foreach (Tune tune in SmallUnits.Tunes(20, 6)) foreach (var stretch in TuneBars.Of(tune)) other.Read([.. stretch.Select(Specimen.KeyOf)]);
        Assert.InRange(Accuracy(learned), 0.95, 1);
        Assert.InRange(Accuracy(other), 0, 0.1);

        double Accuracy(SuccessorTable table)
        {
            var figures = new Dictionary<string, double>();
            new NextTrial(network, figures).Baselines(cases, table);
            Assert.InRange(figures["next_rank50_same_bar"], 1, 50);
            return figures["next_acc50_frequent"];
        }
    }
}
