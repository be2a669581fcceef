using System.CommandLine;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.UnitSelection;

namespace DeepMusic.Train.Commands;

/// <summary><c>deepmusic-train units</c>: one command from a folder of MIDI files to a library that is played from by name.</summary>
internal static class UnitsCommand
{
    public static Command Build()
    {
        var folders = new Argument<string[]>("folders") { Description = "folders of MIDI files whose melodies become units", Arity = ArgumentArity.OneOrMore };
        var name = new Option<string>("--name") { Description = "what the library is called by those who play from it; one that is there is added to", Required = true };
        var model = new Option<string>("--model") { Description = "the trained model of UnitSelection that embeds the units", DefaultValueFactory = _ => "melody" };
        var output = new Option<string?>("--out") { Description = "the file to write (default: NAME.units among your own, where deepmusic finds it by name)" };
        var command = new Command("units", "Make a library of recorded units from MIDI files. A run that was ended goes on where it stood when it is started again.") { folders, name, model, output };
        command.SetAction(result => CommandTree.Guarded(result, (results, errors) =>
            Run(result.GetRequiredValue(folders), result.GetRequiredValue(name), result.GetRequiredValue(model), result.GetValue(output), results, errors)));
        return command;
    }

    private static int Run(string[] folders, string given, string model, string? output, TextWriter results, TextWriter errors)
    {
        string name = given.EndsWith(LibraryMaker.Ending, StringComparison.Ordinal) ? given[..^LibraryMaker.Ending.Length] : given;
        CheckpointFolder checkpoint = CheckpointFolder.Open(Models.Find(UnitConfig.Room, model), UnitConfig.Room);
        if (Path.GetFileName(name) != name || name is "" or "." or "..") throw new TrainingException($"--name {given}: say a plain name, and --out where the library is to be written elsewhere");
        if (output is null && name == LibraryMaker.House) throw new TrainingException($"--name {name}: that library came with the program; choose another name, or say --out");
        if (output is not null && Directory.Exists(output)) throw new TrainingException($"--out {output} is a folder: name the file, {Path.Combine(output, name + LibraryMaker.Ending)}");
        IReadOnlyList<Tune> tunes = Corpus.Read(folders, errors.WriteLine).Tunes;
        string file = output ?? FileOf(checkpoint, name);
        var progress = new Progress(tunes.Count, ReferenceEquals(errors, Console.Error) ? null : errors, word: "piece");
        using var stop = new Interruption();
        LibraryAddition made = LibraryMaker.Add(checkpoint, file, tunes, progress.Say, done => progress.Tell(done), stop.Token);
        progress.End();
        bool whole = made.Looked == tunes.Count;
        string other = made.Other > 0 ? $", {made.Other} with other notes" : "";
        results.WriteLine($"{(whole ? "done" : "ended")}: {file}, {Counted(made.Pieces, "piece")} and {Counted(made.Units, "unit")} added, "
            + $"{Counted(made.There, "piece")} {(made.There == 1 ? "was" : "were")} there{other}, {Counted(made.Count, "unit")} now; "
            + (whole ? $"play from it with deepmusic jam --engine units --library {Quoted(output ?? name)}" : "the same command goes on from there"));
        return whole ? 0 : 1;
    }

    /// <summary>A library that lies beside its model is added to there; a new one is among the user's own, where no update of the program takes it away.</summary>
    private static string FileOf(CheckpointFolder checkpoint, string name)
    {
        string beside = Path.Combine(checkpoint.Path, name + LibraryMaker.Ending);
        return File.Exists(beside) ? beside : Path.Combine(Models.OwnOf(UnitConfig.Room, checkpoint.Name), name + LibraryMaker.Ending);
    }

    private static string Counted(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private static string Quoted(string text) => text.Any(char.IsWhiteSpace) ? $"\"{text}\"" : text;
}
