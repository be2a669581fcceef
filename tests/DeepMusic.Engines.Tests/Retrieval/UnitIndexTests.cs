using DeepMusic.Core;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.Retrieval;

namespace DeepMusic.Engines.Tests.Retrieval;

public class UnitIndexTests
{
    private const double Close = 1e-5;

    public static TheoryData<VectorWidth> Widths => [.. Processor.Widths];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(37)]
    [InlineData(128)]
    [InlineData(1024)]
    public void A_small_index_is_searched_exactly(int dimensions)
    {
        var random = new SeededRandom(1);
        float[][] vectors = [.. Enumerable.Range(0, 300).Select(_ => Directions.Even(random, dimensions))];
        UnitIndex index = Index(vectors, _ => 0);
        Assert.Equal(300, index.Count);
        var best = new Hit[20];
        for (int i = 0; i < 20; i++)
        {
            float[] query = Directions.Even(random, dimensions);
            Assert.Equal(best.Length, index.Search(query, null, best));
            double[] truth = [.. vectors.Select(v => Directions.Dot(v, query)).OrderDescending().Take(best.Length)];
            Assert.All(best.Zip(truth), p => Assert.Equal(p.Second, p.First.Score, Close));
            Assert.All(best, h => Assert.Equal(Directions.Dot(vectors[h.Entry], query), h.Score, Close));
            Assert.Equal(best.Length, best.Select(h => h.Entry).Distinct().Count());
        }
    }

    // Even directions; loose and tight clusters; five times as many in a tight cluster as are compared exactly.
    [Theory]
    [InlineData(20_000, 0, 1)]
    [InlineData(20_000, 100, 0.5)]
    [InlineData(20_000, 100, 0.1)]
    [InlineData(20_000, 4, 0.1)]
    public void Of_the_true_ten_nearest_99_of_100_are_found(int entries, int centres, float spread) =>
        Assert.InRange(new UnitIndexProbe(entries, centres, spread).Recall(50), 0.99, 1);

    // What is given instead, where thousands lie within the codes' error of each other, is as good to a thousandth or two.
    [Fact]
    public void In_a_crowd_what_is_found_is_next_to_the_best()
    {
        var probe = new UnitIndexProbe(20_000, 1, 0.05f);
        var best = new Hit[10];
        for (int i = 0; i < 20; i++)
        {
            float[] query = probe.Vector();
            double[] truth = [.. Enumerable.Range(0, probe.Index.Count).Select(e => Directions.Dot(probe.Index.Vector(e), query)).OrderDescending().Take(best.Length)];
            Assert.Equal(best.Length, probe.Index.Search(query, null, best));
            Assert.All(best.Zip(truth), p => Assert.InRange(p.First.Score, p.Second - 2e-3, p.Second + Close));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_width_finds_the_same_to_the_bit(VectorWidth width)
    {
        foreach (int dimensions in new[] { 5, 64, 128 })
        {
            SeededRandom one = new(2), other = new(2);
            float[][] vectors = [.. Enumerable.Range(0, 5000).Select(_ => Directions.Even(one, dimensions))];
            UnitIndex index = Index(vectors, i => (ushort)(i % 3), width), plain = Index(vectors, i => (ushort)(i % 3), VectorWidth.Scalar);
            Hit[] hits = new Hit[600], expected = new Hit[600];
            for (int i = 0; i < 10; i++)
            {
                float[] query = Directions.Even(other, dimensions);
                ushort? tag = i % 2 == 0 ? null : 2;
                Assert.Equal(plain.Search(query, tag, expected), index.Search(query, tag, hits));
                Assert.Equal(expected, hits);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Codes_at_their_limits_do_not_overflow(VectorWidth width)
    {
        // All numbers alike, so all codes are the largest there are, for entries and query, in all signs.
        const int Dimensions = 1024;
        float[] up = [.. Enumerable.Repeat(1 / MathF.Sqrt(Dimensions), Dimensions)], down = [.. up.Select(x => -x)];
        UnitIndex index = Index([up, down], _ => 0, width);
        var best = new Hit[2];
        Assert.Equal(2, index.Search(down, null, best));
        Assert.Equal([1, 0], best.Select(h => h.Entry));
        Assert.Equal(1, best[0].Score, Close);
        Assert.Equal(-1, best[1].Score, Close);
    }

    [Fact]
    public void Only_entries_of_the_tag_are_found_and_all_of_them_where_there_are_few()
    {
        var random = new SeededRandom(3);
        float[][] vectors = [.. Enumerable.Range(0, 4000).Select(_ => Directions.Even(random, 16))];
        UnitIndex index = Index(vectors, i => i % 1000 == 7 ? ushort.MaxValue : (ushort)(i % 2));
        var best = new Hit[10];
        Assert.Equal(4, index.Search(vectors[0], ushort.MaxValue, best));
        Assert.Equal([7, 1007, 2007, 3007], best.Take(4).Select(h => h.Entry).Order());
        Assert.Equal(0, index.Search(vectors[0], 5, best));
        Assert.Equal(10, index.Search(vectors[0], 1, best));
        Assert.All(best, h => Assert.Equal(1, index.Tag(h.Entry)));
        double truth = Enumerable.Range(0, 4000).Where(i => index.Tag(i) == 1).Max(i => Directions.Dot(vectors[i], vectors[0]));
        Assert.Equal(truth, best[0].Score, Close);
    }

    [Fact]
    public void Of_equals_the_lower_entries_come_first_however_many_they_are()
    {
        var random = new SeededRandom(4);
        float[] same = Directions.Even(random, 32);
        UnitIndex index = Index([.. Enumerable.Range(0, 9000).Select(i => i % 3 == 1 ? same : Directions.Even(random, 32))], _ => 0);
        var best = new Hit[50];
        index.Search(same, null, best);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => 3 * i + 1), best.Select(h => h.Entry));
        index.Search(new float[32], null, best);
        Assert.Equal(Enumerable.Range(0, 50), best.Select(h => h.Entry));
    }

    [Fact]
    public void Better_and_better_entries_push_each_other_out()
    {
        UnitIndex index = Index([.. Enumerable.Range(0, 20_000).Select(i => new[] { MathF.Cos(1.5f - i / 20_000f), MathF.Sin(1.5f - i / 20_000f) })], _ => 0);
        var best = new Hit[5];
        index.Search([1, 0], null, best);
        Assert.Equal([19_999, 19_998, 19_997, 19_996, 19_995], best.Select(h => h.Entry));
        index.Search([0, 1], null, best);
        Assert.Equal([0, 1, 2, 3, 4], best.Select(h => h.Entry));
    }

    [Fact]
    public void What_is_added_is_found_at_once_while_the_index_grows()
    {
        var random = new SeededRandom(5);
        var index = new UnitIndex(24);
        var best = new Hit[1];
        Assert.Equal(0, index.Search(Directions.Even(random, 24), null, best));
        for (int i = 0; i < 2500; i++)
        {
            float[] vector = Directions.Even(random, 24);
            Assert.Equal(i, index.Add(vector, (ushort)i));
            if (i % 100 > 2) continue;
            Assert.Equal(1, index.Search(vector, null, best));
            Assert.Equal(i, best[0].Entry);
            Assert.Equal(vector, index.Vector(i).ToArray());
            Assert.Equal((ushort)i, index.Tag(i));
        }
        Assert.Equal(0, index.Search(Directions.Even(random, 24), null, []));
    }

    [Fact]
    public void Searching_again_allocates_nothing()
    {
        var random = new SeededRandom(6);
        UnitIndex index = Index([.. Enumerable.Range(0, 3000).Select(_ => Directions.Even(random, 64))], i => (ushort)(i & 1));
        float[] query = Directions.Even(random, 64);
        var best = new Hit[10];
        Assert.Equal(0, Allocated.By(() =>
        {
            for (int i = 0; i < 20; i++) index.Search(query, 1, best);
        }));
    }

    [Fact]
    public void What_cannot_be_an_entry_or_a_query_is_refused_in_one_line()
    {
        var index = new UnitIndex(2);
        Refused("has 3 dimensions, the entries here have 2", () => index.Add([1, 0, 0], 0));
        Refused("length is 2, not 1", () => index.Add([2, 0], 0));
        Refused("length is 0, not 1", () => index.Add([0, 0], 0));
        Refused("length is NaN, not 1", () => index.Add([float.NaN, 1], 0));
        Assert.Equal(0, index.Count);
        Refused("has 1 dimensions, the entries here have 2", () => index.Search([1], null, new Hit[1]));
        Refused("what is no number", () => index.Search([1, float.PositiveInfinity], null, new Hit[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Tag(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnitIndex(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnitIndex(1025));
    }

    private static void Refused(string why, Action action)
    {
        string message = Assert.Throws<ArgumentException>(action).Message;
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private static UnitIndex Index(float[][] vectors, Func<int, ushort> tag, VectorWidth? width = null)
    {
        var index = new UnitIndex(vectors[0].Length, width);
        for (int i = 0; i < vectors.Length; i++) index.Add(vectors[i], tag(i));
        return index;
    }
}
