using DeepMusic.Core;

namespace DeepMusic.Train.AnticipationRnn;

/// <summary>
/// Whether a melody is good enough to be played with. Stricter than the corpora are (of the chorales' own melodies 62 % pass, most others
/// for a note out of the key): what networks get wrong most, a note repeated and a line that jumps about, is out.
/// </summary>
internal static class Judge
{
    private const double MostRepeated = 0.25, LeastOnPulses = 0.4, LeastDifferent = 0.5, LeastInKey = 0.95, MostLeaps = 0.2;
    private const int Narrowest = 7, Widest = 24, FewestNotes = 24, FewestLengths = 3, Leap = 6;

    /// <summary>What is wrong with it, in a word; null if nothing is.</summary>
    public static string? Fault(Phrase melody, Key key, TimeSignature meter)
    {
        IReadOnlyList<Note> notes = melody.Notes;
        if (notes.Count < FewestNotes) return "sparse";
        int compass = notes.Max(n => n.Pitch.Number) - notes.Min(n => n.Pitch.Number);
        if (compass is < Narrowest or > Widest) return "compass";
        if (Share(notes.Skip(1).Zip(notes), p => p.First.Pitch == p.Second.Pitch) > MostRepeated) return "repeated notes";
        if (Share(notes.Skip(1).Zip(notes), p => Math.Abs(p.First.Pitch - p.Second.Pitch) >= Leap) > MostLeaps) return "leaps";
        if (Share(notes, n => key.Contains(n.Pitch)) < LeastInKey) return "out of key";
        if (Share(notes, n => n.Start.Modulo(meter.Pulse) == Beats.Zero) < LeastOnPulses) return "off the beat";
        if (notes.Select(n => n.Length).Distinct().Count() < FewestLengths) return "one rhythm";
        if (notes.Skip(1).Zip(notes).Any(p => p.First.Start - p.Second.End > meter.Bar)) return "silence";
        string[] bars = [.. notes.GroupBy(n => n.Start.Floor(meter.Bar)).Select(b => string.Join(' ', b.Select(n => $"{n.Start - b.Key}:{n.Pitch}+{n.Length}")))];
        return bars.Distinct().Count() < LeastDifferent * bars.Length ? "bars repeated" : null;
    }

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> which) => all.Average(x => which(x) ? 1.0 : 0);
}
