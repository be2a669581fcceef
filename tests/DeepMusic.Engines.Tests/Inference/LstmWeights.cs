using DeepMusic.Core;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.Tests.Inference;

/// <summary>Weights as torch begins with, uniform within ±1/√hidden, doubled so that gates do not all stay half open.</summary>
internal sealed class LstmWeights
{
    public LstmWeights(SeededRandom random, int input, int hidden, int layers)
    {
        (Input, Hidden, Layers) = (input, hidden, layers);
        float range = 2 / MathF.Sqrt(hidden);
        InputToHidden = [.. Enumerable.Range(0, layers).Select(l => Numbers.Uniform(random, 4 * hidden * (l == 0 ? input : hidden), range))];
        HiddenToHidden = [.. Enumerable.Range(0, layers).Select(_ => Numbers.Uniform(random, 4 * hidden * hidden, range))];
        InputBias = [.. Enumerable.Range(0, layers).Select(_ => Numbers.Uniform(random, 4 * hidden, range))];
        HiddenBias = [.. Enumerable.Range(0, layers).Select(_ => Numbers.Uniform(random, 4 * hidden, range))];
    }

    public int Input { get; }

    public int Hidden { get; }

    public int Layers { get; }

    public float[][] InputToHidden { get; }

    public float[][] HiddenToHidden { get; }

    public float[][] InputBias { get; }

    public float[][] HiddenBias { get; }

    public Lstm Network(WeightFormat format, VectorWidth? width = null) =>
        new([.. Enumerable.Range(0, Layers).Select(l => new LstmLayer(InputToHidden[l], HiddenToHidden[l], InputBias[l], HiddenBias[l], format, width))]);

    public IEnumerable<(string Name, int[] Shape, ReadOnlyMemory<float> Values)> Tensors(string start)
    {
        for (int layer = 0; layer < Layers; layer++)
        {
            yield return ($"{start}weight_ih_l{layer}", [4 * Hidden, layer == 0 ? Input : Hidden], InputToHidden[layer]);
            yield return ($"{start}weight_hh_l{layer}", [4 * Hidden, Hidden], HiddenToHidden[layer]);
            yield return ($"{start}bias_ih_l{layer}", [4 * Hidden], InputBias[layer]);
            yield return ($"{start}bias_hh_l{layer}", [4 * Hidden], HiddenBias[layer]);
        }
    }
}
