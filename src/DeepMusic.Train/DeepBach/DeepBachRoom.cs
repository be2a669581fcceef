using System.Text.Json.Nodes;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using TorchSharp;

namespace DeepMusic.Train.DeepBach;

/// <summary>DeepBach (Hadjeres, Pachet and Nielsen 2017), its baselines and the orderless network in the lab.</summary>
internal sealed class DeepBachRoom : IRoom
{
    private const int Widest = 4096, FarthestRadius = 64, ShortestWindow = 8, LongestWindow = 4096;

    public string Name => DeepBachConfig.Room;

    public JsonObject DefaultShape => RoomShape.Of(new DeepBachConfig());

    public string PlayedWith => "--engine deepbach --model";

    public RoomCard Card => DeepBachCard.Of;

    public IReadOnlyList<string> Groups => Evaluation.Groups;

    // All networks of the room learn from the same chorales, and know no styles.
    public IReadOnlyList<string> StylesOf(CheckpointFolder model) => ["jsb-chorales"];

    public CorpusReading Read(IReadOnlyList<string> folders, Action<string> note) => ChoraleReader.Read(folders);

    public ITrainee NewTrainee(JsonObject shape, TrainingPlan plan, CorpusReading corpus, torch.Device device) =>
        new ChoraleTrainee(RoomShape.Read<DeepBachConfig>(shape, Fault), plan, (ChoraleReading)corpus, device);

    public IReadOnlyDictionary<string, double> Evaluate(CheckpointFolder model, CorpusReading corpus, EvaluationOptions options) =>
        new Evaluation(model, (ChoraleReading)corpus, options).Run();

    private static string? Fault(DeepBachConfig config)
    {
        if (!Enum.IsDefined(config.Network)) return $"kind is 0 to {Enum.GetValues<ChoraleNetworkKind>().Length - 1}: {string.Join(", ", Enum.GetNames<ChoraleNetworkKind>())}";
        if (config.Features != ChoraleFrame.Features) return $"features is {ChoraleFrame.Features}, as many as a tick has";
        if (config.Hidden is < 1 or > Widest || config.Embedding is < 1 or > Widest) return $"hidden and embedding are 1 to {Widest}";
        if (config.Radius is < 1 or > FarthestRadius) return $"radius is 1 to {FarthestRadius}";
        if (config.Window is < ShortestWindow or > LongestWindow) return $"window is {ShortestWindow} to {LongestWindow}";
        return config.Dropout is >= 0 and < 1 ? null : "dropout is 0 or more, and below 1";
    }
}
