using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>The room's network learning melodies.</summary>
public sealed class MelodyTrainee : ITrainee
{
    private const int ValidWindows = 256, ValidBatch = 64;
    private const ulong ValidSeed = 0x7A11D;
    private const string StyleWeight = "style.weight";

    private readonly TrainingPlan _plan;
    private readonly Device _device;
    private readonly AnticipationModel _model;
    private readonly Windows _train;
    private readonly Windows _valid;

    /// <summary>A network with random weights, and the tunes it is to learn.</summary>
    /// <param name="config">The network's shape.</param>
    /// <param name="plan">Batch size and seed.</param>
    /// <param name="tunes">The tunes of all splits.</param>
    /// <param name="device">Where it computes.</param>
    public MelodyTrainee(AnticipationConfig config, TrainingPlan plan, IReadOnlyList<Tune> tunes, Device device)
    {
        Config = config;
        _plan = plan;
        _device = device;
        TorchSeed.Set(plan.Seed);
        _model = new AnticipationModel(config);
        _model.to(device);
        _train = Of(tunes, TuneSplit.Train);
        _valid = Of(tunes, TuneSplit.Valid);
    }

    /// <summary>The network's shape.</summary>
    public AnticipationConfig Config { get; }

    /// <inheritdoc/>
    public nn.Module Network => _model;

    /// <inheritdoc/>
    public int TokensPerStep => _plan.Batch * Config.Window;

    /// <inheritdoc/>
    public Tensor Loss(int step) => _train.Draw(_plan.Batch, SeededRandom.Derive(_plan.Seed, (ulong)step)).Loss(_model, _device);

    /// <inheritdoc/>
    public double Validate()
    {
        double sum = 0;
        for (int i = 0; i < ValidWindows / ValidBatch; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            sum += _valid.Draw(ValidBatch, ValidSeed + (ulong)i).Loss(_model, _device).item<float>();
        }
        return sum / (ValidWindows / ValidBatch);
    }

    /// <inheritdoc/>
    public void Save(string folder) => CheckpointFolder.Save(folder, AnticipationConfig.Room, Config, TorchCheckpoint.Tensors(_model));

    /// <summary>
    /// Takes over what another network of this shape has learned. A style that it knew keeps its embedding; one that is new starts as
    /// "any style", from where it goes its own way.
    /// </summary>
    /// <param name="model">The other network.</param>
    /// <exception cref="TrainingException">It is of another shape.</exception>
    /// <exception cref="CheckpointException">Its weights are not those its config.json tells of.</exception>
    public void StartFrom(CheckpointFolder model)
    {
        var theirs = model.Config<AnticipationConfig>();
        if (theirs with { Styles = Config.Styles, Dropout = Config.Dropout, Window = Config.Window } != Config)
            throw new TrainingException($"--from {model.Name}: its network has another shape, and only dropout and window can be set apart from it");
        using var other = new AnticipationModel(theirs);
        TorchCheckpoint.Load(other, model.Weights);
        using DisposeScope scope = NewDisposeScope();
        using var still = no_grad();
        Dictionary<string, Tensor> learned = other.state_dict();
        foreach ((string name, Tensor into) in _model.state_dict())
        {
            Tensor values = learned[name];
            if (name == StyleWeight) values = values.index_select(0, tensor([0L, .. Config.Styles.Select(s => (long)theirs.StyleNumber(s))]));
            into.copy_(values);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private Windows Of(IReadOnlyList<Tune> tunes, TuneSplit split)
    {
        List<GridTune> grid = [.. tunes.Where(t => t.Split == split).Select(t => new GridTune(t)).Where(t => t.Highest > 0)];
        // A handful of files may leave nothing held out by chance; then held-out figures are figures of what was learned.
        if (grid.Count == 0) grid = [.. tunes.Select(t => new GridTune(t)).Where(t => t.Highest > 0)];
        return grid.Count > 0 ? new Windows(Config, grid) : throw new TrainingException("there is no melody to learn from: give folders with more MIDI files");
    }
}
