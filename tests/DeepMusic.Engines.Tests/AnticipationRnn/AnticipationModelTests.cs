using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Engines.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepMusic.Engines.Tests.AnticipationRnn;

[Collection(TorchCollection.Name)]
public class AnticipationModelTests
{
    private const int B = 2, T = 12;

    [Fact]
    public void Shapes_are_those_of_the_paper()
    {
        using var network = new RandomNetwork();
        AnticipationConfig c = network.Model.Config;
        using Tensor odds = Forward(network.Model, Tokens(c, 1), Free(c), zeros(B, T, c.Features));
        Assert.Equal([B, T, c.Vocabulary], odds.shape);
        Dictionary<string, Tensor> weights = network.Model.state_dict();
        Assert.Equal([c.Vocabulary + 2, c.Embedding], weights["embedding.weight"].shape);
        Assert.Equal([4 * c.ConstraintHidden, c.Embedding + c.Features + c.StyleEmbedding], weights["constraint.weight_ih_l0"].shape);
        Assert.Equal([4 * c.Hidden, c.Embedding + c.ConstraintHidden + c.Embedding + c.Features + c.StyleEmbedding], weights["token.weight_ih_l0"].shape);
        Assert.Equal([c.Vocabulary, c.Hidden], weights["output.weight"].shape);
    }

    [Fact]
    public void A_tick_knows_of_constraints_to_come_but_not_of_tokens_to_come()
    {
        using var network = new RandomNetwork();
        AnticipationConfig c = network.Model.Config;
        Tensor tokens = Tokens(c, 1), free = Free(c), features = zeros(B, T, c.Features);
        using Tensor plain = Forward(network.Model, tokens, free, features);

        Tensor later = tokens.clone();
        later[0, 8] = 3;
        using Tensor changed = Forward(network.Model, later, free, features);
        Assert.True(plain[0, ..8].allclose(changed[0, ..8]));
        Assert.False(plain[0, 8..].allclose(changed[0, 8..]));

        Tensor landing = free.clone();
        landing[0, 8] = 3;
        using Tensor anticipated = Forward(network.Model, tokens, landing, features);
        Assert.False(plain[0, 0].allclose(anticipated[0, 0], rtol: 0, atol: 1e-7));
        Assert.True(plain[0, 9..].allclose(anticipated[0, 9..]) is false, "what was written under the constraint is remembered");
        Assert.True(plain[1].allclose(anticipated[1]), "another sequence is not concerned");
    }

    [Fact]
    public void One_batch_can_be_learned_by_heart()
    {
        using var network = new RandomNetwork(RandomNetwork.Small with { Dropout = 0, Hidden = 64 });
        AnticipationModel model = network.Model;
        model.train();
        AnticipationConfig c = model.Config;
        Tensor tokens = Tokens(c, 5), before = cat([full([B, 1], c.StartToken, dtype: int64), tokens[.., ..(T - 1)]], 1);
        using var optimizer = new AdamW(model.named_parameters(), weightDecay: 0);
        float loss = float.MaxValue;
        for (int step = 0; step < 150; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            optimizer.ClearGradients();
            Tensor l = nn.functional.cross_entropy(Forward(model, before, Free(c), zeros(B, T, c.Features)).reshape(-1, c.Vocabulary), tokens.reshape(-1));
            l.backward();
            optimizer.Step(step, 0.01);
            loss = l.item<float>();
        }
        Assert.InRange(loss, 0, 0.05f);
    }

    private static Tensor Forward(AnticipationModel model, Tensor before, Tensor constraints, Tensor features) =>
        model.forward(before, constraints, features, arange(1, B + 1, dtype: int64));

    private static Tensor Tokens(AnticipationConfig config, long seed)
    {
        random.manual_seed(seed);
        return randint(0, config.Vocabulary, [B, T], dtype: int64);
    }

    private static Tensor Free(AnticipationConfig config) => full([B, T], config.Free, dtype: int64);
}
