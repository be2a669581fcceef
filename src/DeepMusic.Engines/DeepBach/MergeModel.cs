using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// One LSTM reads what comes before a tick, another what comes after, backwards; a layer reads the tick itself; a layer above merges the three, and
/// a softmax for each voice that is asked for stands on it (Hadjeres, Pachet, Nielsen 2017, figure 3).
/// Dimensions: B sequences, T ticks, E embedding, D features, H hidden.
/// </summary>
public sealed class MergeModel : Module
{
    private readonly int[] _voices;
    private readonly Embedding[] _embeddings;
    private readonly LSTM _past, _future;
    private readonly Linear _centre, _merge;
    private readonly Linear[] _outputs;
    private readonly Dropout _dropout;

    /// <summary>A network with random weights, drawn from torch's generator.</summary>
    /// <param name="config">Its shape.</param>
    /// <param name="voices">The voices it tells of. One that tells of a single voice is never told what that voice has at the tick itself.</param>
    public MergeModel(DeepBachConfig config, params ReadOnlySpan<int> voices) : base(nameof(MergeModel))
    {
        _voices = voices.ToArray();
        _embeddings = [.. Enumerable.Range(0, DeepBachEncoding.Voices).Select(v => Embedding(DeepBachEncoding.CodeCount(v), config.Embedding))];
        _past = LSTM(config.Input, config.Hidden, batchFirst: true);
        _future = LSTM(config.Input, config.Hidden, batchFirst: true);
        _centre = Linear(config.Input, config.Hidden);
        _merge = Linear(3 * config.Hidden, config.Hidden);
        _outputs = [.. _voices.Select(v => Linear(config.Hidden, DeepBachEncoding.Tokens(v)))];
        _dropout = Dropout(config.Dropout);
        for (int v = 0; v < _embeddings.Length; v++) register_module($"embedding{v}", _embeddings[v]);
        for (int i = 0; i < _voices.Length; i++) register_module($"output{_voices[i]}", _outputs[i]);
        foreach ((string name, Module part) in ((string, Module)[])[("past", _past), ("future", _future), ("centre", _centre), ("merge", _merge), ("dropout", _dropout)])
            register_module(name, part);
    }

    /// <summary>Log-odds of its voices' tokens at every tick.</summary>
    /// <param name="past">What is read for what comes before a tick, as <see cref="DeepBachEncoding.Codes"/>: [B, T, 4], int64.</param>
    /// <param name="at">What is read for the tick itself, likewise.</param>
    /// <param name="future">What is read for what comes after, tokens: a hold is not to tell what it holds.</param>
    /// <param name="frames">See <see cref="ChoraleFrame"/>: [B, T, D].</param>
    /// <returns>For each of its voices [B, T, V].</returns>
    public Tensor[] Forward(Tensor past, Tensor at, Tensor future, Tensor frames)
    {
        Tensor before = Shifted(_past.forward(Input(past, frames, hidden: false)).Item1);                       // [B, T, H]
        Tensor after = Shifted(_future.forward(Input(future, frames, hidden: false).flip(1)).Item1).flip(1);    // [B, T, H]
        Tensor now = functional.relu(_centre.forward(Input(at, frames, hidden: _voices.Length == 1)));          // [B, T, H]
        Tensor merged = functional.relu(_merge.forward(_dropout.forward(cat([before, now, after], -1))));       // [B, T, H]
        merged = _dropout.forward(merged);
        return [.. _outputs.Select(o => o.forward(merged))];
    }

    // At each tick what was read up to the one before it.
    private static Tensor Shifted(Tensor read)
    {
        Tensor nothing = zeros(read.shape[0], 1, read.shape[2], device: read.device);
        return cat([nothing, read.narrow(1, 0, read.shape[1] - 1)], 1);
    }

    private Tensor Input(Tensor grid, Tensor frames, bool hidden)
    {
        var parts = new List<Tensor>();
        for (int v = 0; v < DeepBachEncoding.Voices; v++)
        {
            Tensor tokens = grid.select(2, v);
            if (hidden && v == _voices[0]) tokens = tensor(Enumerable.Repeat((long)DeepBachEncoding.Unknown(v), (int)tokens.numel()).ToArray(), tokens.shape, device: grid.device);
            parts.Add(_embeddings[v].forward(tokens));
        }
        parts.Add(frames);
        return _dropout.forward(cat(parts.ToArray(), -1));                                                       // [B, T, 4 E + D]
    }

    /// <summary>Nothing: its parts were registered under names of their own, and would be saved twice.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (Module part in (Module[])[.. _embeddings, .. _outputs, _past, _future, _centre, _merge, _dropout]) part.Dispose();
        base.Dispose(disposing);
    }
}
