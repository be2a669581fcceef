using DeepMusic.Core;
using DeepMusic.Engines.AnticipationRnn;
using DeepMusic.Train.AnticipationRnn;

namespace DeepMusic.Train.Tests.AnticipationRnn;

[Collection(TorchCollection.Name)]
public class LandingTrialTests
{
    private static readonly GridTune[] Tunes = [new(Corpora.Wandering("a", TuneSplit.Test, 1)), new(Corpora.Wandering("b", TuneSplit.Test, 2))];

    [Fact]
    public void Who_was_never_taught_misses()
    {
        using var network = new SmallNetwork();
        using IAnticipationNetwork played = network.Open();
        double held = LandingTrial.Held(played, Tunes, 20, 1), chromatic = LandingTrial.Chromatic(played, 6, 1);
        Assert.InRange(held, 0, 0.1);
        Assert.InRange(chromatic, 0, 0.1);
        Assert.Equal(held, LandingTrial.Held(played, Tunes, 20, 1));
    }

    [Fact]
    public void Who_was_taught_to_do_what_it_is_told_hits()
    {
        using var network = new SmallNetwork();
        network.Learn(400, 1e-2, Told);
        using IAnticipationNetwork played = network.Open();
        Assert.InRange(LandingTrial.Held(played, Tunes, 20, 1), 0.95, 1);
        Assert.InRange(LandingTrial.Chromatic(played, 6, 1), 0.95, 1);
    }

    [Fact]
    public void Tunes_that_are_too_short_are_one_line()
    {
        using var network = new SmallNetwork();
        using IAnticipationNetwork played = network.Open();
        Assert.Throws<TrainingException>(() => LandingTrial.Held(played, [new(Corpora.Wandering("a", TuneSplit.Test, 1, bars: 3))], 1, 1));
    }

    // Tokens of no sense, of which some are told: there is nothing to learn but to obey.
    private static SequenceBatch Told(int step)
    {
        var random = new SeededRandom((ulong)step);
        AnticipationConfig config = SmallNetwork.Shape;
        var batch = new SequenceBatch(config, 16, config.Window);
        for (int s = 0; s < 16; s++)
        {
            int before = config.StartToken;
            for (int t = 0; t < config.Window; t++)
            {
                int token = random.Next(config.Vocabulary);
                batch.Set(s, t, before, token);
                Tunes[0].Write(batch.Features(s, t), t, 0, chord: false, key: s % 2 == 0);
                if (random.Next(2) == 0) batch.Constrain(s, t, token);
                before = token;
            }
        }
        return batch;
    }
}
