using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Inference;

/// <summary>
/// Layers of LSTM, stepped moment by moment for one or more candidates. A candidate's numbers do not depend on how many are beside it.
/// Thread-safe: yes, with a state for each thread. Realtime-safe: stepping allocates nothing.
/// </summary>
public sealed class Lstm
{
    private readonly LstmLayer[] _layers;

    /// <summary>A network of given layers, all of one size.</summary>
    public Lstm(IReadOnlyList<LstmLayer> layers)
    {
        _layers = [.. layers];
        ArgumentOutOfRangeException.ThrowIfZero(_layers.Length, nameof(layers));
        if (_layers.Skip(1).Any(l => l.InputSize != HiddenSize || l.HiddenSize != HiddenSize))
            throw new ArgumentException($"the layers above the first must take and give {HiddenSize} numbers", nameof(layers));
    }

    /// <summary>Numbers that come in.</summary>
    public int InputSize => _layers[0].InputSize;

    /// <summary>Units of each layer.</summary>
    public int HiddenSize => _layers[0].HiddenSize;

    /// <summary>How many layers.</summary>
    public int Layers => _layers.Length;

    /// <summary>Memory that one step of one candidate reads.</summary>
    public long Bytes => _layers.Sum(l => l.Bytes);

    /// <summary>Takes a network from a file that torch's names are in: <c>NAME.weight_ih_l0</c> and so on.</summary>
    /// <param name="weights">The file.</param>
    /// <param name="name">The module's name in it; empty where the names have no beginning.</param>
    /// <param name="inputSize">Numbers that come in.</param>
    /// <param name="hiddenSize">Units of each layer.</param>
    /// <param name="layers">How many layers.</param>
    /// <param name="format">How to keep the weights.</param>
    /// <param name="width">The width to work at; null for the widest that the processor has.</param>
    /// <exception cref="CheckpointException">The weights are not there, or of another size.</exception>
    public static Lstm Load(Safetensors weights, string name, int inputSize, int hiddenSize, int layers, WeightFormat format = WeightFormat.Float32, VectorWidth? width = null)
    {
        string start = name.Length == 0 ? "" : name + ".";
        if (layers < 1) throw new CheckpointException(weights.Path, $"a network of {layers} layers is none", "mend layers in config.json, or train the network again");
        return new Lstm([.. Enumerable.Range(0, layers).Select(Layer)]);

        LstmLayer Layer(int layer)
        {
            int input = layer == 0 ? inputSize : hiddenSize, gates = 4 * hiddenSize;
            return new LstmLayer(
                weights.Floats($"{start}weight_ih_l{layer}", gates, input),
                weights.Floats($"{start}weight_hh_l{layer}", gates, hiddenSize),
                weights.Floats($"{start}bias_ih_l{layer}", gates),
                weights.Floats($"{start}bias_hh_l{layer}", gates),
                format,
                width);
        }
    }

    /// <summary>A state of zeros for this network.</summary>
    /// <param name="capacity">The most candidates.</param>
    public LstmState NewState(int capacity) => new(Layers, HiddenSize, capacity);

    /// <summary>What the input alone gives the first layer's gates: W x + b. For many moments at once it costs little more than for one.</summary>
    /// <param name="x">[batch, input]</param>
    /// <param name="gates">[batch, 4 hidden]</param>
    /// <param name="batch">How many candidates, or moments.</param>
    public void ProjectInput(ReadOnlySpan<float> x, Span<float> gates, int batch) => _layers[0].ProjectInput(x, gates, batch);

    /// <summary>One step.</summary>
    /// <param name="x">[batch, input]</param>
    /// <param name="state">What it remembers, changed.</param>
    /// <param name="batch">How many candidates.</param>
    /// <returns>The last layer's hidden state, which is part of <paramref name="state"/>. [batch, hidden]</returns>
    public ReadOnlySpan<float> Step(ReadOnlySpan<float> x, LstmState state, int batch)
    {
        CheckState(state, batch);
        ProjectInput(x, state.Gates, batch);
        return StepGates(state, batch);
    }

    /// <summary>One step whose input was projected before.</summary>
    /// <param name="inputGates">What <see cref="ProjectInput"/> gave, or a table of it. [batch, 4 hidden]</param>
    /// <param name="state">What it remembers, changed.</param>
    /// <param name="batch">How many candidates.</param>
    /// <returns>The last layer's hidden state, which is part of <paramref name="state"/>. [batch, hidden]</returns>
    public ReadOnlySpan<float> StepFrom(ReadOnlySpan<float> inputGates, LstmState state, int batch)
    {
        CheckState(state, batch);
        inputGates[..(batch * 4 * HiddenSize)].CopyTo(state.Gates);
        return StepGates(state, batch);
    }

    private ReadOnlySpan<float> StepGates(LstmState state, int batch)
    {
        _layers[0].StepFrom(state.Gates, state.Hidden(0), state.Cell(0), batch);
        for (int layer = 1; layer < _layers.Length; layer++)
        {
            _layers[layer].ProjectInput(state.Hidden(layer - 1), state.Gates, batch);
            _layers[layer].StepFrom(state.Gates, state.Hidden(layer), state.Cell(layer), batch);
        }

        return state.Hidden(Layers - 1)[..(batch * HiddenSize)];
    }

    private void CheckState(LstmState state, int batch)
    {
        if (state.Layers != Layers || state.HiddenSize != HiddenSize || batch < 0 || batch > state.Capacity)
            throw new ArgumentException($"a state of {state.Layers} x {state.HiddenSize} for {state.Capacity} candidates does not serve {batch} of {Layers} x {HiddenSize}", nameof(state));
    }
}
