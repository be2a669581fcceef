using System.Runtime.CompilerServices;

namespace DeepMusic.Engines.DeepBach;

/// <summary>
/// What each pitch would cost in a cell: crossings at its tick, parallels into it and out of the note that begins or goes on there. What sounds around is
/// looked up once for all pitches.
/// </summary>
internal struct LeadingCosts
{
    private readonly FillLimits _limits;
    private readonly int _voice, _before, _after;
    private Around _others;

    /// <param name="grid">The grid as it stands.</param>
    /// <param name="tick">The cell's tick.</param>
    /// <param name="voice">The cell's voice.</param>
    /// <param name="limits">What each costs.</param>
    public LeadingCosts(ChoraleGrid grid, int tick, int voice, FillLimits limits)
    {
        (_limits, _voice) = (limits, voice);
        _before = tick > 0 ? grid.Sounding(tick - 1, voice) : -1;
        int next = tick + 1;
        while (next < grid.Ticks && grid[next, voice] == DeepBachEncoding.Hold(voice)) next++;
        _after = next < grid.Ticks ? grid.Sounding(next, voice) : -1;
        for (int other = 0; other < DeepBachEncoding.Voices; other++)
            if (other != voice)
                _others[other] = new Other(tick > 0 ? grid.Sounding(tick - 1, other) : -1, grid.Sounding(tick, other),
                    _after >= 0 ? grid.Sounding(next - 1, other) : -1, _after >= 0 ? grid.Sounding(next, other) : -1);
    }

    /// <summary>Nats.</summary>
    public readonly double Of(int pitch)
    {
        double cost = 0;
        for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
        {
            if (voice == _voice) continue;
            Other other = _others[voice];
            if (other.Now >= 0 && (voice < _voice ? pitch > other.Now : pitch < other.Now)) cost += _limits.CrossingCost;
            if (VoiceLeading.IsParallel(_before, pitch, other.Before, other.Now)) cost += _limits.ParallelCost;
            if (VoiceLeading.IsParallel(pitch, _after, other.AtEnd, other.After)) cost += _limits.ParallelCost;
        }
        return cost;
    }

    // What another voice sounds before the cell, in it, at the end of the note in it, and after that.
    private readonly record struct Other(int Before, int Now, int AtEnd, int After);

    [InlineArray(DeepBachEncoding.Voices)]
    private struct Around
    {
        private Other _first;
    }
}
