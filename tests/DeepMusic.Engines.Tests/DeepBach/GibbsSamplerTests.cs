using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Engines.Tests.DeepBach;

[Collection(TorchCollection.Name)]
public class GibbsSamplerTests
{
    private const int Ticks = 48, Voices = DeepBachEncoding.Voices;
    private static readonly ChoraleNetworkKind[] Kinds = [ChoraleNetworkKind.DeepBach, ChoraleNetworkKind.Orderless, ChoraleNetworkKind.MaxEnt];

    [Fact]
    public void Outside_random_rectangles_everything_stays_as_it_was_and_sounds_as_it_did()
    {
        foreach (ChoraleNetworkKind kind in Kinds)
        {
            using var network = new RandomChoraleNetwork(kind);
            var sampler = new GibbsSampler(network.Network, new GibbsOptions());
            var random = new SeededRandom(11);
            for (ulong trial = 0; trial < 30; trial++)
            {
                ChoraleGrid grid = RandomChoraleNetwork.Grid(Ticks, trial), before = grid.Clone();
                var mask = new CellMask(Ticks);
                for (int i = random.Next(3); i >= 0; i--)
                {
                    int from = random.Next(Ticks);
                    mask.Free(random.Next(Voices), from, from + 1 + random.Next(20));
                }
                ChoraleGrid written = sampler.Fill(grid, mask, new FillLimits { MayRest = trial % 2 == 0, CrossingCost = trial % 3, ParallelCost = trial % 3 }, 4, trial, CancellationToken.None);
                Assert.True(before.Tokens.SequenceEqual(grid.Tokens), "the grid that was given is not changed");
                for (int tick = 0; tick < Ticks; tick++)
                    for (int voice = 0; voice < Voices; voice++)
                        if (!mask[tick, voice]) Assert.Equal((grid[tick, voice], grid.Sounding(tick, voice)), (written[tick, voice], written.Sounding(tick, voice)));
                if (mask.Count > 40) Assert.False(written.Tokens.SequenceEqual(grid.Tokens));
            }
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_notes_and_another_seed_others()
    {
        foreach (ChoraleNetworkKind kind in Kinds)
        {
            using var network = new RandomChoraleNetwork(kind);
            ChoraleGrid grid = RandomChoraleNetwork.Grid(Ticks, 1);
            CellMask mask = CellMask.Voices(Ticks, 1, 2, 3);
            var sampler = new GibbsSampler(network.Network, new GibbsOptions());
            ChoraleGrid first = sampler.Fill(grid, mask, FillLimits.None, 5, 9, CancellationToken.None);
            sampler.Fill(RandomChoraleNetwork.Grid(2 * Ticks, 2), CellMask.Voices(2 * Ticks, 0), FillLimits.None, 2, 4, CancellationToken.None);
            ChoraleGrid again = sampler.Fill(grid, mask, FillLimits.None, 5, 9, CancellationToken.None);
            ChoraleGrid afresh = new GibbsSampler(network.Network, new GibbsOptions()).Fill(grid, mask, FillLimits.None, 5, 9, CancellationToken.None);
            Assert.True(first.Tokens.SequenceEqual(again.Tokens) && first.Tokens.SequenceEqual(afresh.Tokens));
            Assert.False(first.Tokens.SequenceEqual(sampler.Fill(grid, mask, FillLimits.None, 5, 10, CancellationToken.None).Tokens));
        }
    }

    [Fact]
    public void Limits_hold_in_every_cell_that_is_written()
    {
        var key = new InKey(new Key(new PitchClass(2), Scale.Major));
        var range = new PitchRange(new Pitch(48), new Pitch(58));
        var limits = new FillLimits { Cells = [new CellLimit(-1, 0, Ticks, key), new CellLimit(2, 8, 24, range)] };
        foreach (ChoraleNetworkKind kind in Kinds)
        {
            using var network = new RandomChoraleNetwork(kind);
            ChoraleGrid grid = RandomChoraleNetwork.Grid(Ticks, 6);
            ChoraleGrid written = new GibbsSampler(network.Network, new GibbsOptions()).Fill(grid, CellMask.Voices(Ticks, 1, 2, 3), limits, 6, 1, CancellationToken.None);
            for (int tick = 0; tick < Ticks; tick++)
                for (int voice = 1; voice < Voices; voice++)
                {
                    int pitch = written.Sounding(tick, voice);
                    Assert.True(pitch >= 0, "voices do not rest");
                    Assert.True(key.Allows(new Pitch(pitch)), $"{pitch} at {tick}");
                    if (voice == 2 && tick is >= 8 and < 24) Assert.True(range.Allows(new Pitch(pitch)), $"{pitch} at {tick}");
                }
        }
    }

    [Fact]
    public void Voice_leading_that_costs_is_met_less()
    {
        using var network = new RandomChoraleNetwork(ChoraleNetworkKind.DeepBach);
        var sampler = new GibbsSampler(network.Network, new GibbsOptions { Most = 0.3, Least = 0.05 });
        int Faults(double cost, Func<ChoraleGrid, int> count) => Enumerable.Range(0, 6).Sum(i => count(sampler.Fill(
            RandomChoraleNetwork.Grid(Ticks, (ulong)i), CellMask.Voices(Ticks, 1, 2, 3), new FillLimits { ParallelCost = cost, CrossingCost = cost }, 12, (ulong)i, CancellationToken.None)));
        Assert.True(Faults(4, VoiceLeading.Crossings) * 3 < Faults(0, VoiceLeading.Crossings));
        Assert.True(Faults(4, VoiceLeading.Parallels) < Faults(0, VoiceLeading.Parallels));
    }

    [Fact]
    public void A_voice_that_is_favoured_to_strike_strikes_more_and_the_others_do_not()
    {
        foreach (ChoraleNetworkKind kind in Kinds)
        {
            using var network = new RandomChoraleNetwork(kind);
            int[] Strikes(double nats)
            {
                ChoraleGrid written = new GibbsSampler(network.Network, new GibbsOptions()).Fill(
                    RandomChoraleNetwork.Grid(2 * Ticks, 1), CellMask.Voices(2 * Ticks, 1, 3), new FillLimits { Strikes = [0, nats] }, 8, 1, CancellationToken.None);
                return [.. Enumerable.Range(0, Voices).Select(v => Enumerable.Range(0, 2 * Ticks).Count(t => DeepBachEncoding.IsStrike(v, written[t, v])))];
            }
            (int[] fewer, int[] plain, int[] more) = (Strikes(-4), Strikes(0), Strikes(4));
            Assert.True(fewer[1] < 0.8 * plain[1] && plain[1] < more[1], $"{fewer[1]} {plain[1]} {more[1]}");
            Assert.InRange(more[3], 0.8 * plain[3], 1.25 * plain[3]);
        }
    }

    [Fact]
    public void It_can_be_withdrawn()
    {
        using var network = new RandomChoraleNetwork(ChoraleNetworkKind.DeepBach);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => new GibbsSampler(network.Network, new GibbsOptions())
            .Fill(RandomChoraleNetwork.Grid(Ticks, 1), CellMask.Voices(Ticks, 1), FillLimits.None, 5, 1, cancel.Token));
    }

    [Fact]
    public void A_mask_of_another_grid_is_refused_and_one_that_frees_nothing_changes_nothing()
    {
        using var network = new RandomChoraleNetwork(ChoraleNetworkKind.DeepBach);
        var sampler = new GibbsSampler(network.Network, new GibbsOptions());
        ChoraleGrid grid = RandomChoraleNetwork.Grid(Ticks, 1);
        Assert.Throws<ArgumentException>(() => sampler.Fill(grid, new CellMask(Ticks + 1), FillLimits.None, 5, 1, CancellationToken.None));
        Assert.True(grid.Tokens.SequenceEqual(sampler.Fill(grid, new CellMask(Ticks), FillLimits.None, 5, 1, CancellationToken.None).Tokens));
    }
}
