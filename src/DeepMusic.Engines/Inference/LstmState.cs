namespace DeepMusic.Engines.Inference;

/// <summary>
/// What an LSTM remembers, for a number of candidates. All memory is taken here. Thread-safe: no. Realtime-safe: everything but the constructor.
/// </summary>
public sealed class LstmState
{
    private readonly float[][] _hidden;
    private readonly float[][] _cell;

    /// <summary>A state of zeros.</summary>
    /// <param name="layers">Layers of the network.</param>
    /// <param name="hiddenSize">Units of each.</param>
    /// <param name="capacity">The most candidates.</param>
    public LstmState(int layers, int hiddenSize, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(layers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hiddenSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Layers = layers;
        HiddenSize = hiddenSize;
        Capacity = capacity;
        _hidden = Memory();
        _cell = Memory();
        Gates = new float[4 * hiddenSize * capacity];

        float[][] Memory() => [.. Enumerable.Range(0, layers).Select(_ => new float[hiddenSize * capacity])];
    }

    /// <summary>Layers of the network.</summary>
    public int Layers { get; }

    /// <summary>Units of each.</summary>
    public int HiddenSize { get; }

    /// <summary>The most candidates.</summary>
    public int Capacity { get; }

    /// <summary>Room for the gates of one layer. [capacity, 4 hidden]</summary>
    internal float[] Gates { get; }

    /// <summary>The hidden state of all candidates. [capacity, hidden]</summary>
    public Span<float> Hidden(int layer) => _hidden[layer];

    /// <summary>The hidden state of one candidate. [hidden]</summary>
    public Span<float> Hidden(int layer, int candidate) => _hidden[layer].AsSpan(candidate * HiddenSize, HiddenSize);

    /// <summary>The cells of all candidates. [capacity, hidden]</summary>
    public Span<float> Cell(int layer) => _cell[layer];

    /// <summary>The cells of one candidate. [hidden]</summary>
    public Span<float> Cell(int layer, int candidate) => _cell[layer].AsSpan(candidate * HiddenSize, HiddenSize);

    /// <summary>All zeros again.</summary>
    public void Clear()
    {
        for (int layer = 0; layer < Layers; layer++)
        {
            _hidden[layer].AsSpan().Clear();
            _cell[layer].AsSpan().Clear();
        }
    }

    /// <summary>Lets one candidate go on where another is.</summary>
    public void Copy(int from, int to) => CopyTo(this, from, to);

    /// <summary>Copies one candidate into another state of the same network.</summary>
    public void CopyTo(LstmState other, int from, int to)
    {
        CheckAlike(other);
        for (int layer = 0; layer < Layers; layer++)
        {
            Hidden(layer, from).CopyTo(other.Hidden(layer, to));
            Cell(layer, from).CopyTo(other.Cell(layer, to));
        }
    }

    /// <summary>Copies all candidates into another state of the same network that has room for them.</summary>
    public void CopyTo(LstmState other)
    {
        CheckAlike(other);
        for (int layer = 0; layer < Layers; layer++)
        {
            _hidden[layer].CopyTo(other._hidden[layer].AsSpan());
            _cell[layer].CopyTo(other._cell[layer].AsSpan());
        }
    }

    private void CheckAlike(LstmState other)
    {
        if (other.Layers != Layers || other.HiddenSize != HiddenSize)
            throw new ArgumentException($"a state of {Layers} x {HiddenSize} does not go into one of {other.Layers} x {other.HiddenSize}", nameof(other));
    }
}
