using System.Globalization;
using System.Text.Json.Nodes;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Train;

/// <summary>What was asked to be trained: room, shape, plan and place, checked before anything is computed.</summary>
internal sealed class TrainingRequest
{
    /// <summary>The folder in the model's folder in which a run keeps what it needs to go on.</summary>
    public const string RunFolder = "training";

    /// <param name="room">The room.</param>
    /// <param name="model">Where the model is to be written.</param>
    /// <param name="plan">The plan, as far as it was said.</param>
    /// <param name="set">Numbers of the network's shape, NAME=NUMBER each.</param>
    /// <param name="from">The folder of the model to start from; null for random weights.</param>
    /// <exception cref="TrainingException">It cannot be trained like that.</exception>
    /// <exception cref="CheckpointException">The model to start from is none.</exception>
    public TrainingRequest(IRoom room, string model, TrainingPlan plan, string[] set, string? from)
    {
        (Room, Model) = (room, model);
        if (from is not null)
        {
            if (Path.GetFullPath(from).Equals(Path.GetFullPath(model), StringComparison.Ordinal))
                throw new TrainingException($"--from {from} is where the model would be written: choose another --name, the old one is not overwritten");
            From = CheckpointFolder.Open(Path.TrimEndingDirectorySeparator(from), room.Name);
            plan = plan with { From = From.Name, FromWeights = CheckpointFolder.HashOf(from) };
        }
        if (File.Exists(Path.Combine(model, CheckpointFolder.WeightsFile)) && !Directory.Exists(Run))
            throw new TrainingException($"{model} holds a model and no run that could go on: choose another --name, or take the folder away");
        Shape = ShapeOf(room, From, set);
        Plan = plan.Checked() with { Set = string.Join(' ', set) };
    }

    /// <summary>The room.</summary>
    public IRoom Room { get; }

    /// <summary>Where the model is written.</summary>
    public string Model { get; }

    /// <summary>Where the run keeps what it needs to go on.</summary>
    public string Run => Path.Combine(Model, RunFolder);

    /// <summary>The model to start from.</summary>
    public CheckpointFolder? From { get; }

    /// <summary>The network's shape.</summary>
    public JsonObject Shape { get; }

    /// <summary>How long and how fast; of the tunes it does not know yet.</summary>
    public TrainingPlan Plan { get; }

    private static JsonObject ShapeOf(IRoom room, CheckpointFolder? from, string[] set)
    {
        JsonObject shape = from?.Config<JsonObject>() ?? room.DefaultShape;
        shape.Remove("room");
        foreach (string assignment in set)
        {
            string[] parts = assignment.Split('=', 2, StringSplitOptions.TrimEntries);
            string key = parts[0].Replace('-', '_');
            if (parts.Length < 2 || shape[key] is not JsonValue || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || value < 0)
                throw new TrainingException($"--set {assignment}: say NAME=NUMBER with one of {string.Join(", ", shape.Where(p => p.Value is JsonValue).Select(p => p.Key))}");
            shape[key] = value == Math.Floor(value) && value <= int.MaxValue ? JsonValue.Create((long)value) : JsonValue.Create(value);
        }
        return shape;
    }
}
