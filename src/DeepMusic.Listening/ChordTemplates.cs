using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// Every quality on every root, held against what sounds: tones inside the chord speak for it, tones outside and tones that
/// are missing against it; the bass speaks for its own root.
/// </summary>
internal static class ChordTemplates
{
    private const double Outside = 1.0;      // price of a sounding tone that is not in the chord
    private const double Fifth = 0.10;       // prices of tones that do not sound, against all that sounds
    private const double Third = 0.30;
    private const double Other = 0.30;
    private const double OnRoot = 0.16;      // the bass is the root
    private const double InChord = 0.05;     // the bass is another chord tone
    private const double InKey = 0.04;
    private const double Same = 0.04;        // it is the chord that was
    private const double Needed = 0.62;
    private const double NeededInLine = 0.95;
    private const double Sounding = 0.3;     // from here a class counts as sounding

    private static readonly Chord[] All =
    [
        .. from root in Enumerable.Range(0, 12)
           from quality in ChordQuality.All
           select new Chord(new PitchClass(root), quality),
    ];

    private static readonly double[] Rarity =
        [.. All.Select(c => c.Quality.Symbol switch { "" or "m" => 0, "7" => 0.02, "m7" or "maj7" => 0.03, "5" => 0.12, "sus4" or "sus2" or "6" or "m6" => 0.07, _ => 0.05 })];

    /// <summary>A chord and how well it fits, 0..1.</summary>
    public readonly record struct Match(Chord? Chord, double Fit);

    /// <summary>The chord that fits best, or none.</summary>
    /// <param name="classes">How much each pitch class sounds, 0..1.</param>
    /// <param name="bass">The lowest pitch that sounds, -1 for none.</param>
    /// <param name="key">The key, if known.</param>
    /// <param name="before">The chord that was.</param>
    /// <param name="line">Whether one note sounds at a time: then only triads and sevenths are heard in it, and only if nearly pure.</param>
    public static Match Best(ReadOnlySpan<double> classes, int bass, Key? key, Chord? before, bool line)
    {
        double total = 0;
        int sounding = 0, bits = 0;
        for (int i = 0; i < 12; i++)
        {
            total += classes[i];
            if (classes[i] < Sounding) continue;
            sounding++;
            bits |= 1 << i;
        }
        if (sounding < (line ? 3 : 2)) return default;
        var present = new PitchClassSet((ushort)bits);
        Chord? best = null;
        double top = line ? NeededInLine : Needed;
        for (int c = 0; c < All.Length; c++)
        {
            Chord chord = All[c];
            if (!present.Contains(chord.Root) || (line && Rarity[c] > 0.05)) continue;
            PitchClassSet tones = chord.Classes;
            double inside = 0;
            for (int i = 0; i < 12; i++) if ((tones.Bits >> i & 1) != 0) inside += classes[i];
            double score = (inside - Outside * (total - inside)) / total - Missing(chord, tones, present) - Rarity[c];
            if (bass >= 0)
            {
                if (chord.Root.Value == bass % 12) score += OnRoot;
                else if ((tones.Bits >> (bass % 12) & 1) != 0) score += InChord;
            }
            if (key is not null && (tones & key.Classes) == tones) score += InKey;
            if (chord == before) score += Same;
            if (score <= top) continue;
            top = score;
            best = chord;
        }
        return best is null ? default : new Match(best, Math.Clamp(top, 0, 1));
    }

    private static double Missing(Chord chord, PitchClassSet tones, PitchClassSet present)
    {
        double price = 0;
        for (int i = 0; i < 12; i++)
        {
            if ((tones.Bits >> i & 1) == 0 || (present.Bits >> i & 1) != 0) continue;
            price += ((i - chord.Root.Value + 12) % 12) switch { 3 or 4 => Third, 7 => Fifth, _ => Other };
        }
        return price;
    }
}
