using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic soak</c>: hours of playing in which everything breaks, and what held.</summary>
internal static class SoakCommand
{
    /// <summary>Plays them and writes the report. Returns 0 where everything held, else 1.</summary>
    public static int Run(SoakPlan plan)
    {
        if (plan.Engine is { } engine && !EngineShelf.Names.Contains(engine)) throw new PresetException($"there is no engine \"{engine}\"; there are {string.Join(", ", EngineShelf.Names)}");
        if (!(plan.Hours > 0 && plan.Hours <= 10_000)) throw new PresetException("--hours takes a number above 0, up to 10000");
        if (plan.Wall) return WallCommand.Run(plan);
        if (plan.Gig is { } number) return RunOne(plan, number);
        SoakFigures figures = VirtualSoak.Play(plan, Console.WriteLine);
        string page = SoakReport.Write(plan.Folder, figures);
        Console.WriteLine(figures.Held ? $"everything held; the report: {page}" : $"{figures.Breaches.Length} times something did not hold; the report: {page}");
        return figures.Held ? 0 : 1;
    }

    private static int RunOne(SoakPlan plan, int number)
    {
        GigPlan gig = GigPlan.Of(plan).FirstOrDefault(g => g.Number == number) ?? throw new PresetException($"there is no gig {number} in {plan.Hours} hours: a gig is two hours long, the first is 1");
        GigResult result = VirtualSoak.Play(plan with { Folder = Path.Combine(plan.Folder, "again") }, gig);
        Console.WriteLine(FormattableString.Invariant($"gig {number} ({gig.Engine}, seed {gig.Seed}): {result.NotesSent} notes, {result.Played} answers, {result.Faults.Values.Sum(f => f[0])} faults, digest {result.Digest[..12]}"));
        foreach (string breach in result.Breaches) Console.WriteLine(breach);
        return result.Breaches.Count == 0 ? 0 : 1;
    }
}
