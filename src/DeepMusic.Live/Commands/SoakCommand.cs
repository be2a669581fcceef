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
        if (plan is { Wall: true, Gig: not null }) throw new PresetException("--gig plays in virtual time: leave out --wall, or --gig");
        GigPlan? gig = plan.Gig is { } number ? Chosen(plan, number) : null;
        Writable.Folder(plan.Folder, "--out");
        plan = plan with { Folder = Path.GetFullPath(plan.Folder) };
        if (plan.Wall) return WallCommand.Run(plan);
        if (gig is not null) return RunOne(plan, gig);
        SoakFigures figures = VirtualSoak.Play(plan, Console.WriteLine);
        return Report(plan, figures);
    }

    private static GigPlan Chosen(SoakPlan plan, int number)
    {
        GigPlan[] gigs = [.. GigPlan.Of(plan)];
        return number >= 1 && number <= gigs.Length ? gigs[number - 1]
            : throw new PresetException(FormattableString.Invariant($"--gig takes {(gigs.Length == 1 ? "1" : $"1..{gigs.Length}")} in {plan.Hours} hours, for a gig is two hours long; --hours takes more"));
    }

    /// <summary>Writes the report. Returns 0 where everything held, else 1.</summary>
    public static int Report(SoakPlan plan, SoakFigures figures)
    {
        string page = SoakReport.Write(plan.Folder, figures);
        Console.WriteLine(figures.Held ? $"everything held; the report: {page}" : $"{figures.Breaches.Length} times something did not hold; the report: {page}");
        return figures.Held ? 0 : 1;
    }

    private static int RunOne(SoakPlan plan, GigPlan gig)
    {
        GigResult result = VirtualSoak.Play(plan with { Folder = Path.Combine(plan.Folder, "again") }, gig);
        Console.WriteLine(FormattableString.Invariant($"gig {gig.Number} ({gig.Engine}, seed {gig.Seed}): {result.NotesSent} notes, {result.Played} answers, {result.Faults.Values.Sum(f => f[0])} faults, digest {result.Digest[..12]}"));
        foreach (string breach in result.Breaches) Console.WriteLine(breach);
        return result.Breaches.Count == 0 ? 0 : 1;
    }
}
