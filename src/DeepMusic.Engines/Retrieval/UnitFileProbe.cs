using System.Diagnostics;

namespace DeepMusic.Engines.Retrieval;

/// <summary>Measures a library in a file, with the entries of an index.</summary>
public static class UnitFileProbe
{
    private const int Batch = 10_000, Payload = 200, Openings = 5, Additions = 20;
    private const string Model = "probe";

    /// <summary>Writes the file, measures, and leaves it there.</summary>
    /// <param name="probe">Whose entries, and how to search.</param>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="searches">How many searches.</param>
    /// <exception cref="UnitFileException">The disk has no room for it.</exception>
    public static UnitFileFigures Measure(UnitIndexProbe probe, string path, int searches)
    {
        int dimensions = probe.Index.Dimensions, count = probe.Index.Count;
        var payload = new byte[Payload];
        double writing = 0, one;
        using (UnitFile file = UnitFile.OpenToAppend(path, dimensions, Model))
        {
            for (int at = 0; at < count; at += Batch)
            {
                UnitFileEntry[] batch = [.. Enumerable.Range(at, Math.Min(Batch, count - at)).Select(i => new UnitFileEntry(probe.Index.Vector(i).ToArray(), probe.Index.Tag(i), payload))];
                writing += Time(() => file.Append(batch));
            }
            one = Middle([.. Enumerable.Range(0, Additions).Select(_ => Time(() => file.Append(new UnitFileEntry(probe.Vector(), 0, payload))))]);
        }
        double[] open = new double[Openings], first = new double[Openings];
        double query = 0;
        for (int i = 0; i < Openings; i++)
        {
            long began = Stopwatch.GetTimestamp();
            using UnitFile file = UnitFile.Open(path, dimensions, Model);
            open[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            float[] sought = probe.Vector();
            var hits = new Hit[UnitIndexProbe.Wanted];
            first[i] = Time(() => file.Search(sought, null, hits));
            if (i == Openings - 1) query = probe.Time(searches, (vector, best) => file.Search(vector, null, best));
        }
        return new UnitFileFigures(new FileInfo(path).Length, Middle(open), Middle(first), query, count / writing * 1000, one);
    }

    private static double Time(Action action)
    {
        long began = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Middle(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
