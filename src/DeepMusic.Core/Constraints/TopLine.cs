namespace DeepMusic.Core.Constraints;

/// <summary>The melody of a phrase: of the notes struck together, the highest.</summary>
public static class TopLine
{
    /// <summary>The highest note of each onset, in order. <paramref name="notes"/> are in order of start.</summary>
    public static List<Note> Of(ReadOnlySpan<Note> notes)
    {
        var line = new List<Note>(notes.Length);
        foreach (Note note in notes)
        {
            if (line.Count > 0 && line[^1].Start == note.Start)
            {
                if (note.Pitch - line[^1].Pitch > 0) line[^1] = note;
            }
            else line.Add(note);
        }
        return line;
    }

    /// <summary>How many onsets there are. <paramref name="notes"/> are in order of start.</summary>
    public static int Onsets(ReadOnlySpan<Note> notes)
    {
        int count = 0;
        for (int i = 0; i < notes.Length; i++)
            if (i == 0 || notes[i].Start != notes[i - 1].Start) count++;
        return count;
    }

    /// <summary>Writes the last notes of the line, as many as there is room for, in order; the rest of the notes is not looked at. Allocates nothing.</summary>
    /// <param name="notes">In order of start.</param>
    /// <param name="into">Where to.</param>
    /// <returns>How many it wrote.</returns>
    internal static int Tail(ReadOnlySpan<Note> notes, Span<Note> into)
    {
        int from = notes.Length;
        for (int onsets = 0; from > 0; from--)
            if ((from == notes.Length || notes[from - 1].Start != notes[from].Start) && ++onsets > into.Length) break;
        int count = 0;
        foreach (Note note in notes[from..])
        {
            if (count == 0 || into[count - 1].Start != note.Start) into[count++] = note;
            else if (note.Pitch - into[count - 1].Pitch > 0) into[count - 1] = note;
        }
        return count;
    }
}
