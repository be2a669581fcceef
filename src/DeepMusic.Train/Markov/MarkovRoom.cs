using System.Text.Json.Nodes;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Markov;
using TorchSharp;

namespace DeepMusic.Train.Markov;

/// <summary>Lead sheets for the Markov engine (Papadopoulos, Roy and Pachet 2016) in the lab: counted, not trained.</summary>
internal sealed class MarkovRoom : IRoom
{
    public string Name => LeadSheetConfig.Room;

    public JsonObject DefaultShape => RoomShape.Of(new LeadSheetConfig());

    public string PlayedWith => "--set redo-by=markov";

    public RoomCard Card => LeadSheetCard.Of;

    public IReadOnlyList<string> Groups => Evaluation.Groups;

    public IReadOnlyList<string> StylesOf(CheckpointFolder model) => model.Config<LeadSheetConfig>().Styles;

    public ITrainee NewTrainee(JsonObject shape, TrainingPlan plan, CorpusReading corpus, torch.Device device) =>
        throw new TrainingException("the Markov room counts and has no network to train: deepmusic-train chords FOLDERS --name NAME");

    public IReadOnlyDictionary<string, double> Evaluate(CheckpointFolder model, CorpusReading corpus, EvaluationOptions options) =>
        new Evaluation(LeadSheetModel.Open(model), corpus, options).Run();
}
