using DeepMusic.Core;

namespace DeepMusic.Engines.Markov;

/// <summary>A chord as the chain of lead sheets writes it: relative to the key, for so long, at such a place.</summary>
/// <param name="Degree">Semitones from the tonic of the major key with the same signature up to the root, 0..11; -1 before the first chord.</param>
/// <param name="Quality">The place of its quality in <see cref="ChordQuality.All"/>; before the first chord whether the key is minor.</param>
/// <param name="Advance">For how many cells it lasts; see <see cref="ChordCell"/>.</param>
/// <param name="Phase">The kind of cell it begins with; -1 for any.</param>
internal readonly record struct ChordEvent(int Degree, int Quality, int Advance, int Phase)
{
    /// <summary>The longest a chord is counted to last, in cells.</summary>
    public const int Longest = 16;

    /// <summary>What stands before the first chord.</summary>
    public static ChordEvent Opening(bool minor) => new(-1, minor ? 1 : 0, 1, -1);

    /// <summary>A chord in a key.</summary>
    public static ChordEvent Of(Chord chord, PitchClass major, int advance, int phase) =>
        new(chord.Root - major, Number(chord.Quality), advance, phase);

    /// <summary>The chord it is in a key.</summary>
    public Chord In(PitchClass major) => new(major + Degree, ChordQuality.All[Quality]);

    private static int Number(ChordQuality quality)
    {
        for (int i = 0; i < ChordQuality.All.Count; i++)
            if (ChordQuality.All[i].Equals(quality)) return i;
        throw new ArgumentException($"no chord quality {quality}", nameof(quality));
    }
}
