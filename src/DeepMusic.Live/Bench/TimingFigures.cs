using DeepMusic.Realtime;

namespace DeepMusic.Live.Bench;

/// <summary>How late the real-time path is, with the machine to itself and under load, beside what the machine allows.</summary>
internal static class TimingFigures
{
    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        foreach (bool loaded in new[] { false, true })
        {
            string when = loaded ? "under load" : "idle", tag = loaded ? "_loaded" : "";
            using Load? load = loaded ? new Load() : null;
            if (Cyclictest.Run(plan.Seconds) is { } limit) yield return Figure.Of("cyclictest" + tag + "_us", $"cyclictest, {when} (the machine's limit)", limit);
            else yield return Figure.Of("cyclictest" + tag + "_us", "cyclictest", double.NaN, "not installed or not permitted: no limit to compare with");
            LatenessReport report = LatenessProbe.Run(TimeSpan.FromSeconds(plan.Seconds));
            yield return Figure.Of("lateness" + tag + "_us", $"sequencer lateness, {when}", report.Lateness, $"{report.Grant}");
            yield return Figure.Of("thru_inside" + tag + "_us", $"thru, key stamp to output, in process, {when}", ThruProbe.InProcess(plan.Seconds));
            if (ThruProbe.OverPorts(plan.Seconds) is { } thru) yield return Figure.Of("thru_ports" + tag + "_us", $"thru, program to us and back over ports, {when}", thru, "two periods of the MIDI system are in it");
            else yield return Figure.Of("thru_ports" + tag + "_us", "thru over ports", double.NaN, "no MIDI system answers");
        }
        yield return Figure.Of("allocated_bytes_per_event", "real-time path, bytes allocated per event", AllocationProbe.BytesPerEvent());
    }
}
