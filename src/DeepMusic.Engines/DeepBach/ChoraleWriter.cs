using DeepMusic.Core;

namespace DeepMusic.Engines.DeepBach;

/// <summary>Writes grids of any length: long ones window by window, each told what was written before it. Thread-safe: no.</summary>
/// <param name="network">What it draws from.</param>
/// <param name="sweeps">How often each voice is gone over; null as the network's preset has it.</param>
internal sealed class ChoraleWriter(IChoraleNetwork network, int? sweeps)
{
    /// <summary>Nats for striking that one try moves the next by, where a density is not met.</summary>
    public const double FewerOrMore = 1.5;

    private const int Window = 256, Before = 64, After = 32;

    /// <summary>How the network is usually sampled.</summary>
    public GibbsPreset Preset { get; } = GibbsPreset.For(network) is var usual && sweeps is { } some ? usual with { Sweeps = some } : usual;

    /// <summary>What it draws from, and how often, in a few words.</summary>
    public string Means => $"{network.Name} x{Preset.Sweeps}";

    /// <summary>Writes the free cells of a grid, which stays as it is. The same seed gives the same notes.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ChoraleGrid Write(ChoraleGrid grid, CellMask mask, FillLimits limits, double surprise, ulong seed, CancellationToken cancel)
    {
        var sampler = new GibbsSampler(network, Preset.OptionsAt(surprise));
        if (grid.Ticks <= Window + After) return sampler.Fill(grid, mask, limits, Preset.Sweeps, seed, cancel);
        ChoraleGrid written = grid.Clone();
        for (int from = 0; from < grid.Ticks; from += Window)
        {
            int start = Math.Max(0, from - Before), to = Math.Min(grid.Ticks, from + Window), end = Math.Min(grid.Ticks, to + After);
            var free = new CellMask(end - start);
            for (int tick = from; tick < end; tick++)
                for (int voice = 0; voice < DeepBachEncoding.Voices; voice++) free[tick - start, voice] = mask[tick, voice];
            FillLimits here = limits with { Cells = [.. limits.Cells.Select(c => c with { From = c.From - start, To = c.To - start })] };
            ChoraleGrid part = sampler.Fill(written.Part(start, end - start), free, here, Preset.Sweeps, SeededRandom.Derive(seed, (ulong)from), cancel);
            for (int tick = from; tick < to; tick++)
                for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
                    if (mask[tick, voice]) written[tick, voice] = part[tick - start, voice];
        }
        return written;
    }
}
