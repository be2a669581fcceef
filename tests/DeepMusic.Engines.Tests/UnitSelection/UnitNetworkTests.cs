using DeepMusic.Core;
using DeepMusic.Engines.Inference;
using DeepMusic.Engines.UnitSelection;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Tests.UnitSelection;

/// <summary>What is played is what was trained.</summary>
[Collection(TorchCollection.Name)]
public class UnitNetworkTests
{
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Embeddings_and_what_is_decoded_of_them_are_those_of_the_trained_model(int bars)
    {
        using var random = new RandomUnitNetwork();
        UnitNetwork network = UnitNetwork.Open(random.Checkpoint);
        Unit[] units = Units(20, bars, 7);
        using var still = no_grad();
        Tensor embeddings = random.Model.Embed(tensor(Bags(units), [units.Length, UnitFeatures.Count]));
        Tensor decoded = random.Model.Decode(embeddings).exp();
        float[] expected = embeddings.data<float>().ToArray(), words = decoded.data<float>().ToArray();
        var embedding = new float[network.Config.Embedding];
        var actual = new float[UnitFeatures.Count];
        for (int u = 0; u < units.Length; u++)
        {
            network.Embed(units[u], embedding);
            AssertClose(expected.AsSpan(u * embedding.Length, embedding.Length), embedding, Tolerance);
            network.Decode(embedding, actual);
            AssertClose(words.AsSpan(u * actual.Length, actual.Length), actual, 1e-6);
            Assert.Equal(1, actual.Sum(), 1e-4);
        }
    }

    [Fact]
    public void What_is_wanted_next_is_what_the_trained_model_wants()
    {
        using var random = new RandomUnitNetwork();
        UnitNetwork network = UnitNetwork.Open(random.Checkpoint);
        int size = network.Config.Embedding;
        float[] embedding = new float[size], all = new float[6 * size];
        foreach ((int bars, int length) in ((int, int)[])[(1, 0), (2, 1), (4, 2)])
        {
            Unit[] units = Units(6, bars, 8);
            for (int u = 0; u < units.Length; u++) network.Embed(units[u], all.AsSpan(u * size, size));
            using var still = no_grad();
            float[] expected = random.Model.Follow(tensor(all, [1, units.Length, size]), length).data<float>().ToArray();
            RelevanceState state = network.NewRelevance();
            for (int u = 0; u < units.Length; u++)
            {
                network.Read(state, all.AsSpan(u * size, size), bars);
                network.Wanted(state, embedding);
                AssertClose(expected.AsSpan(u * size, size), embedding, Tolerance);
            }
        }
        Assert.Equal(Parameter(random.Model, "sharpness")[0].item<float>(), network.Sharpness);
    }

    [Theory]
    [InlineData(WeightFormat.Float32, Tolerance)]
    [InlineData(WeightFormat.BFloat16, 0.05)]
    [InlineData(WeightFormat.Int8, 0.1)]
    public void Costs_are_those_of_the_trained_model_alone_or_side_by_side(WeightFormat format, double tolerance)
    {
        using var random = new RandomUnitNetwork();
        UnitNetwork network = UnitNetwork.Open(random.Checkpoint, format);
        UnitEvent[] past = [.. Units(2, 1, 9).SelectMany(u => u.Events)];
        ReadOnlyMemory<UnitEvent>[] candidates = [.. Units(230, 1, 10).Select(u => u.Events.AsMemory())];
        JoinState state = network.NewJoin();
        network.Read(state, past);
        foreach (int most in (int[])[1, 4, int.MaxValue])
        {
            var nats = new double[candidates.Length];
            network.Costs(state, candidates, nats, most);
            for (int c = 0; c < candidates.Length; c++)
            {
                ReadOnlySpan<UnitEvent> events = candidates[c].Span[..Math.Min(most, candidates[c].Length)];
                Assert.Equal(network.Cost(state, events), nats[c]);
                if (c % 10 == 0) Assert.Equal(Expected(random.Model, past, events), nats[c], tolerance * events.Length);
            }
        }
    }

