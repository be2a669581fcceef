namespace DeepMusic.Engines.Inference;

/// <summary>
/// One layer of an LSTM. Gates come in torch's order: input, forget, cell, output. Thread-safe: yes, the state is the caller's.
/// Realtime-safe: stepping allocates nothing.
/// </summary>
public sealed class LstmLayer
{
    private readonly PackedMatrix _input;
    private readonly PackedMatrix _hidden;
    private readonly float[] _bias;

    /// <summary>A layer of given weights.</summary>
    /// <param name="weightIh">[4 hidden, input]</param>
    /// <param name="weightHh">[4 hidden, hidden]</param>
    /// <param name="biasIh">[4 hidden]</param>
    /// <param name="biasHh">[4 hidden]</param>
    /// <param name="format">How the weights are kept.</param>
    /// <param name="width">The width to work at; null for the widest that the processor has.</param>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public LstmLayer(ReadOnlySpan<float> weightIh, ReadOnlySpan<float> weightHh, ReadOnlySpan<float> biasIh, ReadOnlySpan<float> biasHh, WeightFormat format = WeightFormat.Float32, VectorWidth? width = null)
    {
        int gates = biasIh.Length;
        HiddenSize = gates / 4;
        if (HiddenSize == 0 || gates % 4 != 0 || biasHh.Length != gates || weightHh.Length != gates * HiddenSize || weightIh.Length == 0 || weightIh.Length % gates != 0)
            throw new ArgumentException($"weights of {weightIh.Length} and {weightHh.Length} and biases of {gates} and {biasHh.Length} numbers make no LSTM layer", nameof(biasIh));
        InputSize = weightIh.Length / gates;
        _input = new PackedMatrix(weightIh, gates, InputSize, format, width);
        _hidden = new PackedMatrix(weightHh, gates, HiddenSize, format, width);
        _bias = new float[gates];
        for (int i = 0; i < gates; i++)
            _bias[i] = biasIh[i] + biasHh[i];
    }

    /// <summary>Numbers that come in.</summary>
    public int InputSize { get; }

    /// <summary>Units.</summary>
    public int HiddenSize { get; }

    /// <summary>Memory that one step of one candidate reads.</summary>
    public long Bytes => _input.Bytes + _hidden.Bytes;

    /// <summary>What the input alone gives the gates: W x + b, both biases.</summary>
    /// <param name="x">[batch, input]</param>
    /// <param name="gates">[batch, 4 hidden]</param>
    /// <param name="batch">How many candidates, or moments.</param>
    public void ProjectInput(ReadOnlySpan<float> x, Span<float> gates, int batch)
    {
        for (int b = 0; b < batch; b++)
            _bias.CopyTo(gates[(b * _bias.Length)..]);
        _input.Multiply(x, gates, batch, add: true);
    }

    /// <summary>Ends a step that <see cref="ProjectInput"/> or a table began.</summary>
    /// <param name="gates">What the input gives the gates; changed. [batch, 4 hidden]</param>
    /// <param name="hidden">[batch, hidden]</param>
    /// <param name="cell">[batch, hidden]</param>
    /// <param name="batch">How many candidates.</param>
    public void StepFrom(Span<float> gates, Span<float> hidden, Span<float> cell, int batch)
    {
        if (hidden.Length < batch * HiddenSize || cell.Length < batch * HiddenSize)
            throw new ArgumentException($"{batch} candidates do not fit into {hidden.Length} and {cell.Length} numbers of state", nameof(batch));
        _hidden.Multiply(hidden, gates, batch, add: true);
        LstmCell.Step(_hidden.Width, gates, cell, hidden, HiddenSize, batch);
    }
}
