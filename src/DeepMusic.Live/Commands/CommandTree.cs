using System.CommandLine;
using DeepMusic.Live.Bench;
using DeepMusic.Live.Soak;

namespace DeepMusic.Live.Commands;

/// <summary>The command line of the program.</summary>
public static class CommandTree
{
    /// <summary>Runs what the arguments ask for and returns the exit code: 0 done, 1 failed, 2 not understood.</summary>
    public static int Run(string[] args)
    {
        // Asked for by our own engine, which is not to wait for what follows.
        if (args is [GuardCommand.Name, var ledger]) return GuardCommand.Run(ledger);
        var jam = new JamArguments();
        var root = new RootCommand("DeepMusic: play a phrase, it answers. Without a command it jams with whatever ports there are.");
        jam.AddTo(root);
        root.SetAction(result => Guarded(() => JamCommand.Run(jam.Read(result))));

        var jamCommand = new Command("jam", "Play live: listen on the inputs, answer on the outputs.");
        jam.AddTo(jamCommand);
        jamCommand.SetAction(result => Guarded(() => JamCommand.Run(jam.Read(result))));
        root.Add(jamCommand);

        root.Add(Rehearse());
        root.Add(Replay());
        root.Add(new CalibrateArguments().Command(Guarded));
        root.Add(PortList());
        root.Add(Plain("presets", "List the presets, the set lists, the models and the knobs.", PresetsCommand.Run));
        root.Add(Bench());
        root.Add(Soak());
        root.Add(Reference());

        try
        {
            return Invoke(root.Parse(args));
        }
        catch (InvalidOperationException e) when (e.Message.StartsWith("Cannot parse argument", StringComparison.Ordinal))
        {
            return NotUnderstood(e.Message);
        }
    }

    private static int NotUnderstood(params IEnumerable<string> messages)
    {
        foreach (string line in messages.Select(Misread.Line).Distinct()) Console.Error.WriteLine(line);
        Console.Error.WriteLine("deepmusic --help tells what can be said");
        return 2;
    }

    private static int Invoke(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0) return NotUnderstood(parsed.Errors.Select(e => e.Message));
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static Command Rehearse()
    {
        var calls = new Argument<string>("calls") { Description = "a MIDI file of calls; every channel is the player's" };
        var fast = new Option<bool>("--fast") { Description = "in virtual time, as fast as the machine goes" };
        var output = new Option<string>("--out") { Description = "the folder the rehearsal is recorded to", Required = true };
        var knobs = new KnobArguments();
        var command = new Command("rehearse", "Play a MIDI file of calls into it, without ports, and record what it answers.") { calls, fast, output };
        knobs.AddTo(command);
        command.SetAction(result => Guarded(() =>
            RehearseCommand.Run(result.GetRequiredValue(calls), result.GetValue(fast), result.GetRequiredValue(output), knobs.Read(result))));
        return command;
    }

    private static Command Replay()
    {
        var session = new Argument<string>("session") { Description = "the folder or the session.jsonl of a recorded set" };
        var check = new Option<bool>("--check") { Description = "compare every answer with the recorded one; the first difference is shown" };
        var command = new Command("replay", "Play a recorded set through the same ears and the same engine: same events, same answers.") { session, check };
        command.SetAction(result => Guarded(() => ReplayCommand.Run(result.GetRequiredValue(session), result.GetValue(check))));
        return command;
    }

    private static Command Bench()
    {
        var seconds = new Option<int>("--seconds") { Description = "how long each measurement runs; rehearsals and sets run five times as long, up to 600", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = "one JSON object instead of a table" };
        var picture = new Option<string?>("--png") { Description = "where to draw the latency histograms" };
        var engine = new Option<string?>("--engine") { Description = "the engine that answers under load (on-time)" };
        var model = new Option<string?>("--model") { Description = "the trained model that answers and is measured: its name, or its folder" };
        var only = new Option<string[]>("--only") { Description = $"what to measure, of {string.Join(", ", BenchGroups.Names)}; may be given more than once", DefaultValueFactory = _ => [] };
        only.AcceptOnlyFromAmong([.. BenchGroups.Names]);
        var command = new Command("bench", "Measure this machine: lateness, thru, hand-over, allocation, GC pauses, networks, beside its physical limits.")
        {
            seconds, json, picture, engine, model, only,
        };
        command.SetAction(result => Guarded(() => BenchCommand.Run(
            result.GetValue(seconds), result.GetValue(json), result.GetValue(picture), result.GetValue(engine), result.GetValue(model), result.GetValue(only) ?? [])));
        return command;
    }

    private static Command Soak()
    {
        var hours = new Option<double>("--hours") { Description = "how many hours are played", DefaultValueFactory = _ => 2 };
        var seed = new Option<ulong>("--seed") { Description = "the seed: the same one gives the same gigs", DefaultValueFactory = _ => 1 };
        var wall = new Option<bool>("--wall") { Description = "in real time, on real ports of a JACK server of its own that is broken too; Ctrl-C ends it with the report" };
        var output = new Option<string>("--out") { Description = "the folder of the report; a soak that was ended goes on there", DefaultValueFactory = _ => "soak" };
        var engine = new Option<string?>("--engine") { Description = "the one engine that answers; else all do in turn" };
        var gig = new Option<int?>("--gig") { Description = "play this gig alone once more, from 1" };
        var command = new Command("soak", "Play whole gigs in virtual time in which everything breaks, and report what held.") { hours, wall, seed, output, engine, gig };
        command.SetAction(result => Guarded(() => SoakCommand.Run(new SoakPlan
        {
            Wall = result.GetValue(wall),
            Hours = result.GetValue(hours),
            Seed = result.GetValue(seed),
            Folder = result.GetRequiredValue(output),
            Engine = result.GetValue(engine),
            Gig = result.GetValue(gig),
        })));
        return command;
    }

    private static Command Reference()
    {
        var write = new Option<string?>("--write") { Description = "the root of the sources: writes the page and the patches of Pd and Max there instead" };
        var command = new Command("reference", "Print the reference page of the OSC address space.") { write };
        command.SetAction(result => Guarded(() => ReferenceCommand.Run(result.GetValue(write))));
        return command;
    }

    private static Command PortList()
    {
        var check = new Option<bool>("--check") { Description = "send a probe to each output and tell on which inputs it comes back" };
        Option<string?> api = PortWords.Api();
        var command = new Command("ports", "List the MIDI ports of this machine.") { check, api };
        command.SetAction(result => Guarded(() => PortsCommand.Run(result.GetValue(check), PortWords.ApiOf(result.GetValue(api)))));
        return command;
    }

    private static Command Plain(string name, string about, Func<int> run)
    {
        var command = new Command(name, about);
        command.SetAction(_ => Guarded(run));
        return command;
    }

    /// <summary>What the player can mend is one line, not a stack trace.</summary>
    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (Mendable.Is(e))
        {
            Console.Error.WriteLine(Misread.Line(e.Message));
            return 1;
        }
    }
}
