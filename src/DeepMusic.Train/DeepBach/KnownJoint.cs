using DeepMusic.Core;
using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>
/// A distribution of four cells that is known whole: two voices, two ticks, three pitches each. Told all others, it says exactly what a cell may be; what
/// the sampler draws from that can be held against the truth.
/// </summary>
internal sealed class KnownJoint : IChoraleNetwork
{
    private const int Pitches = 3, States = Pitches * Pitches * Pitches * Pitches, Ticks = 2;
    private static readonly int[] Voices = [1, 3];
    private readonly double[] _weights = new double[States];

    /// <param name="seed">Which distribution.</param>
    /// <param name="coupling">How much the cells depend on each other.</param>
    public KnownJoint(ulong seed, double coupling = 1)
    {
        var random = new SeededRandom(seed);
        for (int state = 0; state < States; state++)
            _weights[state] = Math.Exp(coupling * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        double sum = _weights.Sum();
        for (int state = 0; state < States; state++) _weights[state] /= sum;
    }

    public string Name => "known";

    public bool SeesWhatIsAsked => true;

    /// <summary>Total variation between the truth and what a sampler draws.</summary>
    /// <param name="options">How it draws.</param>
    /// <param name="sweeps">How many sweeps each draw has.</param>
    /// <param name="draws">How many draws; so many alone leave about the root of 13 over them.</param>
    /// <param name="seed">The seed.</param>
    public double TotalVariation(GibbsOptions options, int sweeps, int draws, ulong seed)
    {
        var sampler = new GibbsSampler(this, options);
        var grid = new ChoraleGrid(ChoraleFrame.Plain, Ticks);
        CellMask mask = CellMask.Voices(Ticks, Voices);
        var counts = new double[States];
        for (int i = 0; i < draws; i++)
            counts[State(sampler.Fill(grid, mask, FillLimits.None, sweeps, SeededRandom.Derive(seed, (ulong)i), CancellationToken.None).Tokens)]++;
        return counts.Select((c, state) => Math.Abs(c / draws - _weights[state])).Sum() / 2;
    }

    public void Begin(ChoraleFrame frame, int ticks)
    {
    }

    public void Odds(ReadOnlySpan<byte> tokens, ReadOnlySpan<int> cells, Span<float> logits)
    {
        Span<byte> with = stackalloc byte[Ticks * DeepBachEncoding.Voices];
        for (int i = 0; i < cells.Length; i++)
        {
            Span<float> odds = logits.Slice(i * DeepBachEncoding.MostTokens, DeepBachEncoding.MostTokens);
            odds.Fill(float.NegativeInfinity);
            tokens.CopyTo(with);
            for (int pitch = 0; pitch < Pitches; pitch++)
            {
                with[cells[i]] = (byte)pitch;
                odds[pitch] = (float)Math.Log(_weights[State(with)]);
            }
        }
    }

    // Whatever stands in a cell before its first draw counts as the first pitch.
    private static int State(ReadOnlySpan<byte> tokens)
    {
        int state = 0;
        for (int tick = 0; tick < Ticks; tick++)
            foreach (int voice in Voices)
            {
                int token = tokens[tick * DeepBachEncoding.Voices + voice];
                state = state * Pitches + (token < Pitches ? token : 0);
            }
        return state;
    }
}
