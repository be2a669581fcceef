using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Engines.UnitSelection;
using DeepMusic.Train.UnitSelection;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.Tests.UnitSelection;

/// <summary>Small networks in a folder, untrained or taught what a test gives them, and tunes to try them with.</summary>
internal sealed class SmallUnits : IDisposable
{
    public static readonly UnitConfig Shape = new() { Hidden = 64, Embedding = 32, RelevanceHidden = 16, JoinHidden = 16, PitchEmbedding = 8, DurationEmbedding = 4, PositionEmbedding = 4, Dropout = 0 };

    private readonly TemporaryFolder _folder = new();
    private readonly UnitModel _model;

    public SmallUnits(UnitConfig? shape = null, ulong seed = 1)
    {
        TorchRuntime.Load();
        TorchThreads.Use(1);
        TorchSeed.Set(seed);
        _model = new UnitModel(shape ?? Shape);
    }

    public CheckpointFolder Saved()
    {
        CheckpointFolder.Save(_folder.Path, UnitConfig.Room, _model.Config, TorchCheckpoint.Tensors(_model));
        return CheckpointFolder.Open(_folder.Path);
    }

    public UnitNetwork Open() => UnitNetwork.Open(Saved());

    /// <summary>Teaches the autoencoder the bars of some tunes.</summary>
    public void LearnWords(IEnumerable<Tune> tunes, int steps)
    {
        Unit[] units = [.. tunes.SelectMany(t => TuneBars.Of(t)).SelectMany(s => s)];
        var bags = new float[units.Length * UnitFeatures.Count];
        for (int u = 0; u < units.Length; u++)
        {
            int[] words = new int[UnitFeatures.Most(units[u])];
            float[] values = new float[words.Length];
            int count = UnitFeatures.Of(units[u], words, values);
            for (int i = 0; i < count; i++) bags[u * UnitFeatures.Count + words[i]] = values[i];
        }
        using var optimizer = new AdamW(_model.named_parameters());
        for (int step = 0; step < steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.ClearGradients();
            Tensor heard = tensor(bags, [units.Length, UnitFeatures.Count]);
            Tensor loss = -(_model.Decode(_model.Embed(heard)) * heard).sum(1).mean();
            loss.backward();
            optimizer.Step(step, 0.01);
        }
    }

    /// <summary>Wandering tunes.</summary>
    public static Tune[] Tunes(int count, ulong seed, TuneSplit split = TuneSplit.Test) =>
        [.. Enumerable.Range(0, count).Select(i => Corpora.Wandering($"{split}-{i}", split, seed * 1000 + (ulong)i))];

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }
}
