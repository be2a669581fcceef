using DeepMusic.Engines.DeepBach;

namespace DeepMusic.Train.DeepBach;

/// <summary>What a judge who knows harmony would look at in a few bars, as numbers: rhythm, steps, chords, degrees of the key, spacing, voice leading.</summary>
internal static class ExcerptFeatures
{
    private const int Octave = 12, LargestStep = 6, Voices = DeepBachEncoding.Voices;

    /// <summary>The numbers of an excerpt; always as many.</summary>
    public static double[] Of(ChoraleGrid grid)
    {
        var numbers = new List<double>();
        for (int voice = 1; voice < Voices; voice++) numbers.AddRange(Line(grid, voice));
        for (int upper = 0; upper < Voices; upper++)
            for (int lower = upper + 1; lower < Voices; lower++)
            {
                numbers.AddRange(Intervals(grid, upper, lower, every: 1));
                numbers.AddRange(Intervals(grid, upper, lower, DeepBachEncoding.TicksPerBeat));
            }
        for (int voice = 1; voice < Voices; voice++) numbers.Add(Spacing(grid, voice));
        double ticks = Math.Max(1, grid.Ticks);
        numbers.AddRange([VoiceLeading.Parallels(grid) / ticks, VoiceLeading.Crossings(grid) / ticks, VoiceLeading.Motions(grid) / ticks]);
        return [.. numbers];
    }

    private static double[] Line(ChoraleGrid grid, int voice)
    {
        var struck = new double[DeepBachEncoding.TicksPerBeat];
        var steps = new double[2 * LargestStep + 1];
        var degrees = new double[Octave];
        double sum = 0, squares = 0;
        int before = -1, sounding = 0;
        for (int tick = 0; tick < grid.Ticks; tick++)
        {
            int pitch = grid.Sounding(tick, voice);
            if (pitch < 0) continue;
            (sum, squares, sounding) = (sum + pitch, squares + pitch * pitch, sounding + 1);
            degrees[(pitch - Math.Max(0, grid.Frame.Tonic) + Octave) % Octave]++;
            if (!DeepBachEncoding.IsStrike(voice, grid[tick, voice])) continue;
            struck[grid.Frame.PlaceInBar(tick) % struck.Length]++;
            if (before >= 0) steps[Math.Clamp(pitch - before, -LargestStep, LargestStep) + LargestStep]++;
            before = pitch;
        }
        double count = Math.Max(1, sounding), mean = sum / count, deviation = Math.Sqrt(Math.Max(0, squares / count - mean * mean));
        return [.. Shares(struck, grid.Ticks), .. Shares(steps, steps.Sum()), .. Shares(degrees, count), mean, deviation];
    }

    private static double[] Intervals(ChoraleGrid grid, int upper, int lower, int every)
    {
        var intervals = new double[Octave];
        for (int tick = 0; tick < grid.Ticks; tick++)
            if (grid.Frame.PlaceInBar(tick) % every == 0 && grid.Sounding(tick, upper) is >= 0 and var above && grid.Sounding(tick, lower) is >= 0 and var below)
                intervals[((above - below) % Octave + Octave) % Octave]++;
        return Shares(intervals, intervals.Sum());
    }

    private static double Spacing(ChoraleGrid grid, int voice) => Enumerable.Range(0, grid.Ticks)
        .Select(t => (Above: grid.Sounding(t, voice - 1), Below: grid.Sounding(t, voice))).Where(p => p.Above >= 0 && p.Below >= 0)
        .Select(p => (double)(p.Above - p.Below)).DefaultIfEmpty(0).Average();

    private static double[] Shares(double[] counts, double of) => [.. counts.Select(c => c / Math.Max(1, of))];
}
