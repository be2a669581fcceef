using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Train.AnticipationRnn;
using static TorchSharp.torch;

namespace DeepMusic.Train.Tests.AnticipationRnn;

[Collection(TorchCollection.Name)]
public class LikelihoodTests
{
    private static readonly GridTune[] Tunes = [.. Enumerable.Range(0, 3).Select(i => new GridTune(Corpora.Wandering("a", TuneSplit.Test, (ulong)i, bars: 3 + i)))];

    [Fact]
    public void Torch_and_our_own_code_find_tunes_equally_likely()
    {
        using var network = new SmallNetwork();
        using IAnticipationNetwork played = network.Open();
        network.Model.eval();
        foreach (Likelihood.View view in Enum.GetValues<Likelihood.View>())
        {
            Likelihood whole = Likelihood.Of(network.Model, Tunes, view), stepped = Likelihood.Of(played, Tunes, view);
            Assert.Equal(whole.All, stepped.All, 1e-3);
            Assert.Equal(whole.Moved, stepped.Moved, 1e-3);
            Assert.NotEqual(whole.All, whole.Moved, 1e-4);
        }
    }

    [Fact]
    public void What_is_told_of_harmony_counts()
    {
        using var network = new SmallNetwork();
        network.Model.eval();
        Assert.NotEqual(Likelihood.Of(network.Model, Tunes, Likelihood.View.Place).All, Likelihood.Of(network.Model, Tunes, Likelihood.View.Harmony).All, 1e-5);
    }

    [Fact]
    public void Who_knows_nothing_needs_the_logarithm_of_the_vocabulary()
    {
        using var network = new SmallNetwork();
        Output(network, hold: 0);
        Likelihood uniform = Likelihood.Of(network.Model, Tunes, Likelihood.View.Place);
        Assert.Equal(Math.Log(90), uniform.All, 1e-4);
        Assert.Equal(Math.Log(90), uniform.Moved, 1e-4);
        Likelihood counted = Likelihood.Of(new BackoffNGram(AnticipationEncoding.Tokens, 3), Tunes);
        Assert.Equal(Math.Log(90), counted.All, 1e-6);
    }

    [Fact]
    public void The_mean_is_over_ticks_and_what_moves_is_counted_apart()
    {
        using var network = new SmallNetwork();
        const double Hold = 3;
        Output(network, Hold);
        // Two bars: six quarters, each a strike and three holds; then two quarters of silence, of which the first tick moves.
        var tune = new GridTune(Corpora.Tune("a", TuneSplit.Test, Corpora.Line(1, 60, 62, 64, 65, 67, 69)));
        double total = Math.Log(89 + Math.Exp(Hold)), struck = total, held = total - Hold;
        foreach (Likelihood found in (Likelihood[])[Likelihood.Of(network.Model, [tune], Likelihood.View.Place), Played(network, tune)])
        {
            Assert.Equal((18 * held + 14 * struck) / 32, found.All, 1e-4);
            Assert.Equal(struck, found.Moved, 1e-4);
        }
    }

    [Fact]
    public void Ticks_that_were_told_ahead_are_not_counted()
    {
        using var network = new SmallNetwork();
        Output(network, hold: 3);
        double all = Likelihood.Of(network.Model, Tunes, Likelihood.View.Place).All;
        double some = Likelihood.Of(network.Model, Tunes, Likelihood.View.Place, constrained: 0.5, seed: 2).All;
        Assert.NotEqual(all, some, 1e-6);
        Assert.Equal(some, Likelihood.Of(network.Model, Tunes, Likelihood.View.Place, constrained: 0.5, seed: 2).All);
        Assert.InRange(some, Math.Log(89 + Math.Exp(3)) - 3, Math.Log(89 + Math.Exp(3)));
    }

    private static Likelihood Played(SmallNetwork network, GridTune tune)
    {
        using IAnticipationNetwork played = network.Open();
        return Likelihood.Of(played, [tune], Likelihood.View.Place);
    }

    // Says the same at every tick: all tokens alike, but for holding on.
    private static void Output(SmallNetwork network, double hold)
    {
        using var still = no_grad();
        Dictionary<string, Tensor> weights = network.Model.state_dict();
        weights["output.weight"].zero_();
        weights["output.bias"].zero_();
        weights["output.bias"][AnticipationEncoding.Hold] = tensor((float)hold);
        network.Model.eval();
    }
}
