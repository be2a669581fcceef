using System.Collections.Immutable;
using System.Diagnostics;

namespace DeepMusic.Live.Soak;

/// <summary>Gig after gig in virtual time, each with its replay, and what the process holds on to between them. Thread-safe: no.</summary>
internal static class VirtualSoak
{
    /// <summary>Hours of a run in which libraries are opened, code is compiled and caches are filled: each engine has played once.</summary>
    public const double WarmHours = 14;

    /// <summary>Plays what nobody has played yet, or is playing.</summary>
    /// <param name="plan">The soak.</param>
    /// <param name="say">Takes lines for whoever waits.</param>
    /// <param name="gigs">The gigs; those of the plan where none are given.</param>
    public static SoakFigures Play(SoakPlan plan, Action<string> say, IEnumerable<GigPlan>? gigs = null)
    {
        var log = new SoakLog(plan);
        ImmutableArray<GigPlan> all = [.. gigs ?? GigPlan.Of(plan)];
        string run = FormattableString.Invariant($"{Environment.ProcessId} since {DateTime.UtcNow:s}");
        long began = Stopwatch.GetTimestamp();
        double todo = Left();
        if (todo < all.Sum(g => g.Length.TotalHours)) say(FormattableString.Invariant($"{log.Gigs.Count} gigs were played before; {todo:0.#} hours are left"));
        foreach (GigPlan gig in all)
        {
            using IDisposable? claim = log.Claim(gig);
            if (claim is null) continue;
            GigResult result = Play(plan, gig);
            result.Run = run;
            log.Add(result);
            double left = Left();
            TimeSpan wait = Stopwatch.GetElapsedTime(began) * (left / (todo - left));
            say(FormattableString.Invariant($"gig {gig.Number} of {all.Length} ({gig.Engine}): {result.Hours:0.0} h in {result.Seconds:0} s, {result.NotesSent} notes, {result.Played} answers, {result.Faults.Values.Sum(f => f[0])} faults, heap {result.After[0]:0} MiB; {(result.Breaches.Count == 0 ? "all held" : $"{result.Breaches.Count} BREACHES")}; about {wait.TotalMinutes:0} min left"));
            foreach (string breach in result.Breaches.Take(5)) say($"  {breach}");
            if (result.Breaches.Count > 0) say($"  again: {plan.Command} --gig {gig.Number}; journal: {Folder(plan, gig)}");
        }
        log.Look();
        if (Left() is > 0 and double others) say(FormattableString.Invariant($"{others:0.#} hours are being played by another process: its report will tell all of it"));
        return Figures(plan, [.. log.Gigs.Where(g => all.Any(p => p.Number == g.Gig)).OrderBy(g => g.Gig)]);

        double Left() => all.Where(g => !log.Has(g)).Sum(g => g.Length.TotalHours);
    }

    /// <summary>Plays one gig and its replay. Its journal stays where something broke.</summary>
    public static GigResult Play(SoakPlan plan, GigPlan gig)
    {
        string folder = Folder(plan, gig);
        GigResult result = PlayAndReplay(gig, folder);
        Footprint after = Footprint.Bare();
        result.After = [Math.Round(after.HeapMiB, 2), Math.Round(after.ResidentMiB, 1), after.Handles, after.Threads];
        if (result.Breaches.Count == 0) Directory.Delete(folder, recursive: true);
        return result;
    }

