using System.Collections.Immutable;

namespace DeepMusic.Core.Notation;

/// <summary>Makes sheet music of what is counted in beats alone.</summary>
internal static class SheetReader
{
    private const string ChordVoice = "Chords";
    private const string FermataMarker = "fermata";
    private const string NoChord = "N.C.";

    public static SheetMusic Of(IReadOnlyCollection<Phrase> phrases, TimeSignature meter, KeySignature signature, IReadOnlyList<string> names)
    {
        if (phrases.Count == 0) throw new ArgumentException("give at least one phrase", nameof(phrases));
        Beats start = phrases.Min(p => p.Start).Floor(meter.Bar);
        var notes = new List<Note>();
        foreach (Phrase phrase in phrases) notes.AddRange(phrase.Notes.Select(n => n with { Start = n.Start + phrase.Start - start }));
        notes = [.. notes.GroupBy(n => n.Voice).SelectMany(Ties.OnGrid)];
        Beats end = notes.Select(n => n.End).Append(phrases.Max(p => p.End) - start).Max();
        long bars = Math.Max(1, end.Ceiling(meter.Bar).Ticks / meter.Bar.Ticks);
        if (bars > SheetMusic.MostBars) throw new ArgumentException($"phrases of {bars} bars: {SheetMusic.MostBars} are the most", nameof(phrases));
        Bar bar = new(meter, signature);
        int staves = Math.Max(names.Count, notes.Count == 0 ? 1 : notes.Max(n => n.Voice) + 1);
        IEnumerable<Voice> voices = Enumerable.Range(0, staves).Select(i => new Voice
        {
            Name = i < names.Count ? names[i] : "",
            Channel = Math.Min(i, 15),
            Notes = [.. notes.Where(n => n.Voice == i)],
        });
        return Of([.. Enumerable.Repeat(bar, (int)bars)], voices, default, "", new Tempo(120), start);
    }

    public static SheetMusic Of(Score score)
    {
        Voice? symbols = score.Voices.FirstOrDefault(v => v.Notes.IsEmpty && v.Name.Equals(ChordVoice, StringComparison.OrdinalIgnoreCase));
        Voice[] played = [.. score.Voices.Where(v => v != symbols && v.Notes.Length > 0)];
        Voice[] voices = [.. (played.Length > 0 ? played : score.Voices.Where(v => v != symbols).DefaultIfEmpty(new Voice()))
            .Select(v => new Voice { Name = v.Name, Channel = v.Channel, Program = v.Program, Notes = [.. Ties.OnGrid(v.Notes)] })];
        Beats end = Beats.Max(score.Length, voices.Max(v => v.Notes.IsEmpty ? Beats.Zero : v.Notes.Max(n => n.End)));
        List<Bar> bars = Bars(score, end);
        Beats[] starts = Starts(bars);
        foreach (Placed<string> marker in score.Markers.Where(m => m.Value.Equals(FermataMarker, StringComparison.OrdinalIgnoreCase)))
        {
            (int bar, Beats at) = Find(starts, marker.At.Round(SheetMusic.Grid));
            if (bar >= 0 && !bars[bar].Fermatas.Contains(at)) bars[bar] = bars[bar] with { Fermatas = [.. bars[bar].Fermatas.Add(at).Order()] };
        }
        var chords = new SortedDictionary<Beats, Chord?>[bars.Count];
        foreach (Placed<string> text in symbols?.Texts ?? [])
        {
            (int bar, Beats at) = Find(starts, text.At.Round(SheetMusic.Grid));
            if (bar < 0) continue;
            if (Chord.TryParse(text.Value, out Chord chord)) (chords[bar] ??= [])[at] = chord;
            else if (text.Value.Trim() == NoChord) (chords[bar] ??= [])[at] = null;
        }
        return Of([.. bars], voices, [.. chords.Select(b => b is null ? [] : b.Select(c => new Placed<Chord?>(c.Key, c.Value)).ToImmutableArray())],
            score.Title, score.TempoAt(Beats.Zero), Beats.Zero);
    }

    /// <summary>Bars and voices of notes that are on the grid, made sheet music; clefs by what the voices hold.</summary>
    public static SheetMusic Of(
        ImmutableArray<Bar> bars, IEnumerable<Voice> voices, ImmutableArray<ImmutableArray<Placed<Chord?>>> chords, string title, Tempo tempo, Beats start)
    {
        Beats[] starts = Starts(bars);
        ImmutableArray<Staff> staves = [.. voices.Select(v => new Staff
        {
            Name = v.Name,
            Clef = Staff.ClefFor(v.Name, v.Notes.Select(n => n.Pitch)),
            Channel = v.Channel,
            Program = v.Program,
            Measures = [.. Ties.Cut(starts, v.Notes)],
        })];
        return new SheetMusic(bars, staves, chords) { Title = title, Tempo = tempo, Start = start };
    }

    /// <summary>Where bars start, and where the last one ends.</summary>
    public static Beats[] Starts(IReadOnlyList<Bar> bars)
    {
        var starts = new Beats[bars.Count + 1];
        for (int i = 0; i < bars.Count; i++) starts[i + 1] = starts[i] + bars[i].Length;
        return starts;
    }

    private static List<Bar> Bars(Score score, Beats end)
    {
        var bars = new List<Bar>();
        for (Beats at = Beats.Zero; at < end || bars.Count == 0; at += bars[^1].Length)
        {
            if (bars.Count == SheetMusic.MostBars) throw new ArgumentException($"a score of more than {SheetMusic.MostBars} bars", nameof(score));
            TimeSignature meter = score.MeterAt(at);
            KeySignature signature = score.KeyAt(at) is { } key ? KeySignature.Of(key) : default;
            // A change of meter or the end inside a bar makes it shorter, where such a bar can be written.
            Beats next = score.Meters.Select(m => m.At).Append(end).Where(p => p > at).DefaultIfEmpty(at).Min();
            Beats length = next > at && next < at + meter.Bar && Bar.MeterOf(next - at) is not null ? next - at : meter.Bar;
            bars.Add(new Bar(meter, length, signature));
        }
        if (bars.Count > 1 && bars[0].IsWhole && bars[0].Length < bars[1].Meter.Bar && bars[0].Meter != bars[1].Meter)
            bars[0] = new Bar(bars[1].Meter, bars[0].Length, bars[0].Signature);
        return bars;
    }

    private static (int Bar, Beats At) Find(Beats[] starts, Beats place)
    {
        int found = Array.BinarySearch(starts, place);
        int bar = found >= 0 ? found : ~found - 1;
        return bar < 0 || bar >= starts.Length - 1 ? (-1, default) : (bar, place - starts[bar]);
    }
}
