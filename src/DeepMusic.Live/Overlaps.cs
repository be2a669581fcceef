using DeepMusic.Core;

namespace DeepMusic.Live;

/// <summary>
/// A groove moves notes that were written one after the other into one another. What that makes too many at once ends where the next
/// begins, so that the most notes at once hold for what sounds and not only for what is written.
/// </summary>
internal static class Overlaps
{
    /// <summary>The phrase with never more than <paramref name="voices"/> notes sounding at once; a note that has no room left is left out.</summary>
    public static Phrase Cut(Phrase worn, int voices)
    {
        Note[] notes = [.. worn.Notes];
        var sounding = new List<int>();
        foreach (int next in Enumerable.Range(0, notes.Length).OrderBy(i => On(notes[i])))
        {
            Beats on = On(notes[next]);
            sounding.RemoveAll(i => On(notes[i]) + notes[i].Length <= on);
            for (; sounding.Count >= voices; sounding.RemoveAt(0))
            {
                sounding.Sort((a, b) => (On(notes[a]) + notes[a].Length).CompareTo(On(notes[b]) + notes[b].Length));
                notes[sounding[0]] = notes[sounding[0]] with { Length = on - On(notes[sounding[0]]) };
            }
            sounding.Add(next);
        }
        return worn.With(notes.Where(n => n.Length > Beats.Zero));
    }

    private static Beats On(Note note) => note.Start + note.Deviation;
}
