using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>
/// Finds what was copied: stretches of notes with the same intervals and the same distances from onset to onset as somewhere in a
/// corpus, in any key. A suffix array (Manber and Myers 1993) over the corpus, searched by bisection; it shares nothing with the
/// guard it checks. Distances are compared exactly: put both sides on one grid first. Thread-safe: once made.
/// </summary>
public sealed class CopySearch
{
    private const long Break = long.MinValue;        // between melodies; nothing that is searched for has it

    private readonly long[] _moves;                  // interval and distance from each note to the next
    private readonly int[] _suffixes;                // every place of it, in the order of what follows from there

    /// <param name="corpus">The melodies that may not be copied; of notes that start together the highest counts.</param>
    public CopySearch(IEnumerable<IReadOnlyList<Note>> corpus)
    {
        var moves = new List<long>();
        foreach (IReadOnlyList<Note> melody in corpus)
        {
            moves.AddRange(Moves(melody));
            moves.Add(Break);
        }
        _moves = [.. moves];
        _suffixes = Sorted(_moves);
    }

    /// <summary>How many windows of <paramref name="notes"/> consecutive notes of the melodies there are, and how many of them are in the corpus.</summary>
    /// <param name="melodies">The melodies to check.</param>
    /// <param name="notes">Notes in a window, at least 2.</param>
    public (long Windows, long Copied) Count(IEnumerable<IReadOnlyList<Note>> melodies, int notes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(notes, 2);
        long windows = 0, copied = 0;
        foreach (IReadOnlyList<Note> melody in melodies)
        {
            long[] moves = Moves(melody);
            for (int from = 0; from + notes - 1 <= moves.Length; from++)
            {
                windows++;
                if (Contains(moves.AsSpan(from, notes - 1))) copied++;
            }
        }
        return (windows, copied);
    }

    /// <summary>The most consecutive notes of a melody that are in the corpus; 1 for a melody of which not even two are.</summary>
    public int LongestCopy(IReadOnlyList<Note> melody)
    {
        long[] moves = Moves(melody);
        int longest = 0;
        for (int from = 0; from < moves.Length; from++)
            while (from + longest < moves.Length && Contains(moves.AsSpan(from, longest + 1))) longest++;
        return moves.Length == 0 ? Math.Min(1, melody.Count) : longest + 1;
    }

    private bool Contains(ReadOnlySpan<long> wanted)
    {
        int low = 0, high = _suffixes.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (At(_suffixes[middle], wanted.Length).SequenceCompareTo(wanted) < 0) low = middle + 1;
            else high = middle;
        }
        return low < _suffixes.Length && At(_suffixes[low], wanted.Length).SequenceEqual(wanted);
    }

    private ReadOnlySpan<long> At(int place, int length) => _moves.AsSpan(place, Math.Min(length, _moves.Length - place));

    /// <summary>Where notes start together only the highest is heard as the line.</summary>
    private static long[] Moves(IReadOnlyList<Note> melody)
    {
        Note[] line = [.. melody.GroupBy(n => n.Start).OrderBy(g => g.Key).Select(g => g.MaxBy(n => n.Pitch))];
        var moves = new long[Math.Max(0, line.Length - 1)];
        for (int i = 0; i < moves.Length; i++) moves[i] = (line[i + 1].Start - line[i].Start).Ticks * 256 + (line[i + 1].Pitch - line[i].Pitch) + 128;
        return moves;
    }

    /// <summary>Sorts all suffixes by their first 1, 2, 4, 8 .. elements; each round orders by pairs of ranks of the round before.</summary>
    private static int[] Sorted(long[] text)
    {
        int[] suffixes = [.. Enumerable.Range(0, text.Length)];
        long[] alphabet = [.. text.Distinct().Order()];
        int[] rank = [.. text.Select(c => Array.BinarySearch(alphabet, c))];
        var keys = new long[text.Length];
        for (int length = 1; ; length *= 2)
        {
            for (int i = 0; i < text.Length; i++)
            {
                int at = suffixes[i], then = at + length < text.Length ? rank[at + length] + 1 : 0;
                keys[i] = (long)rank[at] << 32 | (uint)then;
            }
            Array.Sort(keys, suffixes);
            int different = 0;
            for (int i = 0; i < text.Length; i++)
            {
                if (i > 0 && keys[i] != keys[i - 1]) different++;
                rank[suffixes[i]] = different;
            }
            if (different >= text.Length - 1) return suffixes;
        }
    }
}
