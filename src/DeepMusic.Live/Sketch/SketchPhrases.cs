using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Sketch;

/// <summary>The last calls and answers, and the sheet they make. Thread-safe: no.</summary>
internal sealed class SketchPhrases
{
    private const int Most = 64;

    private readonly List<(long Id, Phrase Call, Phrase Answer)> _exchanges = [];

    /// <summary>Remembers an exchange. What an answer before it still had to say when this one starts was never heard.</summary>
    public void Add(long id, Phrase call, Phrase answer)
    {
        // A song that starts from its beginning again: what came before stands nowhere in it.
        if (_exchanges.Count > 0 && answer.Start <= _exchanges[^1].Answer.Start) _exchanges.Clear();
        if (_exchanges.Count > 0) Cut(_exchanges.Count - 1, answer.Start);
        if (_exchanges.Count == Most) _exchanges.RemoveAt(0);
        _exchanges.Add((id, call, answer));
    }

    /// <summary>An answer gave way. Returns whether that changes what is remembered.</summary>
    public bool Yielded(long id, Beats at)
    {
        int place = _exchanges.FindIndex(e => e.Id == id);
        return place >= 0 && Cut(place, at);
    }

    /// <summary>The last bars of them on paper, and the bars and staves of the last answer; null before the first exchange.</summary>
    public SketchPage? Page(TimeSignature meter, KeySignature signature, Tempo tempo)
    {
        if (_exchanges.Count == 0) return null;
        Beats end = _exchanges.Max(e => Beats.Max(e.Call.End, e.Answer.End)).Ceiling(meter.Bar), from = end - meter.Bar * Sketchpad.MostBars;
        bool four = _exchanges.Any(e => e.Answer.End > from && e.Answer.Notes.Any(n => n.Voice > 0));
        var phrases = new List<Phrase>();
        foreach ((_, Phrase call, Phrase answer) in _exchanges)
        {
            if (call.End > from) phrases.Add(call.With(call.Notes.Select(n => n with { Voice = 0 })));
            if (answer.End > from) phrases.Add(answer.With(answer.Notes.Select(n => n with { Voice = (byte)SketchStaves.Of(n.Voice, four) })));
        }
        SheetMusic whole = SheetMusic.Of(phrases, meter, signature, four ? SketchStaves.OfFour : SketchStaves.OfOne);
        int first = Math.Max(0, whole.Bars.Length - Sketchpad.MostBars);
        SheetMusic cut = first == 0 ? whole : whole.Cut(whole.Whole with { FirstBar = first }).Settled();
        var sheet = new SheetMusic(cut.Bars, cut.Staves, cut.Chords) { Title = "Sketch", Tempo = new Tempo(Math.Round(tempo.BeatsPerMinute, 1)), Start = cut.Start };
        return new SketchPage(sheet, OfAnswer(sheet, _exchanges[^1].Answer));
    }

    private static Selection OfAnswer(SheetMusic sheet, Phrase answer)
    {
        int first = sheet.BarAt(answer.Start - sheet.Start), last = sheet.BarAt(answer.End - sheet.Start - SheetMusic.Grid);
        return new Selection(first, Math.Max(first, last) + 1, sheet.Whole.Staves & ~1UL);
    }

    /// <summary>Ends an answer there, if it is not over.</summary>
    private bool Cut(int place, Beats at)
    {
        (long id, Phrase call, Phrase answer) = _exchanges[place];
        Beats length = Beats.Max(at - answer.Start, SheetMusic.Grid);
        if (length >= answer.Length) return false;
        var cut = new Phrase(answer.Start, length, answer.Notes.Where(n => n.Start < length).Select(n => n with { Length = Beats.Min(n.End, length) - n.Start }));
        _exchanges[place] = (id, call, cut);
        return true;
    }
}
