using System.CommandLine;
using DeepMusic.Core.Midi;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Retrieval;
using DeepMusic.Engines.Torch;
using DeepMusic.Engines.UnitSelection;

namespace DeepMusic.Train.Commands;

/// <summary>The command line of the lab.</summary>
public static class CommandTree
{
    /// <summary>Runs what the arguments ask for and returns the exit code: 0 done, 1 failed, 2 not understood.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where results go; the program's output if null.</param>
    /// <param name="errors">Where progress and what went wrong go; the program's error stream if null.</param>
    public static int Run(string[] args, TextWriter? output = null, TextWriter? errors = null)
    {
        // One file for each command; what it does is told there.
        var root = new RootCommand("DeepMusic's lab: read corpora, train networks, measure them.")
        {
            CorpusCommand.Build(),
            TrainCommand.Build(),
            EvaluateCommand.Build(),
            CardCommand.Build(),
            ComposeCommand.Build(),
            UnitsCommand.Build(),
            ChordsCommand.Build(),
        };
        return Invoke(root.Parse(args), output ?? Console.Out, errors ?? Console.Error);
    }

    private static int Invoke(ParseResult parsed, TextWriter output, TextWriter errors)
    {
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) errors.WriteLine(OneLine(error.Message));
            errors.WriteLine("deepmusic-train --help tells what can be said");
            return 2;
        }
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = errors });
    }

    /// <summary>What the user can mend is one line, not a stack trace.</summary>
    /// <param name="result">What was asked for.</param>
    /// <param name="run">Does it; is given where results, and where progress, are to go.</param>
    internal static int Guarded(ParseResult result, Func<TextWriter, TextWriter, int> run)
    {
        (TextWriter output, TextWriter errors) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        try
        {
            return run(output, errors);
        }
        catch (Exception e) when (e is CorpusException or TrainingException or CheckpointException or TorchException or UnitFileException or UnitException or MidiFileException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(OneLine(e.Message));
            return 1;
        }
    }

    private static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
