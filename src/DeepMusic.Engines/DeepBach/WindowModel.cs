using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// A baseline for one voice: all cells around one, each as one of its codes, straight to a softmax (MaxEnt) or through a hidden layer (MLP). A product
/// with such sparse inputs is a sum of rows. Dimensions: N cells, K rows each, W width.
/// </summary>
public sealed class WindowModel : Module
{
    private readonly EmbeddingBag _window;
    private readonly Linear _frame;
    private readonly Linear? _output;
    private readonly Dropout _dropout;

    /// <summary>A network with random weights, drawn from torch's generator.</summary>
    /// <param name="config">Its shape.</param>
    /// <param name="voice">The voice it tells of.</param>
    public WindowModel(DeepBachConfig config, int voice) : base(nameof(WindowModel))
    {
        bool hidden = config.Network == ChoraleNetworkKind.Mlp;
        int width = hidden ? config.Hidden : DeepBachEncoding.Tokens(voice);
        _window = EmbeddingBag(config.WindowRows, width, mode: EmbeddingBagMode.Sum);
        _frame = Linear(config.Features, width);
        _dropout = Dropout(hidden ? config.Dropout : 0);
        if (hidden) _output = Linear(width, DeepBachEncoding.Tokens(voice));
        foreach ((string name, Module? part) in ((string, Module?)[])[("window", _window), ("frame", _frame), ("output", _output), ("dropout", _dropout)])
            if (part is not null) register_module(name, part);
        // A sum of a hundred rows: each has to be small.
        using IDisposable still = no_grad();
        foreach ((_, Parameter weight) in _window.named_parameters()) init.normal_(weight, 0, 0.02);
    }

    /// <summary>Log-odds of its voice's tokens.</summary>
    /// <param name="rows">See <see cref="DeepBachConfig.WindowRow"/>: [N, K], int64.</param>
    /// <param name="frames">[N, D]</param>
    /// <returns>[N, V]</returns>
    public Tensor Forward(Tensor rows, Tensor frames)
    {
        Tensor sum = _window.forward(rows, null, null) + _frame.forward(frames);
        return _output is null ? sum : _output.forward(_dropout.forward(functional.relu(sum)));
    }

    /// <summary>Nothing: its parts were registered under names of their own, and would be saved twice.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (Module? part in (Module?[])[_window, _frame, _output, _dropout]) part?.Dispose();
        base.Dispose(disposing);
    }
}
