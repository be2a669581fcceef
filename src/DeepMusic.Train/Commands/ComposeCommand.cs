using System.CommandLine;
using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Commands;

/// <summary><c>deepmusic-train compose</c>: melodies by a trained network, copied from nowhere, as MIDI files.</summary>
internal static class ComposeCommand
{
    public static Command Build()
    {
        var folders = new Argument<string[]>("folders") { Description = "folders of MIDI files no eight notes in a row may come from: those the network was trained on", Arity = ArgumentArity.OneOrMore };
        var model = new Option<string>("--model") { Description = "the trained model of AnticipationRnn that composes", DefaultValueFactory = _ => "melody" };
        var output = new Option<string>("--out") { Description = "the folder to write to", Required = true };
        var pieces = new Option<int>("--pieces") { Description = "how many melodies of 16 bars", DefaultValueFactory = _ => 100 };
        var seed = new Option<ulong>("--seed") { Description = "the seed of everything random", DefaultValueFactory = _ => 1UL };
        var command = new Command("compose", "Let a trained network write melodies, and keep those that are like melodies and copied from nowhere.") { folders, model, output, pieces, seed };
        command.SetAction(result => CommandTree.Guarded(result, (results, errors) =>
            Run(result.GetRequiredValue(folders), result.GetRequiredValue(model), result.GetRequiredValue(output), result.GetValue(pieces), result.GetValue(seed), results, errors)));
        return command;
    }

    private static int Run(string[] folders, string model, string folder, int pieces, ulong seed, TextWriter results, TextWriter errors)
    {
        if (pieces < 1) throw new TrainingException("--pieces is 1 or more");
        CheckpointFolder checkpoint = CheckpointFolder.Open(Models.Find(AnticipationConfig.Room, model), AnticipationConfig.Room);
        using var composer = new Composer(AnticipationNetworks.Open(checkpoint, Arithmetic.Float32, Composer.Candidates), checkpoint.Name, Corpus.Read(folders, errors.WriteLine).Tunes);
        Directory.CreateDirectory(folder);
        var progress = new Progress(pieces, ReferenceEquals(errors, Console.Error) ? null : errors, word: "melody");
        for (int i = 0; i < pieces; i++)
        {
            string name = FormattableString.Invariant($"{checkpoint.Name}-{i + 1:0000}");
            composer.Next(new SeededRandom(SeededRandom.Derive(seed, (ulong)i))).ToMidi(name).Save(Path.Combine(folder, name + ".mid"));
            progress.Tell(i + 1);
        }
        progress.End();
        results.WriteLine($"{pieces} melodies in {folder}, {composer.Rejected.Values.Sum()} thrown away{(composer.Rejected.Count > 0 ? ": " : "")}{string.Join(", ", composer.Rejected.Select(r => $"{r.Key} {r.Value}"))}");
        return 0;
    }
}
