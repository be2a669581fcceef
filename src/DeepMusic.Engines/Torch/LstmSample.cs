using DeepMusic.Core;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Engines.Torch;

/// <summary>
/// An LSTM with random weights and rows of random input, as a file: what speed is measured with, by everyone who takes part. Same seed,
/// same file.
/// </summary>
public static class LstmSample
{
    /// <summary>The name of the rows.</summary>
    public const string Input = "input";

    /// <summary>Writes the file: weights as torch draws them, within 1/sqrt(hidden), and rows within -1 and 1.</summary>
    /// <exception cref="CheckpointException">It cannot be written.</exception>
    public static void Save(string path, LstmShape shape, int rows, ulong seed)
    {
        var random = new SeededRandom(seed);
        double bound = 1 / Math.Sqrt(shape.Hidden);
        var tensors = new List<(string, int[], ReadOnlyMemory<float>)>();
        for (int layer = 0; layer < shape.Layers; layer++)
        {
            int width = layer == 0 ? shape.Input : shape.Hidden;
            Add($"weight_ih_l{layer}", bound, 4 * shape.Hidden, width);
            Add($"weight_hh_l{layer}", bound, 4 * shape.Hidden, shape.Hidden);
            Add($"bias_ih_l{layer}", bound, 4 * shape.Hidden);
            Add($"bias_hh_l{layer}", bound, 4 * shape.Hidden);
        }
        Add(Input, 1, rows, shape.Input);
        Safetensors.Save(path, tensors, new Dictionary<string, string>());

        void Add(string name, double within, params int[] size)
        {
            float[] values = new float[size.Aggregate(1, (product, d) => product * d)];
            for (int i = 0; i < values.Length; i++) values[i] = (float)((random.NextDouble() * 2 - 1) * within);
            tensors.Add((name, size, values));
        }
    }
}
