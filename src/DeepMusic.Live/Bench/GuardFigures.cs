namespace DeepMusic.Live.Bench;

/// <summary>What an engine that is killed leaves sounding, and for how long.</summary>
internal static class GuardFigures
{
    public static IEnumerable<Figure> Measure(BenchPlan plan)
    {
        int engines = Math.Clamp(2 * plan.Seconds, 4, 40);
        if (GuardProbe.Run(engines, out string why) is not { } guard)
        {
            yield return Figure.Of("guardian_release_ms", "engine killed to the guardian's last note-off", double.NaN, why);
            yield break;
        }
        yield return Figure.InMilliseconds("guardian_release_ms", "engine killed to the guardian's last note-off", guard.Release) with { Note = "SIGKILL in the middle of a chord of eight; promised are 250 ms" };
        yield return Figure.Of("guardian_hung", "notes left sounding by killed engines", guard.Hung, $"of {8 * engines}");
    }
}
