using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.DeepBach;

/// <summary>The paper's network as it is played, a net for each voice. Thread-safe: no.</summary>
public sealed class DeepBachNetwork : IChoraleNetwork
{
    private readonly MergeNetwork[] _voices;
    private int[] _ticks = [];
    private byte[] _at = [];

    /// <summary>A network of a checkpoint.</summary>
    /// <param name="config">Its shape.</param>
    /// <param name="weights">Its weights.</param>
    /// <exception cref="CheckpointException">The weights are not those of such a network.</exception>
    public DeepBachNetwork(DeepBachConfig config, Safetensors weights) =>
        _voices = [.. Enumerable.Range(0, DeepBachEncoding.Voices).Select(v => new MergeNetwork(config, weights, $"net{v}", [v]))];

    /// <inheritdoc/>
    public string Name => "deepbach";

    /// <inheritdoc/>
    public bool SeesWhatIsAsked => true;

    /// <inheritdoc/>
    public void Begin(ChoraleFrame frame, int ticks)
    {
        foreach (MergeNetwork voice in _voices) voice.Begin(frame, ticks);
        if (_ticks.Length < ticks) (_ticks, _at) = (new int[ticks], new byte[ticks * DeepBachEncoding.Voices]);
    }

    /// <inheritdoc/>
    public void Odds(ReadOnlySpan<byte> tokens, ReadOnlySpan<int> cells, Span<float> logits)
    {
        tokens.CopyTo(_at);
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
        {
            int count = 0;
            foreach (int cell in cells)
                if (cell % DeepBachEncoding.Voices == voice)
                {
                    _ticks[count++] = cell / DeepBachEncoding.Voices;
                    _at[cell] = (byte)DeepBachEncoding.Unknown(voice);
                }
            if (count == 0) continue;
            ReadOnlySpan<float> merged = _voices[voice].Merge(tokens, _at, _ticks.AsSpan(0, count));
            int size = merged.Length / count, row = 0;
            for (int i = 0; i < cells.Length; i++)
            {
                if (cells[i] % DeepBachEncoding.Voices != voice) continue;
                _voices[voice].Output(merged.Slice(row++ * size, size), voice, logits.Slice(i * DeepBachEncoding.MostTokens, DeepBachEncoding.MostTokens));
                _at[cells[i]] = tokens[cells[i]];
            }
        }
    }
}
