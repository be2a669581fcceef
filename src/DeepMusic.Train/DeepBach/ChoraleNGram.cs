using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>
/// The baseline of likelihoods, and the judge of what was written: how often a pitch followed what was known of a cell, backed off part by part, in every key
/// the voices allow. Told are the voice's pitch before and how long it has sounded, the place in the beat, the voices that came first at this tick
/// (soprano, bass, alto, tenor), and what those sounded before. It shares nothing with the networks but the chorales.
/// </summary>
internal sealed class ChoraleNGram
{
    private const int Parts = 9, Slot = DeepBachEncoding.Slots, MostTicks = 8;
    private static readonly int[] InOrder = [0, 3, 1, 2];
    private static readonly double[] Escapes = [0.5, 1, 2, 4, 8];

    private readonly BackoffNGram[] _voices = [.. Enumerable.Range(0, DeepBachEncoding.Voices).Select(_ => new BackoffNGram(Slot, Parts + 1))];

    /// <param name="train">What it is taught.</param>
    /// <param name="valid">What its one number is fitted to.</param>
    public ChoraleNGram(IEnumerable<Chorale> train, IReadOnlyList<Chorale> valid)
    {
        Span<int> told = stackalloc int[Parts];
        foreach (Chorale chorale in train)
            for (int shift = chorale.Shifts.Down; shift <= chorale.Shifts.Up; shift++)
            {
                ChoraleGrid grid = shift == 0 ? chorale.Grid : chorale.Grid.Transposed(shift);
                for (int tick = 0; tick < grid.Ticks; tick++)
                    for (int rank = 0; rank < InOrder.Length; rank++) _voices[InOrder[rank]].Count(Tell(grid, tick, rank, told), Pitch(grid, tick, InOrder[rank]));
            }
        double best = double.PositiveInfinity, chosen = 1;
        foreach (double escape in valid.Count > 0 ? Escapes : [])
        {
            foreach (BackoffNGram voice in _voices) voice.Escape = escape;
            double nats = valid.Average(c => Nats(c.Grid).Average());
            if (nats < best) (best, chosen) = (nats, escape);
        }
        foreach (BackoffNGram voice in _voices) voice.Escape = chosen;
    }

    /// <summary>Nats of every cell, 4 tick + voice, told all before it.</summary>
    public double[] Nats(ChoraleGrid grid)
    {
        var nats = new double[grid.Ticks * DeepBachEncoding.Voices];
        Span<int> told = stackalloc int[Parts];
        for (int tick = 0; tick < grid.Ticks; tick++)
            for (int rank = 0; rank < InOrder.Length; rank++)
            {
                int voice = InOrder[rank];
                nats[tick * DeepBachEncoding.Voices + voice] = _voices[voice].NegativeLogLikelihood(Tell(grid, tick, rank, told), Pitch(grid, tick, voice));
            }
        return nats;
    }

    // What tells least comes first: it is left out first.
    private static Span<int> Tell(ChoraleGrid grid, int tick, int rank, Span<int> told)
    {
        int voice = InOrder[rank], before = Pitch(grid, tick - 1, voice), sounded = 1;
        while (sounded < MostTicks && Pitch(grid, tick - 1 - sounded, voice) == before) sounded++;
        int moved = 0;
        for (int earlier = 0; earlier < rank; earlier++)
            if (Pitch(grid, tick, InOrder[earlier]) != Pitch(grid, tick - 1, InOrder[earlier])) moved |= 1 << earlier;
        told[0] = Pitch(grid, tick - 1, InOrder[(rank + 2) % InOrder.Length]);
        told[1] = Pitch(grid, tick - 1, InOrder[(rank + 1) % InOrder.Length]);
        told[2] = grid.Frame.PlaceInBar(tick);
        told[3] = rank > 2 ? Pitch(grid, tick, InOrder[2]) : Slot;
        told[4] = rank > 1 ? Pitch(grid, tick, InOrder[1]) : Pitch(grid, tick - 1, InOrder[1]);
        told[5] = rank > 0 ? Pitch(grid, tick, InOrder[0]) : Pitch(grid, tick - 1, InOrder[0]);
        told[6] = sounded;
        told[7] = grid.Frame.PlaceInBar(tick) % DeepBachEncoding.TicksPerBeat * 8 + moved;
        told[8] = before;
        return told;
    }

    private static int Pitch(ChoraleGrid grid, int tick, int voice) => tick < 0 ? DeepBachEncoding.Unknown(voice)
        : grid.Sounding(tick, voice) is >= 0 and var pitch ? DeepBachEncoding.Strike(voice, pitch) : DeepBachEncoding.Rest(voice);
}
