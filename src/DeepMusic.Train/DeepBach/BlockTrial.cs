using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>
/// Five cells of a voice are hidden; is the pitch in their middle found? Beside it stands the best copy of what is beside them: the pitch after the gap
/// where the note there is held, so that it must have begun in it, else the pitch before.
/// </summary>
internal static class BlockTrial
{
    private const int Reach = 2, Context = 32, Sweeps = 12;

    /// <summary>The shares of pitches found: by the network, by copying.</summary>
    /// <param name="network">The network.</param>
    /// <param name="chorales">What the cells are drawn from.</param>
    /// <param name="trials">How many gaps.</param>
    /// <param name="seed">The seed.</param>
    public static (double Found, double Copied) Run(IChoraleNetwork network, IReadOnlyList<Chorale> chorales, int trials, ulong seed)
    {
        var sampler = new GibbsSampler(network, new GibbsOptions { Temperature = 0.25, RhythmTemperature = 0.25, Most = 0.6, Least = 0.2 });
        var random = new SeededRandom(seed);
        int found = 0, copied = 0;
        for (int i = 0; i < trials; i++)
        {
            ChoraleGrid whole = chorales[random.Next(chorales.Count)].Merged;
            int at = Reach + 1 + random.Next(whole.Ticks - 2 * Reach - 2), voice = random.Next(DeepBachEncoding.Voices), from = Math.Max(0, at - Context);
            ChoraleGrid grid = whole.Part(from, Math.Min(whole.Ticks, at + Context) - from);
            int tick = at - from, pitch = grid.Sounding(tick, voice);
            CellMask gap = new CellMask(grid.Ticks).Free(voice, tick - Reach, tick + Reach + 1);
            ChoraleGrid written = sampler.Fill(grid, gap, FillLimits.None with { MayRest = true }, Sweeps, SeededRandom.Derive(seed, (ulong)i), CancellationToken.None);
            if (written.Sounding(tick, voice) == pitch) found++;
            if (Copy(grid, tick, voice) == pitch) copied++;
        }
        return ((double)found / trials, (double)copied / trials);
    }

    /// <summary>What is beside a gap around a tick.</summary>
    internal static int Copy(ChoraleGrid grid, int tick, int voice)
    {
        int after = tick + Reach + 1;
        return after < grid.Ticks && grid[after, voice] == DeepBachEncoding.Hold(voice) ? grid.Sounding(after, voice) : grid.Sounding(tick - Reach - 1, voice);
    }
}
