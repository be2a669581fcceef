using System.Text.Json.Nodes;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.UnitSelection;
using TorchSharp;

namespace DeepMusic.Train.UnitSelection;

/// <summary>Unit selection (Bretan, Weinberg and Heck 2016) in the lab.</summary>
internal sealed class UnitRoom : IRoom
{
    private const int Widest = 4096, LongestWindow = 256;

    public string Name => UnitConfig.Room;

    public JsonObject DefaultShape => RoomShape.Of(new UnitConfig());

    public string PlayedWith => "--engine units --model";

    public RoomCard Card => UnitCard.Of;

    public IReadOnlyList<string> Groups => Evaluation.Groups;

    public IReadOnlyList<string> StylesOf(CheckpointFolder model) => model.Config<UnitConfig>().Styles;

    public ITrainee NewTrainee(JsonObject shape, TrainingPlan plan, CorpusReading corpus, torch.Device device)
    {
        return new UnitTrainee(RoomShape.Read<UnitConfig>(shape, Fault) with { Styles = [.. corpus.Tunes.Select(t => t.Style).Distinct()] }, plan, corpus.Tunes, device);
    }

    public IReadOnlyDictionary<string, double> Evaluate(CheckpointFolder model, CorpusReading corpus, EvaluationOptions options) => new Evaluation(model, corpus, options).Run();

    private static string? Fault(UnitConfig config)
    {
        if (config.Features != UnitFeatures.Count) return $"features is {UnitFeatures.Count}, as many as a bag of words has";
        int[] sizes = [config.Hidden, config.Embedding, config.RelevanceHidden, config.JoinHidden, config.PitchEmbedding, config.DurationEmbedding, config.PositionEmbedding];
        if (sizes.Any(s => s is < 1 or > Widest)) return $"hidden, relevance_hidden, join_hidden and the embeddings are 1 to {Widest}";
        if (config.Window is < 2 or > LongestWindow) return $"window is 2 to {LongestWindow}";
        return config.Dropout is >= 0 and < 1 ? null : "dropout is 0 or more, and below 1";
    }
}
