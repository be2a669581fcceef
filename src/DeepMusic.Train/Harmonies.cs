using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Train;

/// <summary>
/// Chords heard in the voices of a piece that has no chord symbols. Each beat is held against every chord: what sounds inside it
/// speaks for it, what sounds outside and what is missing against it, by how long it sounds; then the best path through the piece
/// is taken (Viterbi 1967), where a change has its price and is cheaper on a bar line. The ears of the stage judge a moment; this
/// knows what follows.
/// </summary>
internal static class Harmonies
{
    private const double Fifth = 0.08;       // prices of chord tones that do not sound
    private const double Other = 0.30;
    private const double OnRoot = 0.25;      // the lowest note is the root
    private const double InChord = 0.05;     // the lowest note is another chord tone
    private const double InKey = 0.05;
    private const double Change = 0.30;
    private const double ChangeOnBar = 0.15;
    private const double Faint = 0.06;       // the share of the beat from which a class counts as sounding
    private const double OneClass = 0.25;    // what a beat with a single pitch class is worth
    private const double Struck = 0.5;       // of a quarter, for a note that is struck on the beat
    private const double OfMelody = 0.35;    // of the melody's notes: a melody leans on tones outside the chord
    private const double FewestTogether = 0.25;

    private static readonly Chord[] All =
    [
        .. from root in Enumerable.Range(0, 12)
           from quality in ChordQuality.All
           where quality.Symbol is not ("5" or "sus2" or "6" or "m6")
           select new Chord(new PitchClass(root), quality),
    ];

    private static readonly double[] Rarity =
        [.. All.Select(c => c.Quality.Symbol switch { "" or "m" => 0, "7" => 0.04, "m7" => 0.08, "dim" or "m7b5" or "dim7" => 0.06, "maj7" => 0.10, _ => 0.15 })];

    /// <summary>One chord for each beat at most, in order; none at all where the piece is a single line, which implies no chord.</summary>
    /// <param name="bars">Where the beats fall.</param>
    /// <param name="notes">All that sounds.</param>
    /// <param name="key">The key: its own chords are likelier.</param>
    /// <param name="melody">The voice that is the melody, -1 for none.</param>
    public static ImmutableArray<Placed<Chord?>> Heard(BarLines bars, IReadOnlyList<Note> notes, Key key, int melody = -1)
    {
        if (notes.Count == 0) return [];
        Placed<bool>[] beats = [.. bars.Pulses(notes.Min(n => n.Start), notes.Max(n => n.End))];
        double[][] sounding = Sounding(beats, notes, melody, out int[] lowest);
        int together = sounding.Count(s => s.Count(w => w > 0) > 1), any = sounding.Count(s => s.Any(w => w > 0));
        if (together < FewestTogether * any) return [];
        int[] path = Path(beats, sounding, lowest, key);
        var chords = new List<Placed<Chord?>>();
        for (int b = 0; b < path.Length; b++)
            if (b == 0 || path[b] != path[b - 1]) chords.Add(new(beats[b].At, All[path[b]]));
        return [.. chords];
    }

    /// <summary>How much of each beat each pitch class sounds, and the lowest pitch of the beat, -1 for none.</summary>
    private static double[][] Sounding(Placed<bool>[] beats, IReadOnlyList<Note> notes, int melody, out int[] lowest)
    {
        double[][] sounding = [.. beats.Select(_ => new double[12])];
        lowest = [.. beats.Select(_ => 128)];
        Beats[] starts = [.. beats.Select(b => b.At)];
        foreach (Note note in notes)
        {
            int beat = Array.BinarySearch(starts, note.Start);
            for (beat = Math.Max(0, beat < 0 ? ~beat - 1 : beat); beat < beats.Length && starts[beat] < note.End; beat++)
            {
                Beats from = Beats.Max(note.Start, starts[beat]);
                Beats to = beat + 1 < starts.Length ? Beats.Min(note.End, starts[beat + 1]) : note.End;
                if (to <= from) continue;
                sounding[beat][note.Pitch.Class.Value] += ((to - from).Value + (note.Start == starts[beat] ? Struck : 0)) * (note.Voice == melody ? OfMelody : 1);
                // A passing bass note at the end of a beat is not its bass.
                if (note.Pitch.Number < lowest[beat] && (from - starts[beat]) * 2 <= to - starts[beat]) lowest[beat] = note.Pitch.Number;
            }
        }
        return sounding;
    }

    private static int[] Path(Placed<bool>[] beats, double[][] sounding, int[] lowest, Key key)
    {
        var score = new double[All.Length];
        var from = new int[beats.Length][];
        for (int b = 0; b < beats.Length; b++)
        {
            int best = Array.IndexOf(score, score.Max());
            double changed = score[best] - (beats[b].Value ? ChangeOnBar : Change);
            from[b] = new int[All.Length];
            double total = sounding[b].Sum();
            int classes = sounding[b].Count(w => w > 0);
            for (int c = 0; c < All.Length; c++)
            {
                bool stays = b == 0 || score[c] >= changed;
                from[b][c] = stays ? c : best;
                score[c] = stays ? score[c] : changed;
                if (classes > 0) score[c] += Fit(c, sounding[b], total, lowest[b], key) * (classes == 1 ? OneClass : 1);
            }
        }
        var path = new int[beats.Length];
        path[^1] = Array.IndexOf(score, score.Max());
        for (int b = beats.Length - 1; b > 0; b--) path[b - 1] = from[b][path[b]];
        return path;
    }

    private static double Fit(int c, double[] sounding, double total, int lowest, Key key)
    {
        Chord chord = All[c];
        PitchClassSet tones = chord.Classes;
        double inside = 0, missing = 0;
        for (int i = 0; i < 12; i++)
        {
            if ((tones.Bits >> i & 1) == 0) continue;
            inside += sounding[i];
            if (sounding[i] < Faint * total) missing += (i - chord.Root.Value + 12) % 12 == 7 ? Fifth : Other;
        }
        double fit = (2 * inside - total) / total - missing - Rarity[c];
        if (lowest < 128)
        {
            if (chord.Root.Value == lowest % 12) fit += OnRoot;
            else if ((tones.Bits >> (lowest % 12) & 1) != 0) fit += InChord;
        }
        if ((tones & key.Classes) == tones) fit += InKey;
        return fit;
    }
}
