using System.Text.Json;
using DeepMusic.Live.Bench;
using DeepMusic.Live.Recording;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic bench</c>: this machine's figures, the physical limit beside them.</summary>
internal static class BenchCommand
{
    public static int Run(int seconds, bool json, string? picture)
    {
        seconds = Math.Clamp(seconds, 1, 600);
        var figures = new List<Figure>();
        if (!json) Console.WriteLine($"{"",-52} {"p50",9} {"p99",9} {"max",9}   µs unless said");
        foreach (Figure figure in Measure(seconds))
        {
            figures.Add(figure);
            if (!json) Console.WriteLine(figure);
        }
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(figures.SelectMany(f => f.Entries).Where(e => double.IsFinite(e.Value)).ToDictionary(e => e.Name, e => Math.Round(e.Value, 3))));
        if (picture is not null)
        {
            Distribution[] times = [.. figures.Where(f => f.Times is { Count: > 0 }).Select(f => new Distribution(f.About, [.. f.Times!.Buckets().Select(b => (b.UpTo.TotalMicroseconds, b.Count))]))];
            File.WriteAllBytes(picture, LatencyPicture.Draw($"deepmusic bench, {seconds} s each, {Environment.ProcessorCount} cores", times));
        }
        return 0;
    }

    private static IEnumerable<Figure> Measure(int seconds)
    {
        TimeSpan span = TimeSpan.FromSeconds(seconds);
        foreach (bool loaded in new[] { false, true })
        {
            string when = loaded ? "under load" : "idle", tag = loaded ? "_loaded" : "";
            using Load? load = loaded ? new Load() : null;
            if (Cyclictest.Run(seconds) is { } limit) yield return Figure.Of("cyclictest" + tag + "_us", $"cyclictest, {when} (the machine's limit)", limit);
            else yield return Figure.Of("cyclictest" + tag + "_us", "cyclictest", double.NaN, "not installed or not permitted: no limit to compare with");
            LatenessReport report = LatenessProbe.Run(span);
            yield return Figure.Of("lateness" + tag + "_us", $"sequencer lateness, {when}", report.Lateness, $"{report.Grant}");
            yield return Figure.Of("thru_inside" + tag + "_us", $"thru, key stamp to output, in process, {when}", ThruProbe.InProcess(seconds));
            if (ThruProbe.OverPorts(seconds) is { } thru) yield return Figure.Of("thru_ports" + tag + "_us", $"thru, program to us and back over ports, {when}", thru, "two periods of the MIDI system are in it");
            else yield return Figure.Of("thru_ports" + tag + "_us", "thru over ports", double.NaN, "no MIDI system answers");
        }
        yield return Figure.Of("allocated_bytes_per_event", "real-time path, bytes allocated per event", AllocationProbe.BytesPerEvent());
        yield return Figure.Of("answer4_us", "four-bar answer thought out (markov)", AnswerProbe.Run());
        SetProbe set = SetProbe.Run(Math.Clamp(5 * seconds, 30, 600));
        yield return Figure.Of("handover_us", "phrase end to the answer's first note, in a set", set.HandOver, "up to the next beat is music, not delay");
        yield return Figure.Of("set_lateness_us", "sequencer lateness, in a set", set.Lateness);
        yield return Figure.Of("gc_count", "garbage collections in that set", set.Pauses);
        yield return Figure.Of("gc_pause_max_ms", "the longest pause, ms", set.LongestPause);
        yield return Figure.Of("cpu_percent", "processor time of the set, % of one core", set.Processor);
    }
}
