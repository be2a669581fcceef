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

    /// <summary>Whether two voices move in the same direction from a fifth or an octave to the same; -1 is silence.</summary>
    internal static bool IsParallel(int from, int to, int otherFrom, int otherTo)
    {
        if (from < 0 || to < 0 || otherFrom < 0 || otherTo < 0) return false;
        int moved = to - from, otherMoved = otherTo - otherFrom;
        if (moved == 0 || otherMoved == 0 || moved > 0 != otherMoved > 0) return false;
        int interval = Math.Abs(to - otherTo) % Octave;
        return interval is 0 or Fifth && Math.Abs(from - otherFrom) % Octave == interval;
    }
}
