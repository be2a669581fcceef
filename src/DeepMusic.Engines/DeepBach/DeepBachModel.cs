using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DeepMusic.Engines.DeepBach;

/// <summary>A network of the room as it is trained: whichever <see cref="DeepBachConfig.Kind"/> it is.</summary>
public sealed class DeepBachModel : Module
{
    private readonly MergeModel[] _merges = [];
    private readonly WindowModel[] _windows = [];

    /// <summary>A network with random weights, drawn from torch's generator.</summary>
    public DeepBachModel(DeepBachConfig config) : base(nameof(DeepBachModel))
    {
        Config = config;
        IEnumerable<int> voices = Enumerable.Range(0, DeepBachEncoding.Voices);
        if (config.IsWindow) _windows = [.. voices.Select(v => new WindowModel(config, v))];
        else if (config.Network == ChoraleNetworkKind.Orderless) _merges = [new MergeModel(config, 0, 1, 2, 3)];
        else _merges = [.. voices.Select(v => new MergeModel(config, v))];
        Module[] nets = [.. _merges, .. _windows];
        for (int i = 0; i < nets.Length; i++) register_module($"net{i}", nets[i]);
    }

    /// <summary>Its shape.</summary>
    public DeepBachConfig Config { get; }

    /// <summary>Log-odds of each voice's tokens at every tick, of a network that is no baseline; see <see cref="MergeModel.Forward"/>.</summary>
    /// <returns>For each voice [B, T, V].</returns>
    public Tensor[] Forward(Tensor past, Tensor at, Tensor future, Tensor frames) => [.. _merges.SelectMany(m => m.Forward(past, at, future, frames))];

    /// <summary>The same of a baseline; see <see cref="WindowModel.Forward"/>.</summary>
    /// <param name="rows">For each voice [N, K], int64.</param>
    /// <param name="frames">[N, D]</param>
    /// <returns>For each voice [N, V].</returns>
    public Tensor[] Forward(IReadOnlyList<Tensor> rows, Tensor frames) => [.. _windows.Select((w, voice) => w.Forward(rows[voice], frames))];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (Module part in (Module[])[.. _merges, .. _windows]) part.Dispose();
        base.Dispose(disposing);
    }
}
