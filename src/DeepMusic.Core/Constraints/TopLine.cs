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

    /// <summary>The last <paramref name="count"/> notes of the line, or fewer; the rest of the notes is not looked at.</summary>
    internal static List<Note> Tail(ReadOnlySpan<Note> notes, int count)
    {
        int from = notes.Length;
        for (int onsets = 0; from > 0; from--)
            if ((from == notes.Length || notes[from - 1].Start != notes[from].Start) && ++onsets > count) break;
        return Of(notes[from..]);
    }
}
