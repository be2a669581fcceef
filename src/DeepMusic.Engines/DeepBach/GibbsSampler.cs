using DeepMusic.Core;
using DeepMusic.Engines.Inference;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// Writes cells of a grid anew, everything outside as it was, to the bit and to the ear. Pseudo-Gibbs (Hadjeres, Pachet, Nielsen 2017, algorithm
/// 1) over many positions at once, the share of the cells drawn together falling from sweep to sweep (as in Huang and others 2017, section 4.2):
/// first all moves, in the end each cell knows its neighbours. Cells drawn together lie as far apart as can be. Thread-safe: no.
/// </summary>
/// <param name="network">What it draws from.</param>
/// <param name="options">How.</param>
public sealed class GibbsSampler(IChoraleNetwork network, GibbsOptions options)
{
    private static readonly int[] InOrder = [0, 3, 1, 2]; // the outer voices first

    private readonly int[][] _free = new int[DeepBachEncoding.Voices][];
    private int[] _chosen = [];
    private float[] _logits = [];
    private byte[] _known = [];

    /// <summary>What it draws from.</summary>
    public IChoraleNetwork Network => network;

    /// <summary>Writes the free cells of a grid. The same seed gives the same notes.</summary>
    /// <param name="grid">The grid, which stays as it is.</param>
    /// <param name="mask">The cells to be written.</param>
    /// <param name="limits">What is to hold there.</param>
    /// <param name="sweeps">How often each voice is gone over; none where a network writes in order is a first draft.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancel">Ends the work between two sweeps.</param>
    /// <returns>A grid of its own.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ChoraleGrid Fill(ChoraleGrid grid, CellMask mask, FillLimits limits, int sweeps, ulong seed, CancellationToken cancel)
    {
        ChoraleGrid written = grid.Clone();
        var rules = new CellRules(written, mask, limits);
        if (rules.Free.Length == 0) return written;
        var random = new SeededRandom(seed);
        Room(rules.Free.Length, written.Tokens.Length);
        network.Begin(written.Frame, written.Ticks);
        rules.Clear(written);
        if (options.WriteInOrder && network is IOrderedNetwork ordered) Write(ordered, written, mask, rules, random, cancel);
        else Scatter(written, rules, random);
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++) _free[voice] = [.. rules.Free.Where(c => c % DeepBachEncoding.Voices == voice)];
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            cancel.ThrowIfCancellationRequested();
            double share = options.ShareAt(sweep, sweeps);
            if (!network.SeesWhatIsAsked)
            {
                Draw(written, rules, rules.Free, share, random);
                continue;
            }
            int first = random.Next(DeepBachEncoding.Voices);
            for (int i = 0; i < DeepBachEncoding.Voices; i++) Draw(written, rules, _free[(first + i) % DeepBachEncoding.Voices], share, random);
        }
        return written;
    }

    // Every k-th cell from a random one on: those that are drawn together know least of each other when they are neighbours.
    private void Draw(ChoraleGrid grid, CellRules rules, int[] free, double share, SeededRandom random)
    {
        if (free.Length == 0) return;
        int count = Math.Clamp((int)Math.Round(share * free.Length), 1, free.Length);
        double at = random.NextDouble(), apart = (double)free.Length / count;
        for (int i = 0; i < count; i++) _chosen[i] = free[Math.Min(free.Length - 1, (int)((i + at) * apart))];
        ReadOnlySpan<int> cells = _chosen.AsSpan(0, count);
        network.Odds(grid.Tokens, cells, _logits);
        for (int i = 0; i < count; i++) Choose(grid, rules, cells[i], _logits.AsSpan(i * DeepBachEncoding.MostTokens, DeepBachEncoding.MostTokens), random);
    }

    private void Write(IOrderedNetwork ordered, ChoraleGrid grid, CellMask mask, CellRules rules, SeededRandom random, CancellationToken cancel)
    {
        Span<byte> known = _known.AsSpan(0, grid.Tokens.Length);
        grid.Tokens.CopyTo(known);
        foreach (int cell in rules.Free) known[cell] = (byte)DeepBachEncoding.Unknown(cell % DeepBachEncoding.Voices);
        Span<float> logits = _logits.AsSpan(0, DeepBachEncoding.MostTokens);
        for (int tick = 0; tick < grid.Ticks; tick++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (int voice in InOrder)
            {
                if (!mask[tick, voice]) continue;
                int cell = tick * DeepBachEncoding.Voices + voice;
                ordered.OddsKnowing(known, cell, logits);
                Choose(grid, rules, cell, logits, random);
                known[cell] = grid.Tokens[cell];
            }
        }
    }

    // Any pitch that may be there, held for a beat.
    private void Scatter(ChoraleGrid grid, CellRules rules, SeededRandom random)
    {
        Span<float> logits = _logits.AsSpan(0, DeepBachEncoding.MostTokens);
        foreach (int cell in rules.Free)
        {
            (int tick, int voice) = (cell / DeepBachEncoding.Voices, cell % DeepBachEncoding.Voices);
            logits.Fill(float.NegativeInfinity);
            logits[..DeepBachEncoding.Pitches(voice)].Clear();
            logits[DeepBachEncoding.Hold(voice)] = tick % DeepBachEncoding.TicksPerBeat == 0 ? -100 : 100;
            Choose(grid, rules, cell, logits, random);
        }
    }

    private void Choose(ChoraleGrid grid, CellRules rules, int cell, Span<float> logits, SeededRandom random)
    {
        rules.Mask(grid, cell, logits);
        int pitches = DeepBachEncoding.Pitches(cell % DeepBachEncoding.Voices), token = Sampling.Choose(logits, options.RhythmTemperature, 1, random);
        if (token >= 0 && token < pitches) token = Sampling.Choose(logits[..pitches], options.Temperature, 1, random);
        if (token >= 0) grid.Put(cell, token); // where limits leave nothing, what was there stays
    }

    private void Room(int free, int cells)
    {
        if (_chosen.Length < free) (_chosen, _logits) = (new int[free], new float[free * DeepBachEncoding.MostTokens]);
        if (_known.Length < cells) _known = new byte[cells];
    }
}
