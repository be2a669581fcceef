namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// What may be written into the free cells of a grid so that nothing outside them sounds otherwise: a note that is held on outside keeps its
/// pitch. Pitches are bits of a 128-bit number. Thread-safe: no.
/// </summary>
internal sealed class CellRules
{
    private readonly CellMask _mask;
    private readonly FillLimits _limits;
    private readonly UInt128[] _allowed;
    private readonly int[] _kept;       // for a fixed cell what sounds there, else -1

    public CellRules(ChoraleGrid grid, CellMask mask, FillLimits limits)
    {
        if (mask.Ticks != grid.Ticks) throw new ArgumentException($"a mask of {mask.Ticks} ticks does not fit a grid of {grid.Ticks}", nameof(mask));
        (_mask, _limits) = (mask, limits);
        _allowed = new UInt128[grid.Ticks * DeepBachEncoding.Voices];
        _kept = new int[_allowed.Length];
        Free = new int[mask.Count];
        int free = 0;
        for (int cell = 0; cell < _allowed.Length; cell++)
        {
            (int tick, int voice) = (cell / DeepBachEncoding.Voices, cell % DeepBachEncoding.Voices);
            _kept[cell] = mask[tick, voice] ? -1 : grid.Sounding(tick, voice);
            if (!mask[tick, voice]) continue;
            Free[free++] = cell;
            for (int pitch = DeepBachEncoding.Low(voice); pitch <= DeepBachEncoding.High(voice); pitch++) _allowed[cell] |= UInt128.One << pitch;
        }
        foreach (CellLimit limit in limits.Cells) Apply(limit);
        // What is held on outside comes first: its pitch may be struck again just before, whatever else is forbidden there.
        foreach (int cell in Free)
            if (HeldAfter(grid, cell) is >= 0 and var pitch) _allowed[cell] |= UInt128.One << pitch;
    }

    /// <summary>The cells to be written, by tick.</summary>
    public int[] Free { get; }

    /// <summary>Strikes something that may be there in every free cell: a state from which every other can be reached.</summary>
    public void Clear(ChoraleGrid grid)
    {
        foreach (int cell in Free)
        {
            int voice = cell % DeepBachEncoding.Voices, held = HeldAfter(grid, cell);
            int pitch = held >= 0 ? held : Lowest(_allowed[cell]);
            grid.Put(cell, pitch < 0 ? DeepBachEncoding.Rest(voice) : DeepBachEncoding.Strike(voice, pitch));
        }
    }

    /// <summary>Takes from log-odds what may not be written into a cell as the grid stands, and what it costs.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="cell">A free cell.</param>
    /// <param name="logits">[<see cref="DeepBachEncoding.MostTokens"/>]</param>
    public void Mask(ChoraleGrid grid, int cell, Span<float> logits)
    {
        (int tick, int voice) = (cell / DeepBachEncoding.Voices, cell % DeepBachEncoding.Voices);
        UInt128 allowed = _allowed[cell];
        int hold = DeepBachEncoding.Hold(voice), next = tick + 1;
        bool goesOn = next < grid.Ticks && grid[next, voice] == hold;
        for (; next < grid.Ticks && grid[next, voice] == hold; next++)
        {
            int later = next * DeepBachEncoding.Voices + voice;
            allowed &= _mask[next, voice] ? _allowed[later] : Bit(_kept[later]);
            if (!_mask[next, voice]) break; // beyond, all is as it was if this is
        }
        bool costs = _limits.CrossingCost > 0 || _limits.ParallelCost > 0;
        LeadingCosts leading = costs ? new LeadingCosts(grid, tick, voice, _limits) : default;
        float favoured = voice < _limits.Strikes.Length ? (float)_limits.Strikes[voice] : 0;
        for (int token = 0; token < hold; token++)
        {
            int pitch = DeepBachEncoding.PitchOf(voice, token);
            if ((allowed & Bit(pitch)) == 0) logits[token] = float.NegativeInfinity;
            else logits[token] += favoured - (costs ? (float)leading.Of(pitch) : 0);
        }
        int before = tick > 0 ? grid.Sounding(tick - 1, voice) : -1;
        if (before < 0 || (allowed & Bit(before)) == 0) logits[hold] = float.NegativeInfinity;
        else if (costs) logits[hold] -= (float)leading.Of(before);
        if (!_limits.MayRest || goesOn) logits[DeepBachEncoding.Rest(voice)] = float.NegativeInfinity;
    }

    private void Apply(CellLimit limit)
    {
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
        {
            if (limit.Voice >= 0 && limit.Voice != voice) continue;
            UInt128 pitches = 0;
            for (int pitch = 0; pitch < 128; pitch++)
                if (limit.Pitches.Allows(new Core.Pitch(pitch))) pitches |= Bit(pitch);
            for (int tick = Math.Max(0, limit.From); tick < Math.Min(_mask.Ticks, limit.To); tick++)
                _allowed[tick * DeepBachEncoding.Voices + voice] &= pitches;
        }
    }

    // The pitch that a cell after this one, outside, holds on; -1 where none does.
    private int HeldAfter(ChoraleGrid grid, int cell)
    {
        int tick = cell / DeepBachEncoding.Voices + 1, voice = cell % DeepBachEncoding.Voices;
        return tick < grid.Ticks && !_mask[tick, voice] && grid[tick, voice] == DeepBachEncoding.Hold(voice) ? _kept[cell + DeepBachEncoding.Voices] : -1;
    }

    private static UInt128 Bit(int pitch) => pitch < 0 ? UInt128.Zero : UInt128.One << pitch;

    private static int Lowest(UInt128 pitches) => pitches == 0 ? -1 : (int)UInt128.TrailingZeroCount(pitches);
}
