using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>The network in libtorch, on a processor or a GPU, a batch of candidates at a time. Thread-safe: no; the thread that first steps it stays its only one.</summary>
public sealed class TorchNetwork : IAnticipationNetwork
{
    private readonly AnticipationModel _model;
    private readonly Device _device;
    private Tensor? _context;
    private (Tensor Hidden, Tensor Cell)? _state;
    private int _ticks, _tick;

    /// <summary>A network of a checkpoint.</summary>
    /// <param name="config">Its shape.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="device">Where it computes.</param>
    /// <param name="mostCandidates">The most candidates.</param>
    /// <exception cref="CheckpointException">The weights are not those of such a network.</exception>
    public TorchNetwork(AnticipationConfig config, Safetensors weights, Device device, int mostCandidates)
    {
        (Config, MostCandidates, _device) = (config, mostCandidates, device);
        Name = $"torch-{device.type.ToString().ToLowerInvariant()}";
        _model = new AnticipationModel(config);
        TorchCheckpoint.Load(_model, weights);
        _model.to(device);
        _model.eval();
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public AnticipationConfig Config { get; }

    /// <inheritdoc/>
    public int MostCandidates { get; }

    /// <inheritdoc/>
    public void Begin(ReadOnlySpan<int> constraints, ReadOnlySpan<float> features, int style)
    {
        TorchThreads.Use(TorchThreads.OnStage);
        using DisposeScope scope = NewDisposeScope();
        using IDisposable still = inference_mode();
        (_ticks, _tick) = (constraints.Length, 0);
        Forget();
        Tensor context = _model.Context(
            tensor(Longs(constraints), [1, _ticks], device: _device),
            tensor(features.ToArray(), [1, _ticks, Config.Features], device: _device),
            tensor([(long)style], device: _device));
        _context = context.squeeze(0).DetachFromDisposeScope();                                  // [T, C + E + D + G]
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> before, Span<float> logits)
    {
        if (_tick >= _ticks) throw new InvalidOperationException($"all {_ticks} ticks are done");
        using DisposeScope scope = NewDisposeScope();
        using IDisposable still = inference_mode();
        Tensor told = _context![_tick++].unsqueeze(0).expand(before.Length, -1);                  // [B, C + E + D + G]
        (Tensor odds, (Tensor h, Tensor c)) = _model.Step(tensor(Longs(before), device: _device), told, _state);
        Hold(h, c);
        odds.cpu().data<float>().CopyTo(logits[..(before.Length * Config.Vocabulary)]);
    }

    /// <inheritdoc/>
    public void GoOnFrom(int candidate, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostCandidates);
        if (_state is not { } state) return;
        using DisposeScope scope = NewDisposeScope();
        using IDisposable still = inference_mode();
        Hold(Spread(state.Hidden), Spread(state.Cell));

        Tensor Spread(Tensor all) => all.narrow(1, candidate, 1).expand(-1, count, -1).contiguous();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _model.Dispose();
    }

    private void Hold(Tensor hidden, Tensor cell)
    {
        (Tensor Hidden, Tensor Cell)? old = _state;
        _state = (hidden.DetachFromDisposeScope(), cell.DetachFromDisposeScope());
        old?.Hidden.Dispose();
        old?.Cell.Dispose();
    }

    private void Forget()
    {
        _context?.Dispose();
        _state?.Hidden.Dispose();
        _state?.Cell.Dispose();
        (_context, _state) = (null, null);
    }

    private static long[] Longs(ReadOnlySpan<int> values)
    {
        var longs = new long[values.Length];
        for (int i = 0; i < values.Length; i++) longs[i] = values[i];
        return longs;
    }
}
