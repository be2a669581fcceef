namespace DeepMusic.Core.Notation;

/// <summary>What has been read of one staff of a part.</summary>
internal sealed class MusicXmlStaff(int number)
{
    /// <summary>Its number in the part, from 1.</summary>
    public int Number => number;

    /// <summary>The first clef on it; null if none was named.</summary>
    public Clef? Clef { get; set; }

    /// <summary>Its heads in the order of the document.</summary>
    public List<MusicXmlNote> Notes { get; } = [];

    /// <summary>The notes that sound, tied heads as one.</summary>
    /// <param name="starts">Where the bars start.</param>
    public List<Note> Sounding(Beats[] starts)
    {
        var notes = new List<Note>();
        // Where in the list the note stands that is tied on, by pitch.
        var open = new Dictionary<Pitch, int>();
        foreach (MusicXmlNote head in Notes.OrderBy(n => starts[n.Bar] + n.Start))
        {
            Beats start = starts[head.Bar] + head.Start, length = head.End - head.Start;
            if (head.TiedBefore && open.Remove(head.Pitch, out int before) && notes[before].End == start)
                notes[before] = notes[before] with { Length = notes[before].Length + length };
            else
            {
                before = notes.Count;
                notes.Add(new Note(start, length, head.Pitch, head.Velocity));
            }
            if (head.TiedAfter) open[head.Pitch] = before;
        }
        return notes;
    }
}
