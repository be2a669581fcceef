using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Engines.Tests.Markov;

public class LatticeTests
{
    private static readonly int[][] TwoTunes = [Letters.Of("ECDECC"), Letters.Of("CCEEDC")];
    private const int C = 2, D = 3, Five = 5;

    // Pachet and Roy's two tunes; the values were enumerated by hand and machine before this code was written.
    [Fact]
    public void The_two_tunes_ending_on_D_weigh_77_of_384_and_share_it_as_enumerated()
    {
        Lattice lattice = Letters.Lattice(Letters.OfOrder(1, TwoTunes), Five, 4, (slot, letter) => slot < 3 || letter == D);
        Assert.Equal(77.0 / 384, lattice.Total, 15);
        var expected = new Dictionary<string, int>
        {
            ["CCCD"] = 12,
            ["ECCD"] = 8,
            ["CCED"] = 6,
            ["CDCD"] = 6,
            ["CDED"] = 6,
            ["CECD"] = 6,
            ["DCCD"] = 4,
            ["DECD"] = 4,
            ["ECED"] = 4,
            ["EDCD"] = 4,
            ["EDED"] = 4,
            ["EECD"] = 4,
            ["CEED"] = 3,
            ["DCED"] = 2,
            ["DEED"] = 2,
            ["EEED"] = 2,
        };
        Assert.Equal(77, expected.Values.Sum());
        AssertShares(lattice, expected, 77, 100_000);
    }

    [Fact]
    public void From_C_to_D_the_two_tunes_leave_six_ways_in_thirteenths()
    {
        Lattice lattice = Letters.Lattice(Letters.OfOrder(1, TwoTunes), Five, 4, (slot, letter) => slot switch { 0 => letter == C, 3 => letter == D, _ => true });
        AssertShares(lattice, new() { ["CCCD"] = 4, ["CCED"] = 2, ["CDCD"] = 2, ["CDED"] = 2, ["CECD"] = 2, ["CEED"] = 1 }, 13, 100_000);
    }

    [Fact]
    public void At_order_two_only_CEED_leads_from_C_to_D()
    {
        Lattice lattice = Letters.Lattice(Letters.OfOrder(2, TwoTunes), Five, 4, (slot, letter) => slot switch { 0 => letter == C, 3 => letter == D, _ => true });
        AssertShares(lattice, new() { ["CEED"] = 1 }, 1, 1000);
    }

