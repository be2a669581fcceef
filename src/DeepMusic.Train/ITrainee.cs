using DeepMusic.Engines.Checkpoints;
using TorchSharp;

namespace DeepMusic.Train;

/// <summary>What a room gives the trainer: a network, and what it is to learn. The trainer knows no more of it.</summary>
public interface ITrainee : IDisposable
{
    /// <summary>The network.</summary>
    torch.nn.Module Network { get; }

    /// <summary>Tokens learned from in one step.</summary>
    int TokensPerStep { get; }

    /// <summary>The loss of one step's batch, nats, to be differentiated. The batch depends on the step's number and the room's seed alone.</summary>
    torch.Tensor Loss(int step);

    /// <summary>The loss on held-out data, nats; the same data every time.</summary>
    double Validate();

    /// <summary>Takes over what another network of this shape has learned.</summary>
    /// <exception cref="TrainingException">It is of another shape, or this trainee starts from nothing.</exception>
    /// <exception cref="CheckpointException">Its weights are not those its config.json tells of.</exception>
    void StartFrom(CheckpointFolder model) => throw new TrainingException($"--from {model.Name}: what is trained here starts from nothing");

    /// <summary>Writes the network, as it stands, to where it is played from.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    void Save(string folder);
}
