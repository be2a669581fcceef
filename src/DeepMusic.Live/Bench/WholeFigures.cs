namespace DeepMusic.Live.Bench;

/// <summary>What the whole program costs, started as a player starts it, its screen on a terminal; and what its real-time threads allocate under each engine.</summary>
internal static class WholeFigures
{
    private const double MostToStart = 3000, MostProcessor = 5;

    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        foreach (Figure figure in OfTheProgram(plan)) yield return figure;
        foreach ((string tag, Knobs knobs, string engine) in Sets())
        {
            (long sequencer, long polling, string note) = AllocationInSets.Run(engine, knobs, Math.Clamp(plan.Seconds, 4, 30));
            yield return Figure.Of($"sequencer_allocated_bytes_{tag}", $"the sequencer's thread in a set: bytes allocated ({tag})", sequencer, note);
            yield return Figure.Of($"polling_allocated_bytes_{tag}", "  and the polling thread", polling, note);
        }
    }

    private static IEnumerable<Figure> OfTheProgram(BenchPlan plan)
    {
        WholeProbe? cold = null, warm = null;
        string why = "";
        try
        {
            cold = WholeProbe.Run(TimeSpan.Zero, cold: true);
            warm = WholeProbe.Run(TimeSpan.FromSeconds(Math.Clamp(2 * plan.Seconds, 10, 600)), cold: false);
        }
        catch (IOException e)
        {
            why = e.Message;
        }
        if (cold is null || warm is null)
        {
            yield return Figure.Of("whole_start_ms", "the whole program", double.NaN, why);
            yield break;
        }
        yield return Figure.Of("whole_start_cold_ms", "process to open doors, its files not in memory, ms", cold["doors_ms"], $"at most {MostToStart:0}; {cold.Stages}");
        yield return Figure.Of("whole_start_ms", "process to open doors, ms", warm["doors_ms"], $"at most {MostToStart:0}; {warm.Stages}");
        yield return Figure.Of("whole_first_frame_ms", "process to the first frame, ms", warm.FirstFrame.TotalMilliseconds);
        yield return Figure.Of("whole_cpu_percent", "idle in a jam with the screen, % of one core", warm["cpu_percent"], $"at most {MostProcessor:0}; {warm.Threads}");
        yield return Figure.Of("whole_screen_kb_per_s", "  what the terminal is sent, kB/s", warm.Sent / 1000, $"{WholeProbe.Columns} x {WholeProbe.Rows}, {Tui.Screen.FramesPerSecond} frames a second");
        yield return Figure.Of("whole_allocated_kb_per_s", "  memory taken, kB/s", warm["allocated_kb_per_s"]);
        yield return Figure.Of("whole_gc_count", "  garbage collections", warm["gc_count"], $"in {warm["seconds"]:0} s, pauses {warm["gc_pause_ms"]:0.0} ms in all");
        yield return Figure.Of("whole_memory_mb", "  resident memory at the end, MB", warm.Memory / 1e6);
        yield return Figure.Of("whole_memory_slope_mb_per_min", "  its slope, MB a minute", warm.Slope / 1e6, "the least squares' line");
    }

    private static IEnumerable<(string Tag, Knobs Knobs, string Engine)> Sets()
    {
        Knobs knobs = Knobs.AtRest.With("turn", "bars:1").With("tempo", "160").With("range", "36..96");
        foreach (string engine in EngineShelf.Names) yield return (engine, knobs, engine);
        yield return ("shadow", knobs.With("shadow", "-2").With("shadow-by", "bach").With("key", "C major"), EngineShelf.Markov);
    }
}
