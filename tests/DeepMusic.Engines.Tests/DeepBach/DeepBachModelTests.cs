using DeepMusic.Engines.DeepBach;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Tests.DeepBach;

[Collection(TorchCollection.Name)]
public class DeepBachModelTests
{
    private const int B = 2, T = 16;

    [Theory]
    [InlineData(ChoraleNetworkKind.DeepBach)]
    [InlineData(ChoraleNetworkKind.Orderless)]
    public void Shapes_are_those_of_the_paper(ChoraleNetworkKind kind)
    {
        using var network = new RandomChoraleNetwork(kind);
        DeepBachConfig c = network.Config;
        using DisposeScope scope = NewDisposeScope();
        Tensor[] odds = Forward(network.Model, Tokens(1));
        Assert.Equal([24, 25, 26, 33], odds.Select(o => (int)o.shape[2]));
        Assert.All(odds, o => Assert.Equal([B, T], o.shape[..2]));
        Dictionary<string, Tensor> weights = network.Model.state_dict();
        Assert.Equal([4 * c.Hidden, 4 * c.Embedding + c.Features], weights["net0.past.weight_ih_l0"].shape);
        Assert.Equal([c.Hidden, 3 * c.Hidden], weights["net0.merge.weight"].shape);
        Assert.Equal([DeepBachEncoding.CodeCount(3), c.Embedding], weights["net0.embedding3.weight"].shape);
        Assert.DoesNotContain(weights.Keys, k => k.Contains('_', StringComparison.Ordinal) && !k.Contains(".weight_", StringComparison.Ordinal) && !k.Contains(".bias_", StringComparison.Ordinal)); // each part once
        Assert.Equal(kind == ChoraleNetworkKind.DeepBach ? 4 : 1, weights.Keys.Select(k => k.Split('.')[0]).Distinct().Count());
    }

    [Fact]
    public void A_voice_of_the_paper_is_told_every_cell_but_its_own()
    {
        using var network = new RandomChoraleNetwork(ChoraleNetworkKind.DeepBach);
        using DisposeScope scope = NewDisposeScope();
        Tensor tokens = Tokens(1), others = tokens.clone();
        Tensor plain = Forward(network.Model, tokens)[2];
        others[0, 8, 2] = 3 + others[0, 8, 2].item<long>() % 3;
        Tensor own = Forward(network.Model, others)[2];
        Assert.True(plain[0, 8].allclose(own[0, 8]), "what stands in the cell is not known");
        Assert.False(plain[0, 7].allclose(own[0, 7]), "what is to come is");
        Assert.False(plain[0, 9].allclose(own[0, 9]), "what was is");
        others = tokens.clone();
        others[0, 8, 1] = 3 + others[0, 8, 1].item<long>() % 3;
        Assert.False(plain[0, 8].allclose(Forward(network.Model, others)[2][0, 8]), "what sounds together is");
        Assert.True(plain[1].allclose(Forward(network.Model, others)[2][1]), "another sequence is not concerned");
    }

    [Theory]
    [InlineData(ChoraleNetworkKind.DeepBach)]
    [InlineData(ChoraleNetworkKind.Orderless)]
    [InlineData(ChoraleNetworkKind.Mlp)]
    [InlineData(ChoraleNetworkKind.MaxEnt)]
    public void One_batch_can_be_learned_by_heart(ChoraleNetworkKind kind)
    {
        using var network = new RandomChoraleNetwork(kind);
        DeepBachModel model = network.Model;
        model.train();
        Tensor tokens = Tokens(5), frames = rand(B, T, ChoraleFrame.Features), rows = randint(0, network.Config.WindowRows, [B * T, 12], dtype: int64);
        // The orderless net is not told the tick itself: else there would be nothing to learn.
        Tensor hidden = stack(Enumerable.Range(0, 4).Select(v => full([B, T], DeepBachEncoding.Unknown(v), dtype: int64)).ToArray(), 2);
        using var optimizer = new AdamW(model.named_parameters(), weightDecay: 0);
        float loss = float.MaxValue;
        for (int step = 0; step < 120; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.ClearGradients();
            Tensor[] odds = network.Config.IsWindow
                ? model.Forward([rows, rows, rows, rows], frames.reshape(B * T, -1))
                : model.Forward(tokens, kind == ChoraleNetworkKind.Orderless ? hidden : tokens, tokens, frames);
            Tensor total = zeros(1);
            for (int voice = 0; voice < 4; voice++)
                total = total + nn.functional.cross_entropy(odds[voice].reshape(B * T, -1), tokens.select(2, voice).reshape(-1));
            total.sum().backward();
            optimizer.Step(step, 0.02);
            loss = total.sum().item<float>() / 4;
        }
        Assert.InRange(loss, 0, 0.05f);
    }

    private static Tensor[] Forward(DeepBachModel model, Tensor tokens) => model.Forward(tokens, tokens, tokens, zeros(B, T, ChoraleFrame.Features));

    private static Tensor Tokens(long seed)
    {
        random.manual_seed(seed);
        return randint(0, 24, [B, T, 4], dtype: int64);
    }
}
