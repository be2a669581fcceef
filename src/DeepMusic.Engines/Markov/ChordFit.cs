using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Engines.Markov;

/// <summary>How well each chord fits what is played over a cell: never less than half of the sounding time outside it, where any chord does that well.</summary>
internal sealed class ChordFit
{
    private const double Least = 0.5;

    private readonly double[][] _weight;

    /// <summary>The fit of all chords to some cells.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="staves">The staves that are listened to.</param>
    /// <param name="model">How melodies stand over chords.</param>
    public ChordFit(SheetMusic sheet, IReadOnlyList<ChordCell> cells, IReadOnlyList<int> staves, LeadSheetModel model)
    {
        List<Note> notes = [.. staves.SelectMany(sheet.Notes).Where(n => n.End > cells[0].At && n.Start < cells[^1].End)];
        _weight = [.. cells.Select(c => Weights(sheet, c, [.. notes.Where(n => n.Start < c.End && n.End > c.At)], model))];
    }

    /// <summary>The weight of a chord over a cell; 0 where it may not stand there.</summary>
    public double Of(int cell, int root, int quality) => _weight[cell][root * ChordQuality.All.Count + quality];

    private static double[] Weights(SheetMusic sheet, ChordCell cell, List<Note> notes, LeadSheetModel model)
    {
        int qualities = ChordQuality.All.Count;
        var weights = new double[12 * qualities];
        var shares = new double[12 * qualities];
        Key key = sheet.Bars[cell.Bar].Signature.Key;
        Beats pulse = sheet.Bars[cell.Bar].Meter.Pulse, line = sheet.StartOf(cell.Bar) - sheet.Missing(cell.Bar);
        for (int i = 0; i < weights.Length; i++)
        {
            var chord = new Chord(new PitchClass(i / qualities), ChordQuality.All[i % qualities]);
            double inside = 0, all = 0, log = 0;
            foreach (Note note in notes)
            {
                double sounds = (Beats.Min(note.End, cell.End) - Beats.Max(note.Start, cell.At)).Value;
                all += sounds;
                if (chord.Contains(note.Pitch)) inside += sounds;
                bool strong = note.Start < cell.At || (note.Start - line).Modulo(pulse) == Beats.Zero || note.Length > pulse;
                log += model.Config.Fit * Math.Log(12 * model.Consonance.Likelihood(note.Pitch.Class, chord, key, strong));
            }
            // Several voices say the same thing: they count as one melody does.
            weights[i] = Math.Exp(Math.Clamp(notes.Count > 8 ? log * 8 / notes.Count : log, -60, 60));
            shares[i] = all == 0 ? 1 : inside / all;
        }
        double least = Math.Min(Least, shares.Max()) - 1e-9;
        for (int i = 0; i < weights.Length; i++) if (shares[i] < least) weights[i] = 0;
        return weights;
    }
}
