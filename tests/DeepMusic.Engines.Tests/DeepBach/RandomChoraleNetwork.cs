using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Torch;
using TorchSharp;

namespace DeepMusic.Engines.Tests.DeepBach;

/// <summary>A small untrained network of the room in a folder: what it says is noise, and the limits must hold all the same.</summary>
internal sealed class RandomChoraleNetwork : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deepmusic-test-");

    public RandomChoraleNetwork(ChoraleNetworkKind kind, long seed = 1)
    {
        TorchRuntime.Load();
        TorchThreads.Use(TorchThreads.OnStage);
        torch.random.manual_seed(seed);
        Config = new DeepBachConfig { Kind = (int)kind, Hidden = 24, Embedding = 6, Radius = 5, Window = 16, Dropout = 0 };
        Model = new DeepBachModel(Config);
        Model.eval();
        CheckpointFolder.Save(_folder.FullName, DeepBachConfig.Room, Config, TorchCheckpoint.Tensors(Model));
        Network = ChoraleNetworks.Open(CheckpointFolder.Open(_folder.FullName, DeepBachConfig.Room));
    }

    public DeepBachConfig Config { get; }

    public DeepBachModel Model { get; }

    public string Path => _folder.FullName;

    public IChoraleNetwork Network { get; }

    /// <summary>A grid of four wandering voices, with rests and notes struck again.</summary>
    public static ChoraleGrid Grid(int ticks, ulong seed)
    {
        var random = new SeededRandom(seed);
        var fermatas = new bool[ticks];
        for (int tick = 0; tick < ticks; tick++) fermatas[tick] = random.Next(8) == 0;
        var grid = new ChoraleGrid(new ChoraleFrame(new TimeSignature(random.Next(2) == 0 ? 3 : 4, 4), random.Next(12), random.Next(13) - 1, random.Next(2) == 0, [.. fermatas]), ticks);
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
        {
            int at = random.Next(DeepBachEncoding.Pitches(voice));
            for (int tick = 0; tick < ticks; tick++)
            {
                int kind = random.Next(12);
                if (kind == 0) grid[tick, voice] = DeepBachEncoding.Rest(voice);
                else if (kind < 5 || grid.Sounding(tick - 1, voice) < 0) grid[tick, voice] = at = Math.Clamp(at + random.Next(5) - 2, 0, DeepBachEncoding.Pitches(voice) - 1);
                else grid[tick, voice] = DeepBachEncoding.Hold(voice);
            }
        }
        return grid;
    }

    public void Dispose()
    {
        Model.Dispose();
        _folder.Delete(recursive: true);
    }
}
