using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Train.AnticipationRnn;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.Tests.AnticipationRnn;

/// <summary>A small network in a folder, untrained or taught what a test gives it.</summary>
internal sealed class SmallNetwork : IDisposable
{
    public static readonly AnticipationConfig Shape = new() { Hidden = 48, ConstraintHidden = 16, Embedding = 16, StyleEmbedding = 2, Dropout = 0, Window = 32, Styles = ["made"] };

    private readonly TemporaryFolder _folder = new();

    public SmallNetwork(AnticipationConfig? shape = null, ulong seed = 1)
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        TorchSeed.Set(seed);
        Model = new AnticipationModel(shape ?? Shape);
    }

    public AnticipationModel Model { get; }

    /// <summary>It as it is now, read again from its folder.</summary>
    public CheckpointFolder Saved()
    {
        CheckpointFolder.Save(_folder.Path, AnticipationConfig.Room, Model.Config, TorchCheckpoint.Tensors(Model));
        return CheckpointFolder.Open(_folder.Path);
    }

    /// <summary>It as it is played.</summary>
    public IAnticipationNetwork Open(int candidates = 16) => AnticipationNetworks.Open(Saved(), Arithmetic.Float32, candidates);

    /// <summary>Teaches it, and returns the last loss.</summary>
    public double Learn(int steps, double rate, Func<int, SequenceBatch> batch)
    {
        using var optimizer = new AdamW(Model.named_parameters());
        double last = double.NaN;
        for (int step = 0; step < steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.ClearGradients();
            Tensor loss = batch(step).Loss(Model, CPU);
            loss.backward();
            optimizer.Clip(1);
            optimizer.Step(step, rate * (1 - 0.9 * step / steps));
            last = loss.item<float>();
        }
        return last;
    }

    public void Dispose()
    {
        Model.Dispose();
        _folder.Dispose();
    }
}
