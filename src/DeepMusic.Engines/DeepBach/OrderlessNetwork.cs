using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.DeepBach;

/// <summary>The one network for all voices as it is played: told which cells it does not know, it says what they may be. Thread-safe: no.</summary>
public sealed class OrderlessNetwork : IOrderedNetwork
{
    private readonly MergeNetwork _net;
    private int[] _ticks = [];
    private byte[] _known = [];
    private readonly int[] _one = new int[1];

    /// <summary>A network of a checkpoint.</summary>
    /// <param name="config">Its shape.</param>
    /// <param name="weights">Its weights.</param>
    /// <exception cref="CheckpointException">The weights are not those of such a network.</exception>
    public OrderlessNetwork(DeepBachConfig config, Safetensors weights) => _net = new MergeNetwork(config, weights, "net0", [0, 1, 2, 3]);

    /// <inheritdoc/>
    public string Name => "orderless";

    /// <inheritdoc/>
    public bool SeesWhatIsAsked => false;

    /// <inheritdoc/>
    public void Begin(ChoraleFrame frame, int ticks)
    {
        _net.Begin(frame, ticks);
        if (_ticks.Length < ticks) (_ticks, _known) = (new int[ticks], new byte[ticks * DeepBachEncoding.Voices]);
    }

    /// <inheritdoc/>
    public void Odds(ReadOnlySpan<byte> tokens, ReadOnlySpan<int> cells, Span<float> logits)
    {
        tokens.CopyTo(_known);
        int count = 0;
        foreach (int cell in cells)
        {
            _known[cell] = (byte)DeepBachEncoding.Unknown(cell % DeepBachEncoding.Voices);
            int tick = cell / DeepBachEncoding.Voices;
            if (count == 0 || _ticks[count - 1] != tick) _ticks[count++] = tick;
        }
        if (count == 0) return;
        ReadOnlySpan<byte> known = _known.AsSpan(0, tokens.Length);
        ReadOnlySpan<float> merged = _net.Merge(known, known, _ticks.AsSpan(0, count));
        int size = merged.Length / count;
        for (int i = 0, row = 0; i < cells.Length; i++)
        {
            if (_ticks[row] != cells[i] / DeepBachEncoding.Voices) row++;
            _net.Output(merged.Slice(row * size, size), cells[i] % DeepBachEncoding.Voices, logits.Slice(i * DeepBachEncoding.MostTokens, DeepBachEncoding.MostTokens));
        }
    }

    /// <inheritdoc/>
    public void OddsKnowing(ReadOnlySpan<byte> tokens, int cell, Span<float> logits)
    {
        _one[0] = cell / DeepBachEncoding.Voices;
        _net.Output(_net.Merge(tokens, tokens, _one), cell % DeepBachEncoding.Voices, logits);
    }
}
