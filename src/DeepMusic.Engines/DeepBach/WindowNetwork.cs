using DeepMusic.Engines.Checkpoints;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.DeepBach;

/// <summary>A baseline without libtorch: the sum of a table's rows, one for each cell around, through a hidden layer or not. Thread-safe: no.</summary>
public sealed class WindowNetwork : IChoraleNetwork
{
    private readonly DeepBachConfig _config;
    private readonly float[][] _tables = new float[DeepBachEncoding.Voices][];
    private readonly Linear[] _frames = new Linear[DeepBachEncoding.Voices];
    private readonly Linear?[] _outputs = new Linear?[DeepBachEncoding.Voices];
    private readonly int[] _widths = new int[DeepBachEncoding.Voices];
    private readonly float[] _sum;
    private float[] _told = [];
    private byte[] _codes = [];
    private int _ticks;

    /// <summary>A network of a checkpoint.</summary>
    /// <param name="config">Its shape.</param>
    /// <param name="weights">Its weights.</param>
    /// <exception cref="CheckpointException">The weights are not those of such a network.</exception>
    public WindowNetwork(DeepBachConfig config, Safetensors weights)
    {
        _config = config;
        bool hidden = config.Network == ChoraleNetworkKind.Mlp;
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
        {
            int width = _widths[voice] = hidden ? config.Hidden : DeepBachEncoding.Tokens(voice);
            _tables[voice] = weights.Floats($"net{voice}.window.weight", config.WindowRows, width).ToArray();
            _frames[voice] = Linear.Load(weights, $"net{voice}.frame", config.Features, width);
            if (hidden) _outputs[voice] = Linear.Load(weights, $"net{voice}.output", width, DeepBachEncoding.Tokens(voice));
        }
        _sum = new float[Math.Max(config.Hidden, DeepBachEncoding.MostTokens)];
    }

    /// <inheritdoc/>
    public string Name => _config.Network == ChoraleNetworkKind.Mlp ? "mlp" : "maxent";

    /// <inheritdoc/>
    public bool SeesWhatIsAsked => true;

    /// <inheritdoc/>
    public void Begin(ChoraleFrame frame, int ticks)
    {
        _ticks = ticks;
        MergeNetwork.Room(ref _told, ticks * ChoraleFrame.Features);
        if (_codes.Length < ticks * DeepBachEncoding.Voices) _codes = new byte[ticks * DeepBachEncoding.Voices];
        for (int tick = 0; tick < ticks; tick++) frame.Write(_told.AsSpan(tick * ChoraleFrame.Features), tick);
    }

    /// <inheritdoc/>
    public void Odds(ReadOnlySpan<byte> tokens, ReadOnlySpan<int> cells, Span<float> logits)
    {
        DeepBachEncoding.Codes(tokens, _codes);
        for (int i = 0; i < cells.Length; i++)
        {
            (int tick, int voice) = (cells[i] / DeepBachEncoding.Voices, cells[i] % DeepBachEncoding.Voices);
            Span<float> sum = _sum.AsSpan(0, _widths[voice]), into = logits.Slice(i * DeepBachEncoding.MostTokens, DeepBachEncoding.MostTokens);
            _frames[voice].Apply(_told.AsSpan(tick * ChoraleFrame.Features), sum, 1);
            for (int offset = -_config.Radius; offset <= _config.Radius; offset++)
                for (int other = 0; other < DeepBachEncoding.Voices; other++)
                {
                    if (offset == 0 && other == voice) continue;
                    int there = tick + offset;
                    int cell = there * DeepBachEncoding.Voices + other;
                    int code = there < 0 || there >= _ticks ? DeepBachEncoding.Unknown(other) : offset > 0 ? tokens[cell] : _codes[cell];
                    MergeNetwork.Add(sum, _tables[voice].AsSpan(_config.WindowRow(offset, other, code) * sum.Length, sum.Length));
                }
            into.Fill(float.NegativeInfinity);
            if (_outputs[voice] is { } output)
            {
                Activation.Relu(sum);
                output.Apply(sum, into, 1);
            }
            else sum.CopyTo(into);
        }
    }
}
