using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using DeepMusic.Engines.UnitSelection;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.UnitSelection;

/// <summary>The networks of unit selection as the trainer sees them: four losses, added up.</summary>
internal sealed class UnitTrainee : ITrainee
{
    private const int ValidBatches = 24, ValidSequences = 32;
    private const ulong ValidSeed = 0x5EED;

    private readonly TrainingPlan _plan;
    private readonly Device _device;
    private readonly UnitModel _model;
    private readonly UnitSequences _train;
    private readonly UnitSequences _valid;

    /// <summary>Networks with random weights, and the tunes they are to learn.</summary>
    /// <param name="config">Their shape.</param>
    /// <param name="plan">Batch size and seed.</param>
    /// <param name="tunes">The tunes of all splits.</param>
    /// <param name="device">Where they compute.</param>
    /// <exception cref="TrainingException">There is nothing to learn from.</exception>
    public UnitTrainee(UnitConfig config, TrainingPlan plan, IReadOnlyList<Tune> tunes, Device device)
    {
        Config = config;
        _plan = plan;
        _device = device;
        _train = new UnitSequences(config, Of(tunes, TuneSplit.Train));
        _valid = new UnitSequences(config, Of(tunes, TuneSplit.Valid));
        TorchSeed.Set(plan.Seed);
        _model = new UnitModel(config);
        _model.to(device);
    }

    /// <summary>The networks' shape.</summary>
    public UnitConfig Config { get; }

    /// <inheritdoc/>
    public nn.Module Network => _model;

    /// <inheritdoc/>
    public int TokensPerStep => _plan.Batch * Config.Window;

    /// <inheritdoc/>
    public Tensor Loss(int step) => Sum(_train.Draw(_plan.Batch, SeededRandom.Derive(_plan.Seed, (ulong)step)));

    /// <inheritdoc/>
    public double Validate()
    {
        double sum = 0;
        for (int i = 0; i < ValidBatches; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            sum += Sum(_valid.Draw(ValidSequences, ValidSeed + (ulong)i)).item<float>();
        }
        return sum / ValidBatches;
    }

    /// <inheritdoc/>
    public void Save(string folder) => CheckpointFolder.Save(folder, UnitConfig.Room, Config, TorchCheckpoint.Tensors(_model));

    /// <summary>Takes over what other networks of this shape have learned.</summary>
    /// <exception cref="CheckpointException">They are of another shape.</exception>
    public void StartFrom(CheckpointFolder model) => TorchCheckpoint.Load(_model, model.Weights);

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private Tensor Sum(UnitBatch batch)
    {
        (Tensor words, Tensor changed, Tensor follows, Tensor joins) = batch.Losses(_model, _device);
        return words + changed + follows + joins;
    }

    // A handful of files may leave nothing held out by chance; then held-out figures are figures of what was learned.
    private static IEnumerable<Tune> Of(IReadOnlyList<Tune> tunes, TuneSplit split) =>
        tunes.Any(t => t.Split == split) ? tunes.Where(t => t.Split == split) : tunes;
}
