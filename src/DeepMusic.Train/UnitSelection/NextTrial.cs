using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>The unit that follows, among 50: as it is played, by each network alone, and without any.</summary>
/// <param name="network">The networks.</param>
/// <param name="figures">Takes the figures.</param>
internal sealed class NextTrial(UnitNetwork network, IDictionary<string, double> figures)
{
    /// <summary>What the choice is, as figures.</summary>
    public void Tell(NextChoice choice, string bars)
    {
        figures[$"next_cost_events_{bars}"] = choice.Cost.Events == JoinCost.All ? 0 : choice.Cost.Events;
        figures[$"next_cost_per_event_{bars}"] = choice.Cost.PerEvent ? 1 : 0;
        figures[$"next_cost_own_{bars}"] = choice.Cost.Own;
        figures[$"next_cost_weight_{bars}"] = choice.Weight;
    }

    /// <summary>By relevance and cost together, and by each alone.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="choice">How they are put together.</param>
    /// <param name="both">The name of the figures of both.</param>
    /// <param name="end">The end of the names of the figures of each alone; null for none of these.</param>
    public void Networks(IReadOnlyList<NextCase> cases, NextChoice choice, string both, string? end)
    {
        List<NextScores> scores = NextScores.Of(network, cases);
        Put(scores, both, s => s.Both(choice.Cost, choice.Weight));
        figures[$"next_cases_{both}"] = cases.Count;
        figures[$"next_cases_{both}_norepeat"] = cases.Count(c => !c.Repeats);
        if (end is null) return;
        Put(scores, $"relevance{end}", s => s.Relevance());
        Put(scores, $"cost{end}", s => s.Cost(choice.CostAlone));
    }

    /// <summary>The candidate most like the unit before, and the one that followed it most often in the tunes to learn from.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="table">What followed what.</param>
    public void Baselines(IReadOnlyList<NextCase> cases, SuccessorTable table)
    {
        Put(cases, c => c.Repeats, "same_bar", c => [.. c.Candidates.Select(u => u.Bag.Cosine(c.Before[^1].Bag))]);
        Put(cases, c => c.Repeats, "frequent", c => [.. c.Candidates.Select(u => table.Score(c.Before[^1].Key, u.Key))]);
    }

    private void Put(IReadOnlyList<NextScores> scores, string name, Func<NextScores, double[]> rank) => Put(scores, s => s.Case.Repeats, name, rank);

    private void Put<T>(IReadOnlyList<T> cases, Func<T, bool> repeats, string name, Func<T, double[]> rank)
    {
        var (all, fresh) = (new RankTally(), new RankTally());
        foreach (T asked in cases)
        {
            double[] scores = rank(asked);
            all.Add(scores);
            if (!repeats(asked)) fresh.Add(scores);
        }
        Put(all, name);
        Put(fresh, name + "_norepeat");
    }

    private void Put(RankTally tally, string name)
    {
        if (tally.Count == 0) return;
        (figures[$"next_acc50_{name}"], figures[$"next_rank50_{name}"]) = (tally.Accuracy, tally.MeanRank);
    }
}
