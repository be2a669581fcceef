using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;
using static TorchSharp.torch;

namespace DeepMusic.Train.DeepBach;

/// <summary>B windows of T ticks of chorales, transposed, as a network of the room learns from them. Which cells are hidden is drawn by <see cref="Hiding"/>.</summary>
internal sealed class ChoraleBatch
{
    private const int Padding = -100, Voices = DeepBachEncoding.Voices;

    private readonly DeepBachConfig _config;
    private readonly int _sequences, _ticks;
    private readonly float[] _frames;
    private readonly long[][] _targets;         // [voice][B T]
    private readonly long[] _past = [], _at = [], _future = [];
    private readonly long[][] _rows = [];       // [voice][B T, K]
    private readonly int _around;

    /// <summary>A batch; the same for the same seed.</summary>
    /// <param name="config">The network's shape.</param>
    /// <param name="chorales">What it is drawn from.</param>
    /// <param name="sequences">B.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="transposed">Whether in any key the voices allow.</param>
    public ChoraleBatch(DeepBachConfig config, IReadOnlyList<Chorale> chorales, int sequences, ulong seed, bool transposed)
    {
        (_config, _sequences, _ticks) = (config, sequences, config.Window);
        int n = sequences * _ticks;
        _frames = new float[n * ChoraleFrame.Features];
        _targets = [.. Enumerable.Range(0, Voices).Select(_ => Filled(n))];
        _around = (2 * config.Radius + 1) * Voices - 1;
        if (config.IsWindow) _rows = [.. Enumerable.Range(0, Voices).Select(_ => new long[n * _around])];
        else (_past, _at, _future) = (new long[n * Voices], new long[n * Voices], new long[n * Voices]);
        var random = new SeededRandom(seed);
        long all = chorales.Sum(c => (long)c.Grid.Ticks);
        for (int s = 0; s < sequences; s++)
        {
            Chorale chorale = chorales[0];
            for (long at = (long)(random.NextDouble() * all), i = 0; i < chorales.Count && at >= 0; at -= chorale.Grid.Ticks, i++) chorale = chorales[(int)i];
            ChoraleGrid grid = random.Next(2) == 0 ? chorale.Grid : chorale.Merged;
            (int down, int up) = chorale.Shifts;
            int shift = transposed ? down + random.Next(up - down + 1) : 0;
            int room = Math.Max(0, grid.Ticks - _ticks), from = Math.Min(room, random.Next(room / DeepBachEncoding.TicksPerBeat + 2) * DeepBachEncoding.TicksPerBeat);
            Fill(s, shift == 0 ? grid : grid.Transposed(shift), from, random);
        }
    }

    /// <summary>Cells that are to be foretold.</summary>
    public int Targets => _targets.Sum(t => t.Count(x => x >= 0));

    /// <summary>The mean loss of the cells that are to be foretold, nats.</summary>
    public Tensor Loss(DeepBachModel model, Device device)
    {
        Tensor[] odds = Odds(model, device);
        Tensor total = zeros(1, device: device);
        for (int voice = 0; voice < Voices; voice++)
            total = total + nn.functional.cross_entropy(odds[voice].reshape(-1, DeepBachEncoding.Tokens(voice)), tensor(_targets[voice], [_targets[voice].Length], device: device), ignore_index: Padding, reduction: nn.Reduction.Sum);
        using TorchSharp.Scalar count = (float)Math.Max(1, Targets);
        return total.div(count).sum();
    }

    /// <summary>The network's log-odds, for each voice.</summary>
    public Tensor[] Odds(DeepBachModel model, Device device)
    {
        if (_config.IsWindow)
            return model.Forward([.. _rows.Select(r => tensor(r, [_sequences * _ticks, _around], device: device))], tensor(_frames, [_sequences * _ticks, ChoraleFrame.Features], device: device));
        return model.Forward(Cells(_past), Cells(_at), Cells(_future), tensor(_frames, [_sequences, _ticks, ChoraleFrame.Features], device: device));

        Tensor Cells(long[] tokens) => tensor(tokens, [_sequences, _ticks, Voices], device: device);
    }

    private void Fill(int s, ChoraleGrid grid, int from, SeededRandom random)
    {
        int ticks = Math.Min(_ticks, grid.Ticks - from);
        byte[] codes = [];
        if (_config.IsWindow)
        {
            codes = new byte[grid.Tokens.Length];
            DeepBachEncoding.Codes(grid.Tokens, codes);
        }
        Span<int> sounding = stackalloc int[Voices];
        for (int voice = 0; voice < Voices; voice++) sounding[voice] = from > 0 && grid.Sounding(from - 1, voice) is >= 0 and var pitch ? DeepBachEncoding.Strike(voice, pitch) : -1;
        Hiding? hiding = _config.Network == ChoraleNetworkKind.Orderless ? new Hiding(_ticks, random) : null;
        for (int t = 0; t < _ticks; t++)
        {
            int n = s * _ticks + t;
            if (t < ticks) grid.Frame.Write(_frames.AsSpan(n * ChoraleFrame.Features), from + t);
            for (int voice = 0; voice < Voices; voice++)
            {
                int token = t < ticks ? grid[from + t, voice] : DeepBachEncoding.Unknown(voice), cell = n * Voices + voice;
                if (t < ticks && (hiding is null || hiding.IsTarget(t, voice))) _targets[voice][n] = token;
                if (_config.IsWindow)
                {
                    Around(grid, codes, from + t, voice, _rows[voice].AsSpan(n * _around, _around));
                    continue;
                }
                int unknown = DeepBachEncoding.Unknown(voice);
                int code = token == DeepBachEncoding.Hold(voice) && sounding[voice] >= 0 ? DeepBachEncoding.Held(voice, sounding[voice]) : token;
                _past[cell] = hiding?.Past(t, voice) == true ? unknown : code;
                _at[cell] = hiding?.At(t, voice) == true ? unknown : code;
                if (_past[cell] == unknown) sounding[voice] = -1;
                else if (token != DeepBachEncoding.Hold(voice)) sounding[voice] = DeepBachEncoding.IsStrike(voice, token) ? token : -1;
                _future[cell] = hiding?.Future(t, voice) == true ? unknown : token;
            }
        }
    }

    private void Around(ChoraleGrid grid, ReadOnlySpan<byte> codes, int tick, int voice, Span<long> rows)
    {
        int k = 0;
        for (int offset = -_config.Radius; offset <= _config.Radius; offset++)
            for (int other = 0; other < Voices; other++)
            {
                if (offset == 0 && other == voice) continue;
                int there = tick + offset, cell = there * Voices + other;
                int code = there < 0 || there >= grid.Ticks ? DeepBachEncoding.Unknown(other) : offset > 0 ? grid.Tokens[cell] : codes[cell];
                rows[k++] = _config.WindowRow(offset, other, code);
            }
    }

    private static long[] Filled(int count)
    {
        var values = new long[count];
        Array.Fill(values, Padding);
        return values;
    }
}
