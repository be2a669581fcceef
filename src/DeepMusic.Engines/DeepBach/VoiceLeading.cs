namespace DeepMusic.Engines.DeepBach;

/// <summary>Counts what a teacher of harmony would mark: parallel fifths and octaves, crossed voices. Pure functions.</summary>
public static class VoiceLeading
{
    private const int Octave = 12, Fifth = 7;

    /// <summary>Parallel fifths, octaves and unisons: two voices move in the same direction from one such interval to the same.</summary>
    public static int Parallels(ChoraleGrid grid)
    {
        int count = 0;
        for (int tick = 1; tick < grid.Ticks; tick++)
            for (int upper = 0; upper < DeepBachEncoding.Voices; upper++)
            {
                int from = grid.Sounding(tick - 1, upper), to = grid.Sounding(tick, upper);
                if (from == to) continue;
                for (int lower = upper + 1; lower < DeepBachEncoding.Voices; lower++)
                    if (IsParallel(from, to, grid.Sounding(tick - 1, lower), grid.Sounding(tick, lower))) count++;
            }
        return count;
    }

    /// <summary>Ticks times neighbouring voices of which the lower sounds above the higher.</summary>
    public static int Crossings(ChoraleGrid grid)
    {
        int count = 0;
        for (int tick = 0; tick < grid.Ticks; tick++)
            for (int voice = 1; voice < DeepBachEncoding.Voices; voice++)
                if (grid.Sounding(tick, voice) is >= 0 and var below && grid.Sounding(tick, voice - 1) is >= 0 and var above && below > above) count++;
        return count;
    }

    /// <summary>Places where two voices move together, where a parallel could be.</summary>
    public static int Motions(ChoraleGrid grid)
    {
        int count = 0;
        for (int tick = 1; tick < grid.Ticks; tick++)
        {
            int moving = 0;
            for (int voice = 0; voice < DeepBachEncoding.Voices; voice++)
                if (grid.Sounding(tick - 1, voice) is >= 0 and var from && grid.Sounding(tick, voice) is >= 0 and var to && from != to) moving++;
            count += moving * (moving - 1) / 2;
        }
        return count;
    }

    /// <summary>What a pitch in a cell costs: crossings at its tick, parallels into it and out of the note that begins or goes on there.</summary>
    /// <param name="grid">The grid as it stands.</param>
    /// <param name="tick">The cell's tick.</param>
    /// <param name="voice">The cell's voice.</param>
    /// <param name="pitch">The pitch that would sound there.</param>
    /// <param name="limits">What each costs.</param>
    /// <returns>Nats.</returns>
    internal static double Cost(ChoraleGrid grid, int tick, int voice, int pitch, FillLimits limits)
    {
        double cost = 0;
        int before = tick > 0 ? grid.Sounding(tick - 1, voice) : -1;
        int next = tick + 1;
        while (next < grid.Ticks && grid[next, voice] == DeepBachEncoding.Hold(voice)) next++;
        int after = next < grid.Ticks ? grid.Sounding(next, voice) : -1;
        for (int other = 0; other < DeepBachEncoding.Voices; other++)
        {
            if (other == voice) continue;
            int now = grid.Sounding(tick, other);
            if (now >= 0 && (other < voice ? pitch > now : pitch < now)) cost += limits.CrossingCost;
            if (tick > 0 && IsParallel(before, pitch, grid.Sounding(tick - 1, other), now)) cost += limits.ParallelCost;
            if (after >= 0 && IsParallel(pitch, after, grid.Sounding(next - 1, other), grid.Sounding(next, other))) cost += limits.ParallelCost;
        }
        return cost;
    }

    private static bool IsParallel(int from, int to, int otherFrom, int otherTo)
    {
        if (from < 0 || to < 0 || otherFrom < 0 || otherTo < 0) return false;
        int moved = to - from, otherMoved = otherTo - otherFrom;
        if (moved == 0 || otherMoved == 0 || moved > 0 != otherMoved > 0) return false;
        int interval = Math.Abs(to - otherTo) % Octave;
        return interval is 0 or Fifth && Math.Abs(from - otherFrom) % Octave == interval;
    }
}
