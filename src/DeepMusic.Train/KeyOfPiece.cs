using DeepMusic.Core;
using DeepMusic.Listening;

namespace DeepMusic.Train;

/// <summary>
/// The key of a whole piece. Its accidentals are those of the key signature, where there is one. A minor signature is believed; a
/// major one often only means that the program that wrote the file knows no mode, so the mode is then heard: by the notes, and by
/// the last bass note. An empty signature may mean that nobody set one; where the notes clearly say otherwise they are believed.
/// Of 375 annotated chorales the ear alone finds 71 % of the keys, signature and ear together with the mode hidden 90 %.
/// </summary>
internal static class KeyOfPiece
{
    private const double Heard = 0.5;        // worth of the posterior's logarithm, against
    private const double LastIsTonic = 2;    // the last bass note being a tonic,
    private const double LastIsDominant = 1; // or a dominant, of one mode and not the other
    private const double Clearly = 20;       // times likelier than the key of an empty signature

    /// <summary>The key of a piece.</summary>
    /// <param name="score">Whose signatures count: that which holds longest.</param>
    /// <param name="notes">All that sounds.</param>
    public static Key Of(Score score, IReadOnlyCollection<Note> notes)
    {
        Key? signature = Signature(score);
        if (signature is { Scale.IsMinor: true } || notes.Count == 0) return signature ?? Key.CMajor;
        KeyFinder ear = Listen(notes);
        if (signature is null) return ear.Candidates(1)[0].Key;
        PitchClass major = signature.Tonic, minor = major + 9;
        KeyCandidate heard = ear.Candidates(1)[0];
        double signed = Math.Max(ear.Posterior[major.Value], ear.Posterior[12 + minor.Value]);
        if (signature == Key.CMajor && heard.Probability > Clearly * signed) return heard.Key;
        double forMinor = Heard * Math.Log(ear.Posterior[12 + minor.Value] / ear.Posterior[major.Value]) + LastBass(notes, major);
        return forMinor > 0 ? new Key(minor, Scale.Minor) : signature;
    }

    private static Key? Signature(Score score) => score.Keys.IsEmpty
        ? null
        : score.Keys.Select((k, i) => (k.Value, Span: (i + 1 < score.Keys.Length ? score.Keys[i + 1].At : score.Length) - k.At))
            .GroupBy(k => k.Value).MaxBy(g => g.Sum(k => k.Span.Ticks))!.Key;

    private static KeyFinder Listen(IReadOnlyCollection<Note> notes)
    {
        var ear = new KeyFinder(TimeSpan.FromDays(1)); // no note is forgotten
        Timeline line = Timeline.Default;
        var events = new List<NoteEvent>(2 * notes.Count);
        foreach (Note n in notes)
        {
            events.Add(new NoteEvent(line.TimeAt(n.Start), NoteEventKind.On, n.Pitch, n.Velocity, 0, 0));
            events.Add(new NoteEvent(line.TimeAt(n.End), NoteEventKind.Off, n.Pitch, 64, 0, 0));
        }
        // Ends before starts, so that a note struck again at once is not ended by its own predecessor.
        events.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Kind != b.Kind ? b.Kind.CompareTo(a.Kind) : a.Pitch.CompareTo(b.Pitch));
        foreach (NoteEvent e in events) ear.Hear(e);
        return ear;
    }

    private static double LastBass(IReadOnlyCollection<Note> notes, PitchClass major)
    {
        Beats end = notes.Max(n => n.End) - new Beats(Beats.TicksPerBeat / 8);
        PitchClass bass = notes.Where(n => n.End >= end).Min(n => n.Pitch).Class;
        return (bass - major) switch { 9 => LastIsTonic, 0 => -LastIsTonic, 4 => LastIsDominant, 7 => -LastIsDominant, _ => 0 };
    }
}
