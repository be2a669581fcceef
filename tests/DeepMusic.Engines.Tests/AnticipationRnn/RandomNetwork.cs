using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;

namespace DeepMusic.Engines.Tests.AnticipationRnn;

/// <summary>A small untrained network in a folder: what it says is noise, and the limits must hold all the same.</summary>
internal sealed class RandomNetwork : IDisposable
{
    public static readonly AnticipationConfig Small = new() { Hidden = 32, ConstraintHidden = 16, Embedding = 8, StyleEmbedding = 4, Styles = ["one", "two"] };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deepmusic-test-");

    public RandomNetwork(AnticipationConfig? config = null, long seed = 1)
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        torch.random.manual_seed(seed);
        Model = new AnticipationModel(config ?? Small);
        Model.eval();
        CheckpointFolder.Save(_folder.FullName, AnticipationConfig.Room, config ?? Small, TorchCheckpoint.Tensors(Model));
        Checkpoint = CheckpointFolder.Open(_folder.FullName, AnticipationConfig.Room);
    }

    public AnticipationModel Model { get; }

    public CheckpointFolder Checkpoint { get; }

    public void Dispose()
    {
        Model.Dispose();
        _folder.Delete(recursive: true);
    }
}
