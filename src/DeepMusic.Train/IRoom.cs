using System.Text.Json.Nodes;
using DeepMusic.Engines.Checkpoints;
using TorchSharp;

namespace DeepMusic.Train;

/// <summary>A room of the house as the lab sees it: what it trains and how it is measured.</summary>
public interface IRoom
{
    /// <summary>The room's name, as in models/ROOM.</summary>
    string Name { get; }

    /// <summary>The shape of its network where nothing else is asked for, as config.json has it.</summary>
    JsonObject DefaultShape { get; }

    /// <summary>What is said to <c>deepmusic jam</c> so that it plays with a model, before the model's name.</summary>
    string PlayedWith { get; }

    /// <summary>What it says on the cards of its models.</summary>
    RoomCard Card { get; }

    /// <summary>The groups of figures that can be measured by themselves.</summary>
    IReadOnlyList<string> Groups { get; }

    /// <summary>The styles a model was trained on: the names of the folders.</summary>
    /// <exception cref="CheckpointException">It is no model of this room.</exception>
    IReadOnlyList<string> StylesOf(CheckpointFolder model);

    /// <summary>Reads what the room learns from.</summary>
    /// <param name="folders">The corpora.</param>
    /// <param name="note">Told of each file that cannot be read, in one line.</param>
    /// <exception cref="CorpusException">There is no such folder, or nothing in it that can be learned here.</exception>
    CorpusReading Read(IReadOnlyList<string> folders, Action<string> note) => Corpus.Read(folders, note);

    /// <summary>A network to be trained.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="plan">Batch size and seed.</param>
    /// <param name="corpus">What it learns from.</param>
    /// <param name="device">Where it computes.</param>
    /// <exception cref="TrainingException">The shape is none, or there is too little to learn from.</exception>
    ITrainee NewTrainee(JsonObject shape, TrainingPlan plan, CorpusReading corpus, torch.Device device);

    /// <summary>All figures of a model's card, by name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="corpus">The corpora it was trained on: it is measured on their test tunes.</param>
    /// <param name="options">What else is needed.</param>
    IReadOnlyDictionary<string, double> Evaluate(CheckpointFolder model, CorpusReading corpus, EvaluationOptions options);
}
