using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Listening;

namespace DeepMusic.Live;

/// <summary>Phrases for an engine to know from the start, out of a MIDI file: each voice cut where it rests.</summary>
public static class CorpusFile
{
    /// <summary>A silence this long ends a phrase.</summary>
    private static readonly Beats Breath = Beats.Quarter;

    private static readonly Beats Longest = Beats.Quarter * 32;

    /// <summary>Reads the phrases, each with the key it is in. Drums are left out.</summary>
    /// <exception cref="MidiFileException">Not a MIDI file, or a broken one.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<(Phrase Phrase, Key Key)> Read(string path)
    {
        Score score = Score.Of(MidiFile.Load(path));
        foreach (Voice voice in score.Voices.Where(v => v.Channel != 9))
            foreach (Phrase phrase in Cut(voice.Notes))
                yield return (phrase, score.KeyAt(phrase.Start) ?? KeyOf(voice.Notes));
    }

    private static IEnumerable<Phrase> Cut(IReadOnlyList<Note> notes)
    {
        var open = new List<Note>();
        Beats end = Beats.Zero;
        foreach (Note note in notes)
        {
            if (open.Count > 0 && (note.Start >= end + Breath || note.Start >= open[0].Start + Longest))
            {
                yield return Close(open, end);
                open.Clear();
            }
            end = open.Count == 0 ? note.End : Beats.Max(end, note.End);
            open.Add(note);
        }
        if (open.Count > 0) yield return Close(open, end);
    }

    private static Phrase Close(List<Note> notes, Beats end)
    {
        Beats start = notes[0].Start.Floor(Beats.Quarter);
        return new Phrase(start, (end - start).Ceiling(Beats.Quarter), notes.Select(n => n with { Start = n.Start - start }));
    }

    /// <summary>A file that names no key is listened to.</summary>
    private static Key KeyOf(IReadOnlyList<Note> notes)
    {
        var ear = new KeyFinder();
        var line = Timeline.Default;
        IEnumerable<NoteEvent> events = notes.SelectMany(n => new[]
        {
            new NoteEvent(line.TimeAt(n.Start), NoteEventKind.On, n.Pitch, n.Velocity, 0, 0),
            new NoteEvent(line.TimeAt(n.End), NoteEventKind.Off, n.Pitch, 64, 0, 0),
        });
        foreach (NoteEvent e in events.OrderBy(e => e.Time).ThenByDescending(e => e.Kind)) ear.Hear(e);
        return ear.Estimate.Key;
    }
}