    [Theory]
    [InlineData(3, new[] { 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(4, new[] { 12, 14, 16, 20, 24, 28, 32 })]
    [InlineData(5, new[] { 19, 26, 32, 50, 60, 88, 112 })]
    public void Abracadabra_has_so_many_walks_without_a_factor_of_its_own(int factor, int[] walks)
    {
        int[] word = Letters.Of("ABRACADABRA");
        var builder = new ChainBuilder();
        for (int letter = 0; letter <= 26; letter++) builder.Node(0);
        foreach (int letter in word.Distinct()) builder.Write(26, letter, 1, letter, letter);
        foreach ((int a, int b) in word.Zip(word.Skip(1)).Distinct()) builder.Write(a, b, 1, b, b);
        Chain chain = builder.Build(26, freeEnd: true);
        for (int i = 0; i < walks.Length; i++)
            Assert.Equal(walks[i], Letters.Lattice(chain, 26, 4 + i, (_, _) => true, Letters.Factors(factor, word)).Total);
    }

    [Fact]
    public void Samples_of_twenty_random_instances_follow_the_enumerated_distribution()
    {
        var random = new SeededRandom(20);
        for (int done = 0; done < 20;)
        {
            int[][] corpus = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 8).Select(_ => random.Next(4)).ToArray())];
            int order = 1 + random.Next(2), length = 4 + random.Next(3), copy = 3 + random.Next(2);
            (int slot, int letter) goal = (random.Next(length), random.Next(4)), away = (random.Next(length), random.Next(4));
            bool Allowed(int slot, int letter) => (slot != goal.slot || letter == goal.letter) && (slot, letter) != away;
            string[] copies = [.. corpus[..1].SelectMany(s => Enumerable.Range(0, 8 - copy + 1).Select(i => string.Concat(s[i..(i + copy)].Select(l => (char)('A' + l)))))];
            var exact = Letters.Enumerate(corpus, order, length, Allowed).Where(p => !copies.Any(p.Key.Contains)).ToDictionary();
            Lattice lattice = Letters.Lattice(Letters.OfOrder(order, corpus), 4, length, Allowed, Letters.Factors(copy, corpus[..1]));
            Assert.Equal(exact.Values.Sum(p => (double)p.Over / p.Under), lattice.Total, 14);
            if (exact.Count < 3) continue;
            var counts = exact.Keys.ToDictionary(k => k, _ => 0);
            var path = new List<Step>();
            for (int i = 0; i < 100_000; i++) counts[Letters.Draw(lattice, random, path)]++;
            AssertChiSquare(exact.Select(p => (counts[p.Key], (double)p.Value.Over / p.Value.Under / lattice.Total)), 100_000);
            done++;
        }
    }

    [Fact]
    public void A_thousand_letters_do_not_underflow()
    {
        Lattice lattice = Letters.Lattice(Letters.OfOrder(1, TwoTunes), Five, 3000, (slot, letter) => letter != C || slot % 2 == 0);
        Assert.True(lattice.Feasible);
        Assert.Equal(3000, Letters.Draw(lattice, new SeededRandom(1), []).Length);
    }

    [Fact]
    public void Symbols_of_several_slots_fill_the_length_exactly_and_count_as_the_recursion_says()
    {
        var builder = new ChainBuilder();
        builder.Node(0);
        for (int s = 0; s < 3; s++) builder.Write(0, 0, 1, s, s);
        int[] advance = [1, 2, 5];
        var lattice = new Lattice(builder.Build(0, freeEnd: true), new LetterRules(new FactorAutomaton()), advance, [true, true, true], 30, (_, _) => { }, CancellationToken.None);
        double mean = lattice.Weigh(0, true, CancellationToken.None);
        (double ways, double notes)[] f = new (double, double)[31];
        f[0] = (1, 0);
        for (int n = 1; n <= 30; n++)
            foreach (int a in advance)
                if (n >= a) f[n] = (f[n].ways + f[n - a].ways, f[n].notes + f[n - a].notes + f[n - a].ways);
        Assert.Equal(f[30].ways, lattice.Total);
        Assert.Equal(f[30].notes / f[30].ways, mean, 10);
        Assert.True(lattice.Weigh(1, true, CancellationToken.None) > mean);
        var path = new List<Step>();
        lattice.Sample(new SeededRandom(3), path);
        Assert.Equal(30, path.Sum(s => advance[s.Symbol]));
    }

    [Fact]
    public void What_cannot_be_is_not_feasible()
    {
        Lattice lattice = Letters.Lattice(Letters.OfOrder(1, TwoTunes), Five, 4, (slot, letter) => slot != 2 || letter == 0);
        Assert.False(lattice.Feasible);
        Assert.Equal(0, lattice.Total);
    }

    private static void AssertShares(Lattice lattice, Dictionary<string, int> expected, int under, int samples)
    {
        var counts = expected.Keys.ToDictionary(k => k, _ => 0);
        var random = new SeededRandom(7);
        var path = new List<Step>();
        for (int i = 0; i < samples; i++) counts[Letters.Draw(lattice, random, path)]++;
        AssertChiSquare(expected.Select(e => (counts[e.Key], (double)e.Value / under)), samples);
    }

    // Wilson and Hilferty's cube-root approximation of the chi-square distribution, at p = 0.01.
    private static void AssertChiSquare(IEnumerable<(int Seen, double Share)> cells, int samples)
    {
        List<(int Seen, double Share)> usable = [.. cells];
        double statistic = usable.Sum(c => Math.Pow(c.Seen - c.Share * samples, 2) / (c.Share * samples));
        int freedom = usable.Count - 1;
        if (freedom == 0) return;
        double spread = 2.0 / (9 * freedom);
        Assert.True(statistic < freedom * Math.Pow(1 - spread + 2.326 * Math.Sqrt(spread), 3), $"chi-square {statistic:0.0} with {freedom} degrees of freedom");
    }
}
