using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Engines.UnitSelection;

/// <summary>How far music is from the home key.</summary>
internal static class HomeKey
{
    // How much a sounding note says for the home key, from C: its scale, and in it the triads of C major and A minor.
    private static readonly ImmutableArray<double> Weights = [1.3, 0, 1, 0, 1.2, 1, 0, 1.2, 0, 1.2, 0, 0.9];

    /// <summary>Semitones to the home key, -6..5: from the key if one is likely, else from what the notes suggest, else 0.</summary>
    /// <param name="key">The key heard or locked.</param>
    /// <param name="notes">Some notes.</param>
    public static int Of(KeyEstimate key, ImmutableArray<Note> notes)
    {
        if (key.Locked || key.IsLikely) return Unit.HomeOf(key.Key);
        Span<double> sounding = stackalloc double[12];
        foreach (Note note in notes) sounding[note.Pitch.Number % 12] += Math.Min(note.Length.Value, 4) + 0.25;
        (int best, double most) = (0, 0);
        // From the nearest outwards: of two that suit as well the nearer to what is written.
        for (int i = 0; i < 12; i++)
        {
            int home = i % 2 == 0 ? -i / 2 : (i + 1) / 2;
            if (home > 5) home = -6;
            double suits = 0;
            for (int c = 0; c < 12; c++) suits += sounding[c] * Weights[(c + home + 12) % 12];
            if (suits > most + 1e-9) (best, most) = (home, suits);
        }
        return best;
    }
}
