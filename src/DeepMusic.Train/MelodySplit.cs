using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>
/// Splits by tune: melodies that share a long stretch, in any key, are one tune, and a tune is learned from, chosen by or measured
/// with, never two of these. A hymn tune that was set twice would else be learned in one setting and measured with in the other.
/// </summary>
internal static class MelodySplit
{
    /// <summary>Intervals of a stretch that is compared note by note, whatever its rhythm.</summary>
    public const int Intervals = 14;

    /// <summary>Quarters of a stretch that is compared beat by beat, whatever ornaments lie between the beats.</summary>
    public const int Quarters = 16;

    private const int FewestPitches = 5;     // a repeated note or a trill is nobody's tune
    private const int FewestMoves = 8;

    /// <summary>Puts all of a tune where the first of train, valid, test is that one of its settings stands in.</summary>
    /// <param name="tunes">The tunes.</param>
    /// <param name="moved">Those that stand elsewhere now, as they were.</param>
    public static IReadOnlyList<Tune> Apply(IReadOnlyList<Tune> tunes, out IReadOnlyList<Tune> moved)
    {
        int[] same = [.. Enumerable.Range(0, tunes.Count)];
        var first = new Dictionary<ulong, int>();
        for (int t = 0; t < tunes.Count; t++)
            foreach (ulong stretch in Stretches(tunes[t].Melody))
                if (!first.TryAdd(stretch, t)) same[Root(same, t)] = Root(same, first[stretch]);
        TuneSplit[] split = [.. Enumerable.Repeat(TuneSplit.Test, tunes.Count)];
        for (int t = 0; t < tunes.Count; t++)
        {
            int root = Root(same, t);
            if (tunes[t].Split < split[root]) split[root] = tunes[t].Split;
        }
        moved = [.. tunes.Where((tune, t) => tune.Split != split[Root(same, t)])];
        return [.. tunes.Select((tune, t) => tune with { Split = split[Root(same, t)] })];
    }

    private static int Root(int[] same, int t)
    {
        while (same[t] != t) t = same[t] = same[same[t]];
        return t;
    }

    /// <summary>A number for each stretch; stretches of the same number are the same but for their key.</summary>
    internal static IEnumerable<ulong> Stretches(Phrase melody) => ByNote([.. melody.Notes]).Concat(ByBeat(melody));

    private static IEnumerable<ulong> ByNote(Note[] notes)
    {
        for (int from = 0; from + Intervals < notes.Length; from++)
        {
            Note[] stretch = notes[from..(from + Intervals + 1)];
            if (stretch.DistinctBy(n => n.Pitch).Count() < FewestPitches) continue;
            yield return stretch.Aggregate(1UL, (number, note) => Mix(number, note.Pitch - stretch[0].Pitch));
        }
    }

    private static IEnumerable<ulong> ByBeat(Phrase melody)
    {
        int[] pitches = Beaten(melody);
        for (int from = 0; from + Quarters <= pitches.Length; from++)
        {
            int[] stretch = pitches[from..(from + Quarters)];
            if (stretch.Contains(-1) || stretch.Distinct().Count() < FewestPitches) continue;
            if (stretch.Zip(stretch.Skip(1)).Count(p => p.First != p.Second) < FewestMoves) continue;
            yield return stretch.Aggregate(2UL, (number, pitch) => Mix(number, pitch - stretch[0]));
        }
    }

    /// <summary>The pitch that sounds on each quarter, the last one through a rest, -1 before the first.</summary>
    private static int[] Beaten(Phrase melody)
    {
        int[] pitches = [.. Enumerable.Repeat(-1, (int)(melody.Length / Beats.Quarter))];
        foreach (Note note in melody.Notes)
            for (long b = note.Start.Ceiling(Beats.Quarter).Ticks / Beats.TicksPerBeat; b < pitches.Length && (note.End.Ticks > b * Beats.TicksPerBeat); b++)
                pitches[b] = note.Pitch.Number;
        for (int b = 1; b < pitches.Length; b++)
            if (pitches[b] < 0) pitches[b] = pitches[b - 1];
        return pitches;
    }

    private static ulong Mix(ulong number, long value)
    {
        ulong z = (number ^ (ulong)value) + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
