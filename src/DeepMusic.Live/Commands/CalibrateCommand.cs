using System.Globalization;
using DeepMusic.Live.Calibrating;
using DeepMusic.Live.Recording;
using DeepMusic.Live.Tui;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Commands;

/// <summary><c>deepmusic calibrate</c>: how early an output wants what is played on the beat.</summary>
internal static class CalibrateCommand
{
    private const string Keys = "key";

    /// <summary>Clicks, listens, and keeps what comes of it.</summary>
    /// <param name="output">The output that was asked for, or null for the only one there is.</param>
    /// <param name="inputs">What is tapped on; whatever there is where it is empty.</param>
    /// <param name="api">The MIDI system, in a word.</param>
    /// <param name="places">Where it is kept.</param>
    /// <param name="choose">Says how.</param>
    public static int Run(string? output, IReadOnlyList<string> inputs, string? api, Places places, Func<CalibrationPlan, CalibrationPlan> choose)
    {
        CalibrationPlan plan = choose(PlanOf(output, inputs, PortChoice.ApiOf(api), Aliases.Load(places)));
        using var guard = new TerminalGuard();
        using var run = new CalibrationRun(plan);
        guard.ReleaseFirst(run.Release);
        string with = string.Join(" or ", plan.Ports.Inputs.Select(i => i == PortsRequest.Virtual ? "DeepMusic in" : i).Concat(plan.Keys ? ["the space bar"] : []));
        Console.WriteLine($"tap along on {with}: {plan.Taps} taps, after {TapRound.CountIn} clicks to get into it; the click goes to {plan.Output}");
        TapRound round = run.Play(guard.Ending, static () => Console.Write('.'));
        Console.WriteLine();
        if (guard.Ending.IsCancellationRequested) throw new CalibrationException("nothing was changed: it was broken off");
        Asynchrony found = Asynchrony.Of(round.Asynchronies);
        Console.WriteLine(found);
        Console.WriteLine("that is the way through the output and the room, and your own habit of tapping early or late, together");
        if (found.Median < TimeSpan.Zero) Console.WriteLine("what comes before the click cannot be made up for: nothing goes out early");
        if (found.Median > JournalHeader.MostEarly) Console.WriteLine($"that is more than can be made up for: {JournalHeader.MostEarly.TotalMilliseconds:0} ms are");
        // Read anew: another may have kept something meanwhile.
        string? aside = Calibrations.Load(places).With(new Calibrated(
            plan.Output, found.Early, found.Spread, found.Taps, DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Save(places);
        Console.WriteLine(FormattableString.Invariant(
            $"to {plan.Output}, answers, click, sketchpad and clock go out {found.Early.TotalMilliseconds:0.0} ms early from the next set on; thru and shadow go at once, as before"));
        Tell(aside);
        return 0;
    }

    /// <summary>Tells what is kept.</summary>
    public static int Show(Places places)
    {
        Calibrations kept = Calibrations.Load(places);
        foreach (Calibrated output in kept.All) Console.WriteLine(output);
        if (kept.All.Count == 0 && kept.Trouble.Length == 0) Console.WriteLine("nothing is calibrated: deepmusic calibrate --out NAME");
        if (kept.Trouble.Length > 0) Console.Error.WriteLine(kept.Trouble);
        return 0;
    }

    /// <summary>Forgets one output, or all.</summary>
    public static int Clear(string? output, Places places)
    {
        Calibrations kept = Calibrations.Load(places), left = kept;
        if (output is not null)
        {
            string name = Aliases.Load(places).Resolve(output);
            left = left.Without(left.Find(name) ?? throw new CalibrationException($"nothing is kept of {output}: deepmusic calibrate --show tells of what"));
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

    private static void Tell(string? aside)
    {
        if (aside is not null) Console.Error.WriteLine($"not all of the old file could be used: it is kept as {aside}");
    }

    private static CalibrationPlan PlanOf(string? output, IReadOnlyList<string> inputs, MidiApi api, Aliases aliases)
    {
        string[] ports = [.. inputs.Where(i => i != Keys).Select(aliases.Resolve)];
        PortListing there = output is null || inputs.Count == 0 ? PortListing.Read(api) : new PortListing(null, [], [], []);
        bool keys = inputs.Contains(Keys) || (inputs.Count == 0 && KeyTaps.IsPossible);
        if (inputs.Count == 0) ports = [.. there.Inputs.Where(PortChoice.IsUsable).Take(8)];
        if (ports.Length == 0 && !keys) throw new CalibrationException("there is nothing to tap on: name a MIDI input with --in, or run it in a terminal and tap the space bar");
        string found = output is not null ? aliases.Resolve(output) : Only([.. there.Outputs.Where(PortChoice.IsUsable)]);
        var request = new PortsRequest { Api = api, Inputs = ports, Outputs = [found] };
        try
        {
            request.Validate();
        }
        catch (ArgumentException e)
        {
            throw new CalibrationException(e.Message);
        }
        return new CalibrationPlan { Ports = request, Output = Calibrations.NameOf(found), Keys = keys };
    }

    private static string Only(string[] outputs) => outputs switch
    {
        [var only] => only,
        [] => throw new CalibrationException("there is no output: start the synth, or name it with --out"),
        _ => throw new CalibrationException($"there are several outputs, name one of them with --out: {string.Join(", ", outputs)}"),
    };
}
