using DeepMusic.Live.Bench;

namespace DeepMusic.Live.Tests.Bench;

public class UnitFiguresTests
{
    [Fact]
    public void Each_size_has_its_limit_beside_it_and_the_largest_is_measured_in_a_file_too()
    {
        Dictionary<string, double> entries = UnitFigures.Search(searches: 3, largest: 10_000).SelectMany(f => f.Entries).Where(e => double.IsFinite(e.Value)).ToDictionary(e => e.Name, e => e.Value);
        Assert.Equal(
            [
                "unit_append_ms_1e4", "unit_open_ms_1e4", "unit_query_limit_ms_1e3", "unit_query_limit_ms_1e4", "unit_query_mapped_ms_1e4",
                "unit_query_ms_1e3", "unit_query_ms_1e4", "unit_recall10_1e4", "unit_recall10_clustered_1e4",
            ],
            entries.Keys.Order(StringComparer.Ordinal));
        Assert.All(entries.Values, v => Assert.True(v > 0));
        Assert.InRange(entries["unit_recall10_1e4"], 0.99, 1);
        Assert.InRange(entries["unit_recall10_clustered_1e4"], 0.99, 1);
    }
}
