using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Inference;
using TorchSharp;

namespace DeepMusic.Engines.Tests.AnticipationRnn;

/// <summary>Whatever computes the network, it computes the same network.</summary>
[Collection(TorchCollection.Name)]
public class NetworkTests
{
    private const int Ticks = 40, Candidates = 5;

    [Theory]
    [InlineData(Arithmetic.Float32, 1e-4)]
    [InlineData(Arithmetic.TorchCpu, 1e-4)]
    [InlineData(Arithmetic.BFloat16, 0.05)]
    [InlineData(Arithmetic.Int8, 0.2)]
    public void Stepping_gives_what_the_whole_sequence_gave_in_training(Arithmetic arithmetic, double tolerance)
    {
        foreach (AnticipationConfig config in (AnticipationConfig[])[RandomNetwork.Small, RandomNetwork.Small with { ConstraintHidden = 0 }])
        {
            using var network = new RandomNetwork(config);
            using IAnticipationNetwork stepped = AnticipationNetworks.Open(network.Checkpoint, arithmetic, Candidates);
            (int[] constraints, float[] features, int[] tokens) = Piece(config, 3);
            float[] expected = Whole(network.Model, constraints, features, tokens);
            float[] actual = Stepped(stepped, constraints, features, tokens);
            for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
        }
    }

    [Fact]
    public void Every_vector_width_gives_the_same_bits()
    {
        using var network = new RandomNetwork();
        AnticipationConfig config = network.Checkpoint.Config<AnticipationConfig>();
        (int[] constraints, float[] features, int[] tokens) = Piece(config, 4);
        foreach (WeightFormat format in Enum.GetValues<WeightFormat>())
        {
            float[]? first = null;
            foreach (VectorWidth width in Processor.Widths)
            {
                using var stepped = new ManagedNetwork(config, network.Checkpoint.Weights, format, 1, width);
                float[] actual = Stepped(stepped, constraints, features, tokens);
                Assert.Equal(first ??= actual, actual);
            }
        }
    }

    [Theory]
    [InlineData(Arithmetic.Float32)]
    [InlineData(Arithmetic.TorchCpu)]
    public void Candidates_go_on_from_the_one_that_was_chosen(Arithmetic arithmetic)
    {
        using var network = new RandomNetwork();
        AnticipationConfig config = network.Model.Config;
        using IAnticipationNetwork stepped = AnticipationNetworks.Open(network.Checkpoint, arithmetic, Candidates);
        (int[] constraints, float[] features, _) = Piece(config, 5);
        var logits = new float[Candidates * config.Vocabulary];
        stepped.Begin(constraints, features, 1);
        stepped.Step([config.StartToken], logits);
        stepped.GoOnFrom(0, Candidates);
        stepped.Step([1, 2, 3, 4, 5], logits);
        stepped.GoOnFrom(2, Candidates);
        stepped.Step([7, 7, 7, 7, 8], logits);
        float[] alone = Stepped(stepped, constraints, features, [3, 7], from: 0, before: [config.StartToken, 3, 7]);
        for (int v = 0; v < config.Vocabulary; v++)
        {
            for (int i = 1; i < 4; i++) Assert.Equal(logits[v], logits[i * config.Vocabulary + v], 1e-6);
            Assert.Equal(alone[2 * config.Vocabulary + v], logits[v], 1e-5);
        }
        Assert.NotEqual(logits[..config.Vocabulary], logits[(4 * config.Vocabulary)..]);
    }

    private static float[] Stepped(IAnticipationNetwork network, int[] constraints, float[] features, int[] tokens) =>
        Stepped(network, constraints, features, tokens, 0, [network.Config.StartToken, .. tokens[..^1]]);

    private static float[] Stepped(IAnticipationNetwork network, int[] constraints, float[] features, int[] tokens, int from, int[] before)
    {
        int vocabulary = network.Config.Vocabulary;
        var logits = new float[before.Length * vocabulary];
        network.Begin(constraints, features, 1);
        for (int t = from; t < before.Length; t++) network.Step([before[t]], logits.AsSpan(t * vocabulary, vocabulary));
        return logits;
    }

    private static float[] Whole(AnticipationModel model, int[] constraints, float[] features, int[] tokens)
    {
        using var still = torch.no_grad();
        long[] before = [model.Config.StartToken, .. tokens[..^1].Select(t => (long)t)];
        return model.forward(
            torch.tensor(before, [1, Ticks]), torch.tensor([.. constraints.Select(c => (long)c)], [1, Ticks]),
            torch.tensor(features, [1, Ticks, model.Config.Features]), torch.tensor([1L])).data<float>().ToArray();
    }

    private static (int[] Constraints, float[] Features, int[] Tokens) Piece(AnticipationConfig config, ulong seed)
    {
        var random = new SeededRandom(seed);
        int[] tokens = [.. Enumerable.Range(0, Ticks).Select(_ => random.Next(config.Vocabulary))];
        int[] constraints = [.. tokens.Select(t => random.Next(5) == 0 ? t : config.Free)];
        float[] features = [.. Enumerable.Range(0, Ticks * config.Features).Select(_ => (float)(random.NextDouble() * 2 - 1))];
        return (constraints, features, tokens);
    }
}
