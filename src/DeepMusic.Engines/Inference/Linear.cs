using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Inference;

/// <summary>y = W x + b. Thread-safe: yes. Realtime-safe: <see cref="Apply"/> allocates nothing.</summary>
public sealed class Linear
{
    private readonly PackedMatrix _weight;
    private readonly float[] _bias;

    /// <summary>A layer of given weights.</summary>
    /// <param name="weight">[out, in]</param>
    /// <param name="bias">[out]; empty for none.</param>
    /// <param name="inputSize">in</param>
    /// <param name="outputSize">out</param>
    /// <param name="format">How to keep the weights.</param>
    /// <param name="width">The width to work at; null for the widest that the processor has.</param>
    public Linear(ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, int inputSize, int outputSize, WeightFormat format = WeightFormat.Float32, VectorWidth? width = null)
    {
        if (bias.Length != 0 && bias.Length != outputSize)
            throw new ArgumentException($"a bias of {bias.Length} numbers does not fit {outputSize} results", nameof(bias));
        _weight = new PackedMatrix(weight, outputSize, inputSize, format, width);
        _bias = bias.ToArray();
    }

    /// <summary>Numbers that come in.</summary>
    public int InputSize => _weight.Columns;

    /// <summary>Numbers that go out.</summary>
    public int OutputSize => _weight.Rows;

    /// <summary>Takes a layer from a file that torch's names are in: <c>NAME.weight</c> and <c>NAME.bias</c>, which may be missing.</summary>
    /// <exception cref="CheckpointException">The weights are not there, or of another size.</exception>
    public static Linear Load(Safetensors weights, string name, int inputSize, int outputSize, WeightFormat format = WeightFormat.Float32, VectorWidth? width = null)
    {
        string start = name.Length == 0 ? "" : name + ".";
        ReadOnlySpan<float> bias = weights.Has(start + "bias") ? weights.Floats(start + "bias", outputSize) : [];
        return new Linear(weights.Floats(start + "weight", outputSize, inputSize), bias, inputSize, outputSize, format, width);
    }

    /// <summary>Applies it to each candidate.</summary>
    /// <param name="x">[batch, in]</param>
    /// <param name="y">[batch, out]</param>
    /// <param name="batch">How many candidates.</param>
    public void Apply(ReadOnlySpan<float> x, Span<float> y, int batch)
    {
        for (int b = 0; b < batch && _bias.Length > 0; b++)
            _bias.CopyTo(y[(b * OutputSize)..]);
        _weight.Multiply(x, y, batch, add: _bias.Length > 0);
    }
}
