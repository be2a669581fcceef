using DeepMusic.Core;

namespace DeepMusic.Engines.DeepBach;

/// <summary>One voice of what was played in several: one note at a time. Pure functions.</summary>
internal static class VoiceLine
{
    /// <summary>
    /// The highest or the lowest line. A note under (over) one that goes on beside it is none of the line; one that only overlaps the end of the note before is.
    /// </summary>
    /// <param name="notes">Notes in order of start.</param>
    /// <param name="lowest">Whether the lowest line is meant.</param>
    /// <returns>Notes in order, each ending where the next begins at the latest.</returns>
    public static List<Note> Of(IEnumerable<Note> notes, bool lowest)
    {
        var line = new List<Note>();
        foreach (Note note in notes)
        {
            if (line.Count == 0)
            {
                line.Add(note);
                continue;
            }
            Note before = line[^1];
            bool outside = lowest ? note.Pitch - before.Pitch < 0 : note.Pitch - before.Pitch > 0;
            if (before.Start == note.Start)
            {
                if (outside) line[^1] = note;
                continue;
            }
            Beats beside = before.End - note.Start;
            if (!outside && beside >= Beats.Sixteenth && beside + beside >= note.Length) continue;
            if (beside > Beats.Zero) line[^1] = before with { Length = note.Start - before.Start };
            line.Add(note);
        }
        return line;
    }

    /// <summary>How many semitones, whole octaves, bring most of the pitches into a voice's range: of several such shifts the smallest.</summary>
    /// <param name="pitches">The numbers of the pitches.</param>
    /// <param name="voice">The voice.</param>
    public static int Octaves(IReadOnlyCollection<int> pitches, int voice)
    {
        (int best, int most) = (0, -1);
        foreach (int shift in (ReadOnlySpan<int>)[0, 12, -12, 24, -24, 36, -36, 48, -48, 60, -60])
        {
            int inside = pitches.Count(p => DeepBachEncoding.InRange(voice, p + shift));
            if (inside > most) (best, most) = (shift, inside);
        }
        return best;
    }

    /// <summary>The pitch of a voice that stands for a pitch, moved by so many semitones, on a grid.</summary>
    public static Pitch OnGrid(int voice, int pitch) => new(DeepBachEncoding.PitchOf(voice, DeepBachEncoding.Strike(voice, pitch)));
}
