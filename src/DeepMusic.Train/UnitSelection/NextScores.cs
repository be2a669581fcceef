using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.UnitSelection;

/// <summary>What the networks say of the candidates of a case.</summary>
internal sealed class NextScores
{
    private readonly double[] _relevance;
    private readonly double[][] _after;             // [candidate][prefix]
    private readonly double[][] _alone;
    private readonly int[] _events;

    private NextScores(NextCase asked)
    {
        Case = asked;
        _relevance = new double[asked.Candidates.Length];
        (_after, _alone) = (new double[asked.Candidates.Length][], new double[asked.Candidates.Length][]);
        _events = [.. asked.Candidates.Select(c => c.Unit.Events.Length)];
    }

    public NextCase Case { get; }

    /// <summary>Asks the networks about each case.</summary>
    public static List<NextScores> Of(UnitNetwork network, IEnumerable<NextCase> cases)
    {
        var alone = new Dictionary<ulong, double[]>();
        (RelevanceState relevance, JoinState past, JoinState nothing) = (network.NewRelevance(), network.NewJoin(), network.NewJoin());
        var wanted = new float[network.Config.Embedding];
        var all = new List<NextScores>();
        foreach (NextCase asked in cases)
        {
            var scores = new NextScores(asked);
            relevance.Clear();
            past.Clear();
            foreach (Specimen before in asked.Before)
            {
                network.Read(relevance, before.Embedding, before.Unit.Bars);
                network.Read(past, before.Unit.Events.AsSpan());
            }
            network.Wanted(relevance, wanted);
            double[][] after = Nats(network, past, asked.Candidates);
            Specimen[] fresh = [.. asked.Candidates.Where(c => !alone.ContainsKey(c.Key)).DistinctBy(c => c.Key)];
            foreach ((Specimen candidate, double[] nats) in fresh.Zip(Nats(network, nothing, fresh))) alone[candidate.Key] = nats;
            for (int c = 0; c < asked.Candidates.Length; c++)
            {
                scores._relevance[c] = network.Sharpness * asked.Candidates[c].Near(wanted);
                (scores._after[c], scores._alone[c]) = (after[c], alone[asked.Candidates[c].Key]);
            }
            all.Add(scores);
        }
        return all;
    }

    /// <summary>Log-odds by semantic relevance.</summary>
    public double[] Relevance() => [.. _relevance];

    /// <summary>The lower the cost, the better.</summary>
    public double[] Cost(JoinCost kind)
    {
        var scores = new double[_events.Length];
        int prefix = JoinCost.Prefixes.IndexOf(kind.Events);
        for (int c = 0; c < scores.Length; c++) scores[c] = -kind.Of(_after[c][prefix], _alone[c][prefix], _events[c]);
        return scores;
    }

    /// <summary>Both.</summary>
    /// <param name="kind">How costs are told.</param>
    /// <param name="weight">How much a nat of cost counts against one of relevance.</param>
    public double[] Both(JoinCost kind, double weight)
    {
        double[] scores = Cost(kind);
        for (int c = 0; c < scores.Length; c++) scores[c] = _relevance[c] + weight * scores[c];
        return scores;
    }

    private static double[][] Nats(UnitNetwork network, JoinState past, IReadOnlyList<Specimen> candidates)
    {
        ReadOnlyMemory<UnitEvent>[] events = [.. candidates.Select(c => c.Unit.Events.AsMemory())];
        double[][] nats = [.. candidates.Select(_ => new double[JoinCost.Prefixes.Length])];
        var sums = new double[events.Length];
        for (int p = 0; p < JoinCost.Prefixes.Length; p++)
        {
            network.Costs(past, events, sums, JoinCost.Prefixes[p]);
            for (int c = 0; c < sums.Length; c++) nats[c][p] = sums[c];
        }
        return nats;
    }
}
