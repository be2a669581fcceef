using System.CommandLine;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Train.Commands;

/// <summary><c>deepmusic-train card</c>: writes what is known of a model beside it, as CARD.md.</summary>
internal static class CardCommand
{
    public static Command Build()
    {
        var room = new Argument<string>("room") { Description = "the room of the model" };
        var folders = new Argument<string[]>("folders") { Description = "the folders it was trained on", Arity = ArgumentArity.OneOrMore };
        var name = new Option<string>("--name") { Description = "the model, by its name or folder", Required = true };
        var command = new Command("card", "Write a model's card: what it is, its data and their licences, how it was made, its figures.") { room, folders, name };
        command.SetAction(result => CommandTree.Guarded(result, (output, errors) =>
        {
            IRoom described = Rooms.Named(result.GetRequiredValue(room));
            output.WriteLine(Run(described, Models.Find(described.Name, result.GetRequiredValue(name)), result.GetRequiredValue(folders), errors));
            return 0;
        }));
        return command;
    }

    private static string Run(IRoom room, string folder, string[] folders, TextWriter errors)
    {
        CheckpointFolder model = CheckpointFolder.Open(Path.TrimEndingDirectorySeparator(folder), room.Name);
        IReadOnlyList<string> learned = room.StylesOf(model);
        if (!learned.ToHashSet().SetEquals(folders.Select(f => new DirectoryInfo(f).Name)))
            throw new TrainingException($"{model.Name} was trained on {string.Join(", ", learned)}: give these folders, no more and no fewer");
        CorpusReading corpus = room.Read(folders, errors.WriteLine);
        CheckpointFolder.SaveCard(folder, new ModelCard(room, model, corpus, folders, Log(folder), ModelFigures.Load(folder)).Write());
        return Path.Combine(folder, CheckpointFolder.CardFile);
    }

    // The run's own log is the newer one where there are two; beside the model it stays when the run is cleared away.
    private static TrainingLog? Log(string folder)
    {
        string beside = Path.Combine(folder, Trainer.LogFile);
        TrainingLog? run = TrainingLog.Load(Path.Combine(folder, TrainingRequest.RunFolder, Trainer.LogFile));
        run?.Save(beside);
        return run ?? TrainingLog.Load(beside);
    }
}