    [Fact]
    public void The_past_is_remembered_and_forgotten()
    {
        using var random = new RandomUnitNetwork();
        UnitNetwork network = UnitNetwork.Open(random.Checkpoint);
        Unit[] units = Units(2, 1, 11);
        JoinState state = network.NewJoin(), other = network.NewJoin();
        double fresh = network.Cost(state, units[1].Events.AsSpan());
        Assert.Equal(Expected(random.Model, [], units[1].Events.AsSpan()), fresh, Tolerance * units[1].Events.Length);
        network.Read(state, units[0].Events.AsSpan());
        state.CopyTo(other);
        double after = network.Cost(state, units[1].Events.AsSpan());
        Assert.NotEqual(fresh, after);
        Assert.Equal(after, network.Cost(other, units[1].Events.AsSpan()));
        state.Clear();
        Assert.Equal(fresh, network.Cost(state, units[1].Events.AsSpan()));
    }

    [Fact]
    public void Every_vector_width_gives_the_same_bits()
    {
        using var random = new RandomUnitNetwork();
        Unit[] units = Units(4, 1, 12);
        ReadOnlyMemory<UnitEvent>[] candidates = [.. units.Select(u => u.Events.AsMemory())];
        foreach (WeightFormat format in Enum.GetValues<WeightFormat>())
        {
            (float[] Wanted, double[] Nats)? first = null;
            foreach (VectorWidth width in Processor.Widths)
            {
                var network = new UnitNetwork(new UnitConfig(), random.Checkpoint.Weights, format, width);
                RelevanceState relevance = network.NewRelevance();
                var embedding = new float[network.Config.Embedding];
                foreach (Unit unit in units)
                {
                    network.Embed(unit, embedding);
                    network.Read(relevance, embedding, 1);
                }
                network.Wanted(relevance, embedding);
                var nats = new double[candidates.Length];
                network.Costs(network.NewJoin(), candidates, nats);
                first ??= (embedding, nats);
                Assert.Equal(first.Value.Wanted, embedding);
                Assert.Equal(first.Value.Nats, nats);
            }
        }
    }

    [Fact]
    public void Nothing_is_allocated_while_playing()
    {
        using var random = new RandomUnitNetwork();
        UnitNetwork network = UnitNetwork.Open(random.Checkpoint);
        Unit[] units = Units(50, 4, 13);
        ReadOnlyMemory<UnitEvent>[] candidates = [.. units.Select(u => u.Events.AsMemory())];
        var embedding = new float[network.Config.Embedding];
        var nats = new double[candidates.Length];
        (RelevanceState relevance, JoinState join) = (network.NewRelevance(), network.NewJoin());
        Assert.Equal(0, Allocated.By(Play));
        Assert.NotEqual(0, Allocated.By(() => network.NewJoin()));

        void Play()
        {
            foreach (Unit unit in units)
            {
                network.Embed(unit, embedding);
                network.Read(relevance, embedding, unit.Bars);
                network.Wanted(relevance, embedding);
            }
            network.Read(join, units[0].Events.AsSpan());
            network.Costs(join, candidates, nats, 4);
            network.Cost(join, units[1].Events.AsSpan());
        }
    }

    private static double Expected(UnitModel model, ReadOnlySpan<UnitEvent> past, ReadOnlySpan<UnitEvent> events)
    {
        using var still = no_grad();
        UnitEvent[] all = [new(UnitEvent.Rest, 0, 0), .. past, .. events];
        Tensor Of(IEnumerable<byte> values) => tensor([.. values.Select(v => (long)v)], dtype: ScalarType.Int64).unsqueeze(0);
        float[] costs = model.JoinCost(Of(all.Select(e => e.Pitch)), Of(all.Select(e => e.Duration)), Of(all.Skip(1).Select(e => e.Position))).data<float>().ToArray();
        return costs.Skip(past.Length).Sum(c => (double)c);
    }

    private static Tensor Parameter(nn.Module model, string name) => model.state_dict().Single(p => p.Key.EndsWith(name, StringComparison.Ordinal)).Value;

    private static Unit[] Units(int count, int bars, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => RandomUnitNetwork.Unit(random, bars))];
    }

    private static float[] Bags(Unit[] units)
    {
        var bags = new float[units.Length * UnitFeatures.Count];
        for (int u = 0; u < units.Length; u++)
        {
            int[] words = new int[UnitFeatures.Most(units[u])];
            float[] values = new float[words.Length];
            int count = UnitFeatures.Of(units[u], words, values);
            for (int i = 0; i < count; i++) bags[u * UnitFeatures.Count + words[i]] = values[i];
        }
        return bags;
    }

    private static void AssertClose(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
    }
}
