using System.Globalization;
using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic calibrate</c>: how early an output wants what is played on the beat.</summary>
internal static class CalibrateCommand
{
    /// <summary>Clicks, listens, and keeps what comes of it.</summary>
    /// <param name="output">The output that was asked for, or null for the only one there is.</param>
    /// <param name="inputs">What is tapped on; whatever there is where it is empty.</param>
    /// <param name="api">The MIDI system, in a word.</param>
    /// <param name="places">Where it is kept.</param>
    /// <param name="choose">Says how.</param>
    public static int Run(string? output, IReadOnlyList<string> inputs, string? api, Places places, Func<CalibrationPlan, CalibrationPlan> choose)
    {
        CalibrationPlan plan = choose(CalibrationChoice.Of(output, inputs, PortWords.ApiOf(api), Aliases.Load(places), PortListing.Read, KeyTaps.IsPossible));
        using var guard = new TerminalGuard();
        using var run = new CalibrationRun(plan);
        guard.ReleaseFirst(run.Release);
        string with = string.Join(" or ", plan.Ports.Inputs.Select(i => i == PortsRequest.Virtual ? "DeepMusic in" : i).Concat(plan.Keys ? ["the space bar"] : []));
        Console.WriteLine($"tap along on {with}: {plan.Taps} taps, after {TapRound.CountIn} clicks to get into it; the click goes to {plan.Output}");
        TapRound round = run.Play(guard.Ending, static () => Console.Write('.'));
        Console.WriteLine();
        if (guard.Ending.IsCancellationRequested) throw new CalibrationException("broken off, and nothing was changed: start it again when you can tap to the end");
        if (round.Asynchronies.Count == 0) throw new CalibrationException($"no tap came from {with}: name what you tap on with --in, and tap with every click until it ends");
        Asynchrony found = Asynchrony.Of(round.Asynchronies);
        Console.WriteLine(found);
        Console.WriteLine("that is the way through the output and the room, and your own habit of tapping early or late, together");
        if (found.Median < TimeSpan.Zero) Console.WriteLine("taps before the click cannot be made up for, so nothing goes out early: tap with what you hear");
        if (found.Median > JournalHeader.MostEarly) Console.WriteLine($"{found.Median.TotalMilliseconds:0} ms are more than can be made up for: {JournalHeader.MostEarly.TotalMilliseconds:0} ms are the most");
        // Read anew: another may have kept something meanwhile.
        string? aside = Calibrations.Load(places).With(new Calibrated(
            plan.Output, found.Early, found.Spread, found.Taps, DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Save(places);
        Console.WriteLine(FormattableString.Invariant(
            $"to {plan.Output}, answers, click, sketchpad and clock go out {found.Early.TotalMilliseconds:0.0} ms early from the next set on; thru and shadow go at once, as before"));
        Tell(aside);
        return 0;
    }

    /// <summary>Tells what is kept of one output, or of all.</summary>
    public static int Show(string? output, Places places)
    {
        Calibrations kept = Calibrations.Load(places);
        if (kept.Trouble.Length > 0) Console.Error.WriteLine(kept.Trouble);
        foreach (Calibrated one in output is null ? kept.All : [Find(kept, output, places)]) Console.WriteLine(one);
        if (kept.All.Count == 0 && kept.Trouble.Length == 0) Console.WriteLine("nothing is calibrated: deepmusic calibrate --out NAME");
        return 0;
    }

    /// <summary>Forgets one output, or all.</summary>
    public static int Clear(string? output, Places places)
    {
        Calibrations kept = Calibrations.Load(places), left = kept;
        if (output is not null)
        {
            left = left.Without(Find(left, output, places));
        }
        else
        {
            foreach (Calibrated one in kept.All) left = left.Without(one);
        }
        foreach (Calibrated one in kept.All.Except(left.All)) Console.WriteLine($"forgotten: {one}");
        if (kept.All.Count == 0 && kept.Trouble.Length == 0) Console.WriteLine("nothing was kept");
        else Tell(left.Save(places));
        return 0;
    }

    private static Calibrated Find(Calibrations kept, string output, Places places) =>
        kept.Find(Aliases.Load(places).Resolve(output)) ?? throw new CalibrationException($"{output} is not calibrated: deepmusic calibrate --show tells what is");

    private static void Tell(string? aside)
    {
        if (aside is not null) Console.Error.WriteLine($"calibration.toml could not be used as a whole: the old one is kept as {aside}");
    }
}
