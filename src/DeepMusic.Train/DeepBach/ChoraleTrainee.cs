using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.DeepBach;

/// <summary>A network of the room learning chorales.</summary>
internal sealed class ChoraleTrainee : ITrainee
{
    private const int ValidBatches = 4, ValidSequences = 32;
    private const ulong ValidSeed = 0x7A11D;

    private readonly TrainingPlan _plan;
    private readonly Device _device;
    private readonly DeepBachModel _model;
    private readonly IReadOnlyList<Chorale> _train, _valid;

    /// <summary>A network with random weights, and the chorales it is to learn.</summary>
    /// <param name="config">The network's shape.</param>
    /// <param name="plan">Batch size and seed.</param>
    /// <param name="chorales">The chorales of all parts.</param>
    /// <param name="device">Where it computes.</param>
    /// <exception cref="TrainingException">There is nothing to learn from.</exception>
    public ChoraleTrainee(DeepBachConfig config, TrainingPlan plan, ChoraleReading chorales, Device device)
    {
        (_plan, _device, _train, _valid) = (plan, device, chorales.Apart(TuneSplit.Train), chorales.Apart(TuneSplit.Valid));
        if (_train.Count == 0) throw new TrainingException("there is no chorale to learn from: give the folder of the jsb-chorales");
        if (_valid.Count == 0) _valid = _train;
        TorchSeed.Set(plan.Seed);
        _model = new DeepBachModel(config);
        _model.to(device);
    }

    public nn.Module Network => _model;

    public int TokensPerStep => _plan.Batch * _model.Config.Window * DeepBachEncoding.Voices;

    public Tensor Loss(int step) => new ChoraleBatch(_model.Config, _train, _plan.Batch, SeededRandom.Derive(_plan.Seed, (ulong)step), transposed: true).Loss(_model, _device);

    public double Validate()
    {
        double sum = 0;
        for (int i = 0; i < ValidBatches; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            sum += new ChoraleBatch(_model.Config, _valid, ValidSequences, ValidSeed + (ulong)i, transposed: false).Loss(_model, _device).item<float>();
        }
        return sum / ValidBatches;
    }

    public void StartFrom(CheckpointFolder model)
    {
        if (model.Config<DeepBachConfig>() with { Dropout = _model.Config.Dropout, Window = _model.Config.Window } != _model.Config)
            throw new TrainingException($"--from {model.Name}: its network has another shape, and only dropout and window can be set apart from it");
        TorchCheckpoint.Load(_model, model.Weights);
    }

    public void Save(string folder) => CheckpointFolder.Save(folder, DeepBachConfig.Room, _model.Config, TorchCheckpoint.Tensors(_model));

    public void Dispose() => _model.Dispose();
}
