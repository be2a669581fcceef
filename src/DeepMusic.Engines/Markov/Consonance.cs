using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// How melodies stand over chords, counted: notes on a beat or longer than one, and others; chord tones, other tones of the scale,
/// tones outside it. How often each would come by chance is counted over the chords of other bars.
/// </summary>
public sealed class Consonance
{
    /// <summary>How many numbers it has.</summary>
    public const int Count = 12;

    // [by chance][weak][chord, scale, outside]
    private readonly double[] _counts = new double[Count];

    /// <summary>Nothing counted yet.</summary>
    public Consonance()
    {
    }

    /// <summary>What was counted before.</summary>
    /// <param name="counts">As <see cref="Counts"/> gives them.</param>
    public Consonance(ReadOnlySpan<float> counts)
    {
        for (int i = 0; i < Count; i++) _counts[i] = counts[i];
    }

    /// <summary>All numbers, to be kept.</summary>
    public float[] Counts => [.. _counts.Select(c => (float)c)];

    /// <summary>How many notes on a beat, or longer than one, were counted.</summary>
    public double StrongNotes => _counts[0] + _counts[1] + _counts[2];

    /// <summary>The share of chord tones among notes on a beat or longer than one.</summary>
    public double StrongShare => _counts[0] / StrongNotes;

    /// <summary>The share of chord tones among all notes.</summary>
    public double Share => (_counts[0] + _counts[3]) / _counts[..6].Sum();

    /// <summary>Counts the notes of a staff that start in some bars.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="staff">The staff.</param>
    /// <param name="firstBar">The first bar.</param>
    /// <param name="endBar">The bar after the last.</param>
    public void Add(SheetMusic sheet, int staff, int firstBar, int endBar)
    {
        var places = new PulsePlaces(sheet, 0, sheet.Bars.Length);
        List<(Beats At, Chord? Chord)> chords = [.. Enumerable.Range(0, sheet.Bars.Length).SelectMany(b => sheet.Chords[b].Select(c => (sheet.StartOf(b) + c.At, c.Value)))];
        foreach (Note note in sheet.Notes(staff).Where(n => n.Start >= sheet.StartOf(firstBar) && n.Start < sheet.StartOf(endBar)))
        {
            (Beats into, Beats pulse) = places.At(note.Start);
            bool strong = into == Beats.Zero || note.Length > pulse;
            Key key = sheet.Bars[sheet.BarAt(note.Start)].Signature.Key;
            if (At(note.Start) is { } chord) Add(note.Pitch.Class, chord, key, strong, chance: false);
            // By chance: as if the melody stood under the chords of four bars further on, and so on around.
            Beats elsewhere = (note.Start + sheet.Bars[0].Meter.Bar * 5).Modulo(sheet.Length);
            if (At(elsewhere) is { } other) Add(note.Pitch.Class, other, key, strong, chance: true);
        }

        Chord? At(Beats place)
        {
            Chord? chord = null;
            foreach ((Beats at, Chord? symbol) in chords)
            {
                if (at > place) break;
                chord = symbol;
            }
            return chord;
        }
    }

    /// <summary>
    /// How readily a melody that knows of no chord has to be let lean on what is no chord tone, for its notes to stand over chords as these
    /// do: the odds here against the odds by chance.
    /// </summary>
    /// <param name="exponent">1 for the odds as they are; more keeps melodies closer to their chords.</param>
    public Leaning ToLeaning(double exponent = 1) => new(Odds(0, 1, exponent), Odds(0, 2, exponent), Odds(1, 1, exponent), Odds(1, 2, exponent));

    /// <summary>How likely a note of a melody is over a chord, beside others of its class.</summary>
    public double Likelihood(PitchClass note, Chord chord, Key key, bool strong)
    {
        PitchClassSet scale = Harmony.ScaleOver(chord, key);
        int kind = Kind(note, chord, scale);
        int tones = chord.Classes.Count, size = kind switch { 0 => tones, 1 => scale.Count - tones, _ => 12 - scale.Count };
        int from = strong ? 0 : 3;
        double all = _counts[from] + _counts[from + 1] + _counts[from + 2] + 3;
        return (_counts[from + kind] + 1) / all / Math.Max(1, size);
    }

    private double Odds(int weak, int kind, double exponent)
    {
        double here = (_counts[3 * weak + kind] + 1) / (_counts[3 * weak] + 1), chance = (_counts[6 + 3 * weak + kind] + 1) / (_counts[6 + 3 * weak] + 1);
        return Math.Clamp(Math.Pow(here / chance, exponent), 1e-6, 1);
    }

    private void Add(PitchClass note, Chord chord, Key key, bool strong, bool chance) =>
        _counts[(chance ? 6 : 0) + (strong ? 0 : 3) + Kind(note, chord, Harmony.ScaleOver(chord, key))]++;

    private static int Kind(PitchClass note, Chord chord, PitchClassSet scale) => chord.Classes.Contains(note) ? 0 : scale.Contains(note) ? 1 : 2;
}
