using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Checkpoints;

namespace DeepMusic.Stage.Tests;

/// <summary>A network that was never trained, in a folder of its own: what it says is noise, and it is as slow as it is large.</summary>
internal sealed class UntrainedModel : IDisposable
{
    private const double Spread = 0.05;

    private readonly TemporaryFolder _folder = new();

    public UntrainedModel(AnticipationConfig config, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        CheckpointFolder.Save(Path, AnticipationConfig.Room, config, Shapes(config).Select(s => (s.Name, s.Shape, Draw(random, s.Shape))));
    }

    /// <summary>The folder, by which it can be chosen.</summary>
    public string Path => System.IO.Path.Combine(_folder.Path, "untrained");

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<(string Name, int[] Shape)> Shapes(AnticipationConfig config)
    {
        yield return ("embedding.weight", [config.Vocabulary + 2, config.Embedding]);
        yield return ("style.weight", [config.Styles.Length + 1, config.StyleEmbedding]);
        foreach ((string, int[]) part in Lstm("constraint", config.ConstraintInput, config.ConstraintHidden, config.Layers)) yield return part;
        foreach ((string, int[]) part in Lstm("token", config.Embedding + config.Conditioning, config.Hidden, config.Layers)) yield return part;
        yield return ("hidden.weight", [config.Hidden, config.Hidden]);
        yield return ("hidden.bias", [config.Hidden]);
        yield return ("output.weight", [config.Vocabulary, config.Hidden]);
        yield return ("output.bias", [config.Vocabulary]);
    }

    private static IEnumerable<(string Name, int[] Shape)> Lstm(string name, int input, int hidden, int layers)
    {
        for (int layer = 0; layer < layers; layer++)
        {
            yield return ($"{name}.weight_ih_l{layer}", [4 * hidden, layer == 0 ? input : hidden]);
            yield return ($"{name}.weight_hh_l{layer}", [4 * hidden, hidden]);
            yield return ($"{name}.bias_ih_l{layer}", [4 * hidden]);
            yield return ($"{name}.bias_hh_l{layer}", [4 * hidden]);
        }
    }

    private static ReadOnlyMemory<float> Draw(SeededRandom random, int[] shape)
    {
        var values = new float[shape.Aggregate(1, (all, n) => all * n)];
        for (int i = 0; i < values.Length; i++) values[i] = (float)((random.NextDouble() * 2 - 1) * Spread);
        return values;
    }
}
