using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.Torch;

namespace DeepMusic.Live.Bench;

/// <summary>How fast units are found here: by size of the library, beside what memory allows, and in a file.</summary>
internal static class UnitFigures
{
    private const int Largest = 1_000_000, RecallSearches = 50;

    /// <summary>Milliseconds, on one thread that stays on one processor. What learning and answering take goes below what searching does.</summary>
    public static IEnumerable<Figure> Measure(BenchPlan plan) => PinnedThread.Run(() => Search(plan.UnitSearches, Largest).ToList());

    /// <summary>Searches for ten among 10³ entries and on, tenfold, to the most.</summary>
    internal static IEnumerable<Figure> Search(int searches, int largest)
    {
        for (int entries = 1000; entries <= largest; entries *= 10)
        {
            string size = $"1e{Math.Log10(entries):0}";
            var probe = new UnitIndexProbe(entries);
            UnitIndexFigures times = probe.Time(searches);
            yield return Figure.Of("unit_query_ms_" + size, $"ten nearest of {size} units, ms", times.QueryP50, $"p99 {times.QueryP99:0.00}");
            yield return Figure.Of("unit_query_limit_ms_" + size, "  reading their codes, the limit, ms", times.LimitP50, $"{times.GigabytesPerSecond:0} GB/s");
            if (entries < largest) continue;
            yield return Figure.Of("unit_recall10_" + size, "  of the true ten nearest, found; even directions", probe.Recall(RecallSearches));
            foreach (Figure figure in Mapped(probe, size, searches)) yield return figure;
            yield return Figure.Of("unit_recall10_clustered_" + size, "  the same, about 1000 centres", new UnitIndexProbe(entries, centres: 1000).Recall(RecallSearches));
        }
    }

    private static List<Figure> Mapped(UnitIndexProbe probe, string size, int searches)
    {
        string folder = Directory.CreateTempSubdirectory("deepmusic-bench-").FullName;
        try
        {
            UnitFileFigures file = UnitFileProbe.Measure(probe, Path.Combine(folder, "bench.units"), searches);
            return
            [
                Figure.Of("unit_query_mapped_ms_" + size, "  the same search in a mapped file, ms", file.Query, $"the first after opening {file.First:0.0}"),
                Figure.Of("unit_open_ms_" + size, "  opening that file, ms", file.Open, $"{file.Bytes / 1e6:0} MB"),
                Figure.Of("unit_append_ms_" + size, "  adding a unit to it, on the disk then, ms", file.Append, $"{file.AppendPerSecond:0} a second in batches of 10,000"),
            ];
        }
        catch (UnitFileException e)
        {
            return [Figure.Of("unit_query_mapped_ms_" + size, "  the same search in a mapped file, ms", double.NaN, e.Message)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
