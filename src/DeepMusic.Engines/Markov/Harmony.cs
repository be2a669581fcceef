using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>
/// What pitches sound well at each place: with the chord that is written there, else with what other voices play. Weights of pitch
/// classes, never zero: what the player's limits leave can always be written.
/// </summary>
/// <param name="chords">Where a chord begins, in order, places from the start; null for "no chord".</param>
/// <param name="others">What sounds beside it, in order of start.</param>
/// <param name="key">The key.</param>
/// <param name="leaning">How readily a melody leans on what the chord does not hold.</param>
internal sealed class Harmony(IReadOnlyList<Placed<Chord?>> chords, IReadOnlyList<Note> others, Key key, Leaning leaning)
{
    // Against what other voices sound: minor seconds, major seconds, tritones.
    private const double Sharp = 0.05, Rough = 0.4, Tense = 0.5;

    private static readonly double[] Plain = [.. Enumerable.Repeat(1.0, 12)];

    private readonly Dictionary<(Chord Chord, bool Strong), double[]> _weights = [];

    /// <summary>The chord at a place; null where none is written.</summary>
    public Chord? ChordAt(Beats place)
    {
        Chord? chord = null;
        foreach (Placed<Chord?> placed in chords)
        {
            if (placed.At > place) break;
            chord = placed.Value;
        }
        return chord;
    }

    /// <summary>The weights of the twelve pitch classes for a note that is struck there.</summary>
    /// <param name="place">Where.</param>
    /// <param name="strong">Whether it is struck on a beat, or sounds longer than one.</param>
    public double[] Weights(Beats place, bool strong) => ChordAt(place) is { } chord ? Over(chord, strong) : Beside(place, strong);

    /// <summary>What may stand over a chord beside its tones: the key, but for the steps that the chord alters.</summary>
    public static PitchClassSet ScaleOver(Chord chord, Key key)
    {
        PitchClassSet tones = chord.Classes, altered = new((ushort)(tones.Bits & ~key.Classes.Bits));
        PitchClassSet near = altered.Transpose(1) | altered.Transpose(11);
        return new PitchClassSet((ushort)(key.Classes.Bits & ~near.Bits)) | tones;
    }

    private double[] Over(Chord chord, bool strong)
    {
        if (_weights.TryGetValue((chord, strong), out double[]? weights)) return weights;
        PitchClassSet scale = ScaleOver(chord, key);
        weights = [.. Enumerable.Range(0, 12).Select(i => new PitchClass(i)).Select(c => chord.Classes.Contains(c) ? 1 : leaning.Of(scale.Contains(c), strong))];
        _weights.Add((chord, strong), weights);
        return weights;
    }

    private double[] Beside(Beats place, bool strong)
    {
        double[]? weights = null;
        foreach (Note note in others)
        {
            if (note.Start > place) break;
            if (note.End <= place) continue;
            weights ??= [.. Plain];
            for (int up = 0; up < 12; up++)
            {
                double weight = up switch { 1 or 11 => Sharp, 2 or 10 => Rough, 6 => Tense, _ => 1 };
                int at = (note.Pitch.Number + up) % 12;
                weights[at] = Math.Min(weights[at], strong ? weight : Math.Sqrt(weight));
            }
        }
        return weights ?? Plain;
    }
}
