namespace DeepMusic.Live.Bench;

/// <summary>What the bench is made of, by the names it can be asked for.</summary>
internal static class BenchGroups
{
    private static readonly (string Name, Func<BenchPlan, IEnumerable<Figure>> Measure)[] All =
    [
        ("timing", TimingFigures.Measure),
        ("answers", static _ => [Figure.Of("answer4_us", "four-bar answer thought out (markov)", AnswerProbe.Run(EngineShelf.New(EngineShelf.Markov)))]),
        ("network", NetworkFigures.Measure),
        ("units", static plan => UnitFigures.Measure(plan).Concat(UnitAnswers.Measure(plan))),
        ("voices", VoiceFigures.Measure),
        ("on-time", OnTime),
        ("set", Set),
        ("osc", OscFigures.Measure),
        ("guardian", GuardFigures.Measure),
        ("whole", WholeFigures.Measure),
    ];

    /// <summary>The names, in the order in which they are measured.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(g => g.Name)];

    /// <summary>Measures, figure by figure.</summary>
    /// <param name="plan">How.</param>
    /// <param name="only">The groups asked for; all where there is none.</param>
    public static IEnumerable<Figure> Measure(BenchPlan plan, IReadOnlyCollection<string> only) =>
        All.Where(g => only.Count == 0 || only.Contains(g.Name)).SelectMany(g => g.Measure(plan));

    private static IEnumerable<Figure> OnTime(BenchPlan plan)
    {
        Tally tally = OnTimeProbe.Run(plan.SetSeconds, plan.Ladder);
        yield return Figure.Of("on_time_ratio", $"answers ready by their start, under load ({plan.Ladder.Engine})", tally.OnTimeRatio, $"{tally}");
    }

    private static IEnumerable<Figure> Set(BenchPlan plan)
    {
        SetProbe set = SetProbe.Run(plan.SetSeconds);
        yield return Figure.Of("handover_us", "phrase end to the answer's first note, in a set", set.HandOver, "up to the next beat is music, not delay");
        yield return Figure.Of("set_lateness_us", "sequencer lateness, in a set", set.Lateness);
        yield return Figure.Of("gc_count", "garbage collections in that set", set.Pauses);
        yield return Figure.Of("gc_pause_max_ms", "the longest pause, ms", set.LongestPause);
        yield return Figure.Of("cpu_percent", "processor time of the set, % of one core", set.Processor);
    }
}
