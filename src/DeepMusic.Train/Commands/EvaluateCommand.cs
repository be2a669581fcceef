using System.CommandLine;
using System.Text.Json;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Train.Commands;

/// <summary><c>deepmusic-train evaluate</c>: every figure of a model's card, measured again.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public static Command Build()
    {
        var room = new Argument<string>("room") { Description = "the room of the model" };
        var folders = new Argument<string[]>("folders") { Description = "the folders it was trained on", Arity = ArgumentArity.OneOrMore };
        var name = new Option<string>("--name") { Description = "the model, by its name or folder", Required = true };
        var baseline = new Option<string?>("--baseline") { Description = "the model to compare with (default: NAME-free)" };
        var seed = new Option<ulong>("--seed") { Description = "the seed of all that is sampled", DefaultValueFactory = _ => 1 };
        var only = new Option<string[]>("--only") { Description = "groups of figures to measure; all if none is given", DefaultValueFactory = _ => [] };
        var json = new Option<bool>("--json") { Description = "one JSON object instead of a table" };
        var keep = new Option<bool>("--keep") { Description = "keep the figures beside the model, for its card" };
        var command = new Command("evaluate", "Measure a model, its baselines in the same run.") { room, folders, name, baseline, seed, only, json, keep };
        command.SetAction(result => CommandTree.Guarded(result, (output, errors) =>
        {
            IRoom measured = Rooms.Named(result.GetRequiredValue(room));
            string[] groups = result.GetRequiredValue(only);
            if (groups.Except(measured.Groups).FirstOrDefault() is { } unknown)
                throw new TrainingException($"--only {unknown}: there are {string.Join(", ", measured.Groups)}");
            string folder = Models.Find(measured.Name, result.GetRequiredValue(name));
            string beside = result.GetValue(baseline) is { } other ? Models.Find(measured.Name, other) : Path.TrimEndingDirectorySeparator(folder) + "-free";
            ModelFigures figures = Measure(measured, folder, result.GetRequiredValue(folders), new EvaluationOptions(result.GetValue(seed), beside, errors.WriteLine, groups));
            if (result.GetValue(keep)) figures.Save(folder);
            if (result.GetValue(json)) output.WriteLine(JsonSerializer.Serialize(figures, Snake));
            else
                foreach ((string metric, double value) in figures.Metrics) output.WriteLine(FormattableString.Invariant($"{metric,-34} {value:0.####}"));
            return 0;
        }));
        return command;
    }

    private static ModelFigures Measure(IRoom room, string folder, string[] folders, EvaluationOptions options)
    {
        CheckpointFolder model = CheckpointFolder.Open(folder, room.Name);
        CorpusReading corpus = room.Read(folders, options.Say);
        IReadOnlyDictionary<string, double> metrics = room.Evaluate(model, corpus, options);
        foreach ((string none, _) in metrics.Where(m => !double.IsFinite(m.Value))) options.Say($"{none} is no number on these tunes, and is left out");
        return new ModelFigures(room.Name, model.Name, [.. corpus.Tunes.Select(t => t.Style).Distinct()], options.Seed,
            metrics.Where(m => double.IsFinite(m.Value)).ToDictionary())
        { Weights = CheckpointFolder.HashOf(folder) };
    }
}
