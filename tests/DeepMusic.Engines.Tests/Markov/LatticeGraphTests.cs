using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class LatticeGraphTests
{
    private readonly LatticeGraph _graph = new();

    [Fact]
    public void What_a_question_of_a_usual_size_took_is_kept_for_the_next()
    {
        Lay(1000);
        long kept = _graph.Kept;
        _graph.Tidy();
        Assert.Equal(kept, _graph.Kept);
    }

    [Fact]
    public void What_a_huge_question_took_is_given_back_and_the_next_is_laid_out_as_ever()
    {
        Lay(400_000);
        Assert.True(_graph.Kept > LatticeGraph.MostKept);
        _graph.Tidy();
        Assert.True(_graph.Kept < 1 << 20, $"{_graph.Kept} bytes are kept");
        Lay(1000);
        Assert.Equal(1002, _graph.Nodes);
        ReadOnlySpan<LatticeGraph.Way> ways = _graph.Of(1, out ReadOnlySpan<int> edges);
        Assert.Equal((1000, 999), (ways.Length, edges[999]));
        Assert.Equal(700, _graph.State(ways[699].Target));
    }

    /// <summary>One node from which so many others are reached.</summary>
    private void Lay(int others)
    {
        _graph.Begin(2);
        int first = _graph.Reach(0, 0);
        _graph.Open(0);
        _graph.Enter(first, others);
        for (int i = 1; i <= others; i++) _graph.Add(new LatticeGraph.Way(1, _graph.Reach(i, 1), 4), i - 1);
        _graph.Open(1);
        foreach (int node in _graph.Arrived(1)) _graph.Enter(node, 0);
        _graph.Open(2);
    }
}
