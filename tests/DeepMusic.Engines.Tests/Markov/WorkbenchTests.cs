using DeepMusic.Core;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class WorkbenchTests
{
    [Fact]
    public void A_bench_is_kept_after_a_question_of_a_usual_size_and_given_up_after_a_huge_one()
    {
        var thrift = new Workbench.Thrift();
        var bench = new Workbench();
        Lay(bench, ways: 1000);
        Assert.True(thrift.Return(bench));
        long kept = bench.Lattice.Kept;
        Lay(bench, ways: 1000);
        Assert.Equal(kept, bench.Lattice.Kept);
        Lay(bench, ways: 700_000);
        Assert.True(bench.Lattice.Kept > Workbench.MostKept);
        Assert.False(thrift.Return(bench));
    }

    /// <summary>A chain of one node that writes one letter in so many ways, laid out over a slot.</summary>
    private static void Lay(Workbench bench, int ways)
    {
        bench.Builder.Clear();
        int node = bench.Builder.Node(0);
        for (int i = 0; i < ways; i++) bench.Builder.Write(node, node, 1, symbol: 0);
        bench.Lattice.Lay(bench.Builder.Build(node, freeEnd: true), new MelodyRules(0, null, Beats.Sixteenth, anyTransposition: false), [1], [true], 1, static (_, _) => { }, new Patience(CancellationToken.None));
        Assert.Equal(2, bench.Lattice.Size);
    }
}
