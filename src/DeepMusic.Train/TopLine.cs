using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>The upper line of what a voice plays, one note at a time.</summary>
internal static class TopLine
{
    /// <summary>
    /// Of notes that start together the highest stays. A lower note that lies under a higher one for most of its length is an
    /// inner voice and goes; where two merely run into each other the earlier is cut.
    /// </summary>
    public static List<Note> Of(IEnumerable<Note> notes)
    {
        var line = new List<Note>();
        foreach (Note note in notes.OrderBy(n => n.Start).ThenByDescending(n => n.Pitch))
        {
            if (line.Count > 0)
            {
                Note before = line[^1];
                if (before.Start == note.Start) continue;
                Beats shared = Beats.Min(before.End, note.End) - note.Start;
                if (note.Pitch.Number < before.Pitch.Number && shared * 2 > note.Length) continue;
                if (shared > Beats.Zero) line[^1] = before with { Length = note.Start - before.Start };
            }
            line.Add(note with { Voice = 0 });
        }
        return line;
    }
}