    /// <summary>What came of all gigs.</summary>
    public static SoakFigures Figures(SoakPlan plan, ImmutableArray<GigResult> gigs)
    {
        var faults = new FaultTally();
        var load = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var rungs = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var windows = new List<(double, double, double, double)>();
        double hours = 0;
        foreach (GigResult gig in gigs)
        {
            foreach ((string word, long[] counts) in gig.Faults)
                if (FaultWords.Read(word) is { } kind) faults.Add(kind, counts[0], counts[1]);
            foreach ((string name, long count) in gig.Load) load[name] = load.GetValueOrDefault(name) + count;
            foreach ((string rung, int answers) in gig.Rungs) rungs[rung] = rungs.GetValueOrDefault(rung) + answers;
            for (int i = 0; i < gig.Lateness.Length; i++) windows.Add((hours + gig.Hours * i / gig.Lateness.Length, gig.Lateness[i][0], gig.Lateness[i][1], gig.Lateness[i][2]));
            hours += gig.Hours;
        }
        ImmutableArray<Trend> trends = Trends(gigs);
        ImmutableArray<string> breaches = [.. gigs.SelectMany(g => g.Breaches.Select(b => $"gig {g.Gig} ({g.Engine}): {b}; again: {plan.Command} --gig {g.Gig}")),
            .. trends.Where(t => !t.IsFlat).Select(t => FormattableString.Invariant($"{Vigil.Flat}: {t.Name} grows by {t.PerHour:0.###} {t.Unit} an hour, more than {t.Bound}"))];
        return new SoakFigures
        {
            Plan = plan,
            Hours = hours,
            Took = TimeSpan.FromSeconds(gigs.Sum(g => g.Seconds)),
            Load = [("gigs", gigs.Length), .. load.Select(l => (l.Key, l.Value))],
            Faults = faults,
            NotesSent = gigs.Sum(g => g.NotesSent),
            NotesHung = gigs.Sum(g => g.NotesHung),
            AnswersAsked = gigs.Sum(g => g.Asked),
            AnswersPlayed = gigs.Sum(g => g.Played),
            AnswersLate = gigs.Sum(g => g.Late),
            Rungs = [.. rungs.Select(r => (r.Key, r.Value))],
            Trends = trends,
            Windows = [.. windows],
            Replays = (gigs.Length, gigs.Count(g => g.Replayed)),
            Breaches = breaches,
        };
    }

    private static string Folder(SoakPlan plan, GigPlan gig) => Path.Combine(plan.Folder, $"gig-{gig.Number:000}");

    // Of its own, so that nothing of a gig is held on to when it is measured what is.
    private static GigResult PlayAndReplay(GigPlan plan, string folder)
    {
        long began = Stopwatch.GetTimestamp();
        using var gig = new Gig(plan, folder);
        GigResult result = gig.Play();
        string? difference = gig.Replay();
        result.Replayed = difference is null;
        if (difference is not null) result.Breaches.Add($"{Vigil.Replays}: {difference.ReplaceLineEndings(" ")}");
        result.Seconds = Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 1);
        return result;
    }

    /// <summary>
    /// What the process held after each gig. Each run of the program begins anew: they are laid one after the other, each from where it was warm,
    /// and in height too, for what one holds when it is warm is not what another does.
    /// </summary>
    private static ImmutableArray<Trend> Trends(ImmutableArray<GigResult> gigs)
    {
        ImmutableArray<Trend> trends =
        [
            new("managed heap after a gig", "MiB", 0.25), new("memory of the process after a gig", "MiB", 2),
            new("open files after a gig", "files", 0.1), new("threads after a gig", "threads", 0.1), new("growth of the heap within a gig", "MiB/h", 0.25),
        ];
        double hours = 0, all = 0;
        foreach (IGrouping<string, GigResult> run in gigs.GroupBy(g => g.Run))
        {
            double[]? offset = null;
            double warm = -WarmHours;
            foreach (GigResult gig in run)
            {
                all += gig.Hours;
                if (gig.HeapWithin is { } within) trends[4].Add(all, within);
                warm += gig.Hours;
                if (warm < 0 || gig.After.Length < 4) continue;
                hours += gig.Hours;
                offset ??= trends[0].Samples.Count == 0 ? [0, 0, 0, 0] : [.. gig.After.Select((v, i) => trends[i].Samples[^1].Value - v)];
                for (int i = 0; i < 4; i++) trends[i].Add(hours, gig.After[i] + offset[i]);
            }
        }
        foreach (Trend trend in trends) trend.Judge();
        return trends;
    }
}
