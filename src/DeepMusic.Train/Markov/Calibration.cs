using DeepMusic.Core;
using DeepMusic.Core.Notation;
using DeepMusic.Engines.Markov;

namespace DeepMusic.Train.Markov;

/// <summary>
/// Finds how close written melodies have to keep to given chords, and chords to given melodies, for as many notes on beats to be chord
/// tones as in real lead sheets: by halves, on the tunes to choose by.
/// </summary>
internal static class Calibration
{
    private const int MelodyRequests = 150, ChordRequests = 500, Halvings = 6;
    private const double MostLean = 5, MostFit = 2;

    /// <summary>The model, adjusted; as it is where no tune is there to choose by.</summary>
    public static LeadSheetModel Of(LeadSheetModel model, CorpusReading corpus)
    {
        List<SheetMusic> sheets = LeadSheet.Among(corpus.Tunes, TuneSplit.Valid);
        if (sheets.Count == 0) return model;
        List<(Phrase, Key)> known = [.. corpus.Tunes.Where(t => t.Split == TuneSplit.Train).Select(t => (t.Melody, t.Key))];
        double fit = Halved(MostFit, x => Gained(model.With(model.Config.Lean, x), known, sheets, ChordRequests, [1]));
        double lean = Halved(MostLean, x => Gained(model.With(x, fit), known, sheets, MelodyRequests, [0, 2]));
        return model.With(Math.Round(lean, 2), Math.Round(fit, 2));
    }

    private static double Halved(double high, Func<double, double> gained)
    {
        double low = 0;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (gained(middle) < 0) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    // By how much the written stand better over their chords than the real do.
    private static double Gained(LeadSheetModel model, List<(Phrase, Key)> known, List<SheetMusic> sheets, int requests, int[] kinds)
    {
        var filler = new MarkovFiller(null, known, model);
        Consonance real = new(), written = new();
        for (int i = 0; i < requests; i++)
        {
            Request request = Request.Of(sheets[i % sheets.Count], null, (ulong)i, kinds[i % kinds.Length]);
            if (filler.Fill(request.Gap, request.Chords, CancellationToken.None).Sheet is not { } sheet) continue;
            real.Add(request.Gap.Sheet, 0, request.Gap.Where.FirstBar, request.Gap.Where.EndBar);
            written.Add(sheet, 0, request.Gap.Where.FirstBar, request.Gap.Where.EndBar);
        }
        return written.StrongShare - real.StrongShare;
    }
}
