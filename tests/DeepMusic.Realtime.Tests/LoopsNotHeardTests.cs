using DeepMusic.Core;

namespace DeepMusic.Realtime.Tests;

/// <summary>People play what we play, too: nobody who has no cable back is ever muted.</summary>
public sealed class LoopsNotHeardTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Somebody_who_doubles_the_answer_in_unison_is_heard(ulong seed, bool thru)
    {
        foreach (bool touch in (bool[])[true, false]) // a keyboard that knows no velocities strikes with 100
        {
            var random = new SeededRandom(SeededRandom.Derive(seed, touch ? 1UL : 0));
            var cable = new Cable(thru);
            double at = 0;
            for (int i = 0; i < 8000; i++)
            {
                at += 90 + random.Next(4) * 90;
                int key = 60 + random.Next(12), velocity = touch ? 60 + random.Next(40) : 100;
                cable.Answer(at, key, velocity, 80);
                // As good as an ensemble gets: 12 ms of scatter around a constant lag.
                double lag = 40 + Gaussian(random) * 12;
                cable.Key(at + Math.Max(1, lag), key, touch ? Math.Clamp(velocity + (int)(Gaussian(random) * 8), 1, 127) : 100, 70 + Gaussian(random) * 10);
                if (i % 500 == 499) cable.RunTo(at);
            }
            cable.RunTo(at + 1000);
            Assert.Null(cable.MutedAt);
        }
    }

    [Theory]
    [InlineData(62)]
    [InlineData(110)]
    [InlineData(125)]
    [InlineData(250)]
    public void An_arpeggiator_that_repeats_one_key_through_thru_is_heard(double period)
    {
        var cable = new Cable();
        for (int i = 0; i < 1000; i++) cable.Key(i * period, 60, 100, period / 2);
        cable.RunTo(1000 * period + 1000);
        Assert.Null(cable.MutedAt);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Trills_rolls_and_repeated_chords_through_thru_are_heard(ulong seed)
    {
        var random = new SeededRandom(seed);
        var cable = new Cable();
        double at = 0;
        for (int i = 0; i < 20_000; i++)
        {
            int what = i / 50 % 3;
            at += what == 2 ? 150 : 45 + Gaussian(random) * 3;
            int velocity = random.Next(2) == 0 ? 100 : 90 + random.Next(20);
            if (what == 0) cable.Key(at, 60 + i % 2 * 2, velocity, 40);
            else if (what == 1) cable.Key(at, 72, velocity, 20);
            else foreach (int third in (int[])[0, 4, 7, 12]) cable.Key(at + random.NextDouble() * 15, 48 + third, velocity, 100);
            if (i % 500 == 499) cable.RunTo(at);
        }
        cable.RunTo(at + 1000);
        Assert.Null(cable.MutedAt);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Somebody_who_repeats_what_was_just_played_is_heard(ulong seed)
    {
        var random = new SeededRandom(seed);
        var cable = new Cable(thru: seed % 2 == 0);
        double at = 0;
        for (int i = 0; i < 6000; i++)
        {
            at += 240;
            int key = 60 + random.Next(5);
            cable.Answer(at, key, 100, 100);
            cable.Key(at + 240 + Gaussian(random) * 10, key, 100, 100);
            if (i % 500 == 499) cable.RunTo(at);
        }
        cable.RunTo(at + 1000);
        Assert.Null(cable.MutedAt);
    }

    [Fact]
    public void A_player_beside_whom_answers_sound_is_muted_only_when_they_come_back()
    {
        var random = new SeededRandom(31);
        var cable = new Cable();
        double at = 0;
        for (int i = 0; i < 2000; i++)
        {
            at += 70 + random.Next(80);
            cable.Answer(at, 48 + random.Next(36), 50 + random.Next(60), 90);
            cable.Key(at + random.Next(70), 48 + random.Next(36), 50 + random.Next(60), 50);
            if (i % 100 == 99) cable.RunTo(at);
        }
        Assert.Null(cable.MutedAt);
        cable.Delay = () => 8;
        for (int i = 0; i < 20; i++) cable.Answer(at + i * 100, 60 + i % 5, 70 + i % 9, 50);
        cable.RunTo(at + 2000);
        Assert.InRange((cable.MutedAt!.Value - Cable.At(at)).TotalMilliseconds, 0, 1000);
    }

    private static double Gaussian(SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
