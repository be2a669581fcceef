using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using TorchSharp;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>Anticipation-RNN (Hadjeres and Nielsen 2017) in the lab.</summary>
internal sealed class AnticipationRoom : IRoom
{
    private const int Widest = 4096, Deepest = 8, ShortestWindow = 4, LongestWindow = 4096;

    public string Name => AnticipationConfig.Room;

    public JsonObject DefaultShape => RoomShape.Of(new AnticipationConfig());

    public string PlayedWith => "--model";

    public RoomCard Card => AnticipationCard.Of;

    public IReadOnlyList<string> Groups => Evaluation.Groups;

    public IReadOnlyList<string> StylesOf(CheckpointFolder model) => model.Config<AnticipationConfig>().Styles;

    public ITrainee NewTrainee(JsonObject shape, TrainingPlan plan, CorpusReading corpus, torch.Device device)
    {
        ImmutableArray<string> styles = [.. corpus.Tunes.Select(t => t.Style).Distinct()];
        return new MelodyTrainee(RoomShape.Read<AnticipationConfig>(shape, Fault) with { Styles = styles }, plan, corpus.Tunes, device);
    }

    public IReadOnlyDictionary<string, double> Evaluate(CheckpointFolder model, CorpusReading corpus, EvaluationOptions options) =>
        new Evaluation(model, corpus, options).Run();

    private static string? Fault(AnticipationConfig config)
    {
        if (config.Vocabulary != AnticipationEncoding.Tokens) return $"vocabulary is {AnticipationEncoding.Tokens}, as the encoding has it";
        if (config.Features != TickFeatures.Count) return $"features is {TickFeatures.Count}, as many as a tick has";
        if (config.Hidden is < 1 or > Widest || config.Embedding is < 1 or > Widest || config.StyleEmbedding is < 1 or > Widest)
            return $"hidden, embedding and style_embedding are 1 to {Widest}";
        if (config.ConstraintHidden is < 0 or > Widest) return $"constraint_hidden is 0 (none) to {Widest}";
        if (config.Layers is < 1 or > Deepest) return $"layers is 1 to {Deepest}";
        if (config.Window is < ShortestWindow or > LongestWindow) return $"window is {ShortestWindow} to {LongestWindow}";
        return config.Dropout is >= 0 and < 1 ? null : "dropout is 0 or more, and below 1";
    }
}
