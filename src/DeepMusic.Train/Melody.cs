using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>Which voice of a score is its melody.</summary>
internal static class Melody
{
    private static readonly string[] Names =
        ["melody", "soprano", "voice", "vocal", "singstimme", "chant", "gesang", "canto", "stimme", "lead", "solo", "tune", "s1v1", "song", "sing"];

    private const int Drums = 9;
    private const int FewestNotes = 8;
    private const double MostlyOneNote = 0.7;

    /// <summary>
    /// The voice whose name says so, in the order of <see cref="Names"/>; else the highest of those that mostly play one note at a
    /// time; else the highest of all. Null where no voice has enough notes.
    /// </summary>
    public static Voice? Find(Score score)
    {
        Voice[] able = [.. score.Voices.Where(v => v.Channel != Drums && !IsChords(v) && v.Notes.Length >= FewestNotes)];
        foreach (string name in Names)
            if (able.FirstOrDefault(v => Says(v.Name, name)) is { } named) return named;
        return able.Where(v => Alone(v) >= MostlyOneNote).MaxBy(Height) ?? able.MaxBy(Height);
    }

    /// <summary>Whether a voice holds chord symbols, played or not.</summary>
    public static bool IsChords(Voice voice) => voice.Name.Equals("Chords", StringComparison.OrdinalIgnoreCase);

    private static bool Says(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The share of notes that start while no other sounds.</summary>
    private static double Alone(Voice voice)
    {
        int alone = 0;
        Beats end = Beats.Zero;
        foreach (IGrouping<Beats, Note> onset in voice.Notes.GroupBy(n => n.Start))
        {
            // A thirty-second of overlap is legato.
            if (onset.Count() == 1 && onset.Key + new Beats(Beats.TicksPerBeat / 8) >= end) alone++;
            end = Beats.Max(end, onset.Max(n => n.End));
        }
        return (double)alone / voice.Notes.Length;
    }

    private static double Height(Voice voice) => voice.Notes.Average(n => n.Pitch.Number);
}
