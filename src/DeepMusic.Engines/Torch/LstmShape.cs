using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Torch;

/// <summary>The measures of a stacked LSTM.</summary>
/// <param name="Input">Width of the input.</param>
/// <param name="Hidden">Width of each layer.</param>
/// <param name="Layers">Layers, each fed by the one below.</param>
public readonly record struct LstmShape(int Input, int Hidden, int Layers)
{
    /// <summary>Reads them off a file of weights.</summary>
    /// <exception cref="CheckpointException">There is no LSTM of that name.</exception>
    public static LstmShape Of(Safetensors weights, string prefix)
    {
        ReadOnlySpan<int> first = weights.ShapeOf($"{prefix}weight_ih_l0"); // [4 hidden, input]
        if (first.Length != 2 || first[0] % 4 != 0)
            throw new CheckpointException(weights.Path, $"tensor '{prefix}weight_ih_l0' is not that of an LSTM", "take a file with an LSTM's weights");
        int layers = 1;
        while (weights.Has($"{prefix}weight_ih_l{layers}")) layers++;
        return new LstmShape(first[1], first[0] / 4, layers);
    }
}
