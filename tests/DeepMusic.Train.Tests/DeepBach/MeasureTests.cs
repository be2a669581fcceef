using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;
using DeepMusic.Train.DeepBach;

namespace DeepMusic.Train.Tests.DeepBach;

/// <summary>Each measure against a case that is worked out by hand, and one that must fail.</summary>
public class MeasureTests
{
    [Fact]
    public void The_sampler_converges_to_a_joint_that_is_known_and_does_not_without_sweeps()
    {
        var joint = new KnownJoint(3);
        Assert.InRange(joint.TotalVariation(new GibbsOptions(), 30, 12_000, 1), 0, 0.05);
        Assert.InRange(joint.TotalVariation(new GibbsOptions(), 1, 2_000, 1), 0.1, 1);
        Assert.InRange(joint.TotalVariation(new GibbsOptions { Least = 1, Most = 1 }, 30, 4_000, 1), 0.1, 1); // cells that belong together, always drawn together
    }

    [Fact]
    public void Two_kinds_are_told_apart_when_they_differ_and_guessed_when_they_do_not()
    {
        static List<double[]>[] Pieces(ulong seed, double shift)
        {
            var random = new SeededRandom(seed);
            return [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, 20).Select(i => random.NextDouble() + (i < 3 ? shift : 0)).ToArray()).ToList())];
        }
        Assert.InRange(TwoSample.Accuracy(Pieces(1, 0), Pieces(2, 0), 1), 0.35, 0.65);
        Assert.InRange(TwoSample.Accuracy(Pieces(1, 0), Pieces(2, 0.8), 1), 0.9, 1);
    }

    [Fact]
    public void The_ngram_knows_what_it_was_taught_and_its_probabilities_sum_to_one()
    {
        Chorale[] taught = [.. Enumerable.Range(0, 3).Select(i => MadeChorales.Of("train", TuneSplit.Train, (ulong)i))];
        var ngram = new ChoraleNGram(taught, [MadeChorales.Of("valid", TuneSplit.Valid, 9)]);
        Assert.True(ngram.Nats(taught[0].Grid).Average() * 2 < ngram.Nats(MadeChorales.Of("test", TuneSplit.Test, 10).Grid).Average());
        ChoraleGrid grid = taught[1].Grid.Clone();
        double sum = 0;
        for (int token = 0; token < DeepBachEncoding.Tokens(2); token++)
        {
            if (token == DeepBachEncoding.Hold(2)) continue;
            grid[20, 2] = token;
            sum += Math.Exp(-ngram.Nats(grid)[20 * DeepBachEncoding.Voices + 2]);
        }
        Assert.InRange(sum, 0.8, 1.0001); // a little is kept for codes that no voice writes
    }

    [Fact]
    public void What_knows_nothing_needs_the_logarithm_of_the_choices()
    {
        Chorale chorale = MadeChorales.Of("test", TuneSplit.Test, 4);
        var even = new Even();
        double expected = Enumerable.Range(0, DeepBachEncoding.Voices).Average(v => Math.Log(DeepBachEncoding.Tokens(v)));
        Assert.Equal(expected, ChoraleLikelihood.Cells(even, [chorale]).Average(), 1e-6);
        ChoraleLikelihood joint = ChoraleLikelihood.Joint(even, [chorale]);
        Assert.Equal(Enumerable.Range(0, chorale.Grid.Ticks * 4).Average(c => Math.Log(DeepBachEncoding.Tokens(c % 4)) - (Same(chorale, c) ? Math.Log(2) : 0)), joint.All, 1e-6);
        Assert.True(joint.Moved > joint.All);

        static bool Same(Chorale chorale, int cell) => cell >= 4 && chorale.Grid.Sounding(cell / 4, cell % 4) == chorale.Grid.Sounding(cell / 4 - 1, cell % 4);
    }

    [Fact]
    public void A_copy_is_what_was_before_or_what_is_held_on_after_the_gap()
    {
        var grid = new ChoraleGrid(ChoraleFrame.Plain, 12);
        for (int tick = 0; tick < 12; tick++) grid[tick, 1] = tick is 0 ? 3 : tick is 6 ? 8 : DeepBachEncoding.Hold(1);
        Assert.Equal(DeepBachEncoding.Low(1) + 8, BlockTrial.Copy(grid, 6, 1)); // cell 9 holds
        grid[9, 1] = 9;
        Assert.Equal(DeepBachEncoding.Low(1) + 3, BlockTrial.Copy(grid, 6, 1));
    }

    [Fact]
    public void Excerpts_of_any_music_have_as_many_numbers()
    {
        int[] counts = [.. Enumerable.Range(0, 5).Select(i => ExcerptFeatures.Of(MadeChorales.Of("test", TuneSplit.Test, (ulong)i).Grid).Length)];
        Assert.Equal(counts[0], ExcerptFeatures.Of(new ChoraleGrid(ChoraleFrame.Plain, 8)).Length);
        Assert.Single(counts.Distinct());
        Assert.All(ExcerptFeatures.Of(new ChoraleGrid(ChoraleFrame.Plain, 8)), x => Assert.True(double.IsFinite(x)));
    }

    private sealed class Even : IOrderedNetwork
    {
        public string Name => "even";

        public bool SeesWhatIsAsked => false;

        public void Begin(ChoraleFrame frame, int ticks)
        {
        }

        public void Odds(ReadOnlySpan<byte> tokens, ReadOnlySpan<int> cells, Span<float> logits)
        {
            for (int i = 0; i < cells.Length; i++) OddsKnowing(tokens, cells[i], logits[(i * DeepBachEncoding.MostTokens)..]);
        }

        public void OddsKnowing(ReadOnlySpan<byte> tokens, int cell, Span<float> logits)
        {
            logits[..DeepBachEncoding.MostTokens].Fill(float.NegativeInfinity);
            logits[..DeepBachEncoding.Tokens(cell % DeepBachEncoding.Voices)].Clear();
        }
    }
}
