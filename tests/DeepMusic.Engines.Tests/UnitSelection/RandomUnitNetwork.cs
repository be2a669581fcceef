using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Engines.UnitSelection;
using TorchSharp;

namespace DeepMusic.Engines.Tests.UnitSelection;

/// <summary>Untrained networks in a folder, and units to try them with.</summary>
internal sealed class RandomUnitNetwork : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deepmusic-test-");

    public RandomUnitNetwork(UnitConfig? config = null, long seed = 1)
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        torch.random.manual_seed(seed);
        Model = new UnitModel(config ?? new UnitConfig());
        Model.eval();
        CheckpointFolder.Save(_folder.FullName, UnitConfig.Room, Model.Config, TorchCheckpoint.Tensors(Model));
        Checkpoint = CheckpointFolder.Open(_folder.FullName, UnitConfig.Room);
    }

    public UnitModel Model { get; }

    public CheckpointFolder Checkpoint { get; }

    /// <summary>A unit of notes at random, some of them rests, the first sometimes held from before.</summary>
    public static Unit Unit(SeededRandom random, int bars = 1)
    {
        var notes = new List<Note>();
        Beats at = Beats.Sixteenth * random.Next(3), length = TimeSignature.FourFour.Bar * bars;
        while (at < length)
        {
            Beats lasts = Beats.Sixteenth * (1 + random.Next(6));
            if (random.Next(5) > 0) notes.Add(new Note(at, lasts, new Pitch(50 + random.Next(30)), 80));
            at += lasts;
        }
        return new Unit([.. notes], TimeSignature.FourFour, bars, Beats.Sixteenth * random.Next(3), new UnitOrigin("test", "", 1), 0);
    }

    public void Dispose()
    {
        Model.Dispose();
        _folder.Delete(recursive: true);
    }
}
