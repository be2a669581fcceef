namespace DeepMusic.Engines.Markov;

/// <summary>
/// How likely what comes after a gap is from each node of a chain: the probability that the chain, set free there, writes the given
/// symbols next. A lattice whose ends weigh this is conditioned on both sides of the gap.
/// </summary>
internal static class EdgeWeights
{
    /// <summary>The probability for every node.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="symbols">What comes next, at least one symbol; as many as the longest context has are enough.</param>
    /// <param name="patience">Spent on every arc.</param>
    public static double[] Of(Chain chain, IReadOnlyList<int> symbols, Patience patience)
    {
        double[] after = [.. Enumerable.Repeat(1.0, chain.Nodes)];
        int[] rising = [.. Enumerable.Range(0, chain.Nodes).OrderBy(chain.Level)];
        for (int i = symbols.Count - 1; i >= 0; i--)
        {
            var here = new double[chain.Nodes];
            // Silent arcs lead to lower levels: what they lead to is known by then.
            foreach (int node in rising)
            {
                double sum = 0;
                ReadOnlySpan<Arc> arcs = chain.From(node);
                patience.Spend(1 + arcs.Length);
                foreach (ref readonly Arc arc in arcs)
                    if (arc.Symbol == Chain.Silent) sum += arc.Weight * here[arc.Target];
                    else if (arc.Symbol == symbols[i]) sum += arc.Weight * (arc.Target == Chain.End ? i + 1 == symbols.Count ? 1 : 0 : after[arc.Target]);
                here[node] = sum;
            }
            after = here;
        }
        return after;
    }
}
