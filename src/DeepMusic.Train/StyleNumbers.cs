using System.Globalization;
using DeepMusic.Core;
using DeepMusic.Listening;

namespace DeepMusic.Train;

/// <summary>The numbers of the tunes of one style, or of all.</summary>
public sealed record StyleNumbers
{
    /// <summary>Up to how many notes the phrases of each bin have.</summary>
    private static readonly int[] PhraseBins = [2, 4, 8, 16, 32, 64, int.MaxValue];

    /// <summary>How many tunes.</summary>
    public required int Tunes { get; init; }

    /// <summary>To learn from.</summary>
    public required int Train { get; init; }

    /// <summary>To choose by.</summary>
    public required int Valid { get; init; }

    /// <summary>To measure with.</summary>
    public required int Test { get; init; }

    /// <summary>Notes of the melodies.</summary>
    public required long Notes { get; init; }

    /// <summary>Bars, rests included.</summary>
    public required long Bars { get; init; }

    /// <summary>Notes to the quarter, rests included.</summary>
    public required double NotesPerBeat { get; init; }

    /// <summary>The lowest pitch, as a note number.</summary>
    public required int Lowest { get; init; }

    /// <summary>The highest pitch, as a note number.</summary>
    public required int Highest { get; init; }

    /// <summary>The share of notes that start on a sixteenth exactly, 0..1.</summary>
    public required double OnSixteenths { get; init; }

    /// <summary>The share of tunes in minor, 0..1.</summary>
    public required double Minor { get; init; }

    /// <summary>Tunes whose chords are written; those of the others were heard, where there are any.</summary>
    public required int ChordsWritten { get; init; }

    /// <summary>Tunes without any chord.</summary>
    public required int WithoutChords { get; init; }

    /// <summary>The share of notes struck on strong beats, where a chord is known, that are tones of the chord, 0..1.</summary>
    public required double StrongBeatChordTones { get; init; }

    /// <summary>Tunes by key, most first.</summary>
    public required IReadOnlyDictionary<string, int> Keys { get; init; }

    /// <summary>Tunes by the meter they begin in, most first.</summary>
    public required IReadOnlyDictionary<string, int> Meters { get; init; }

    /// <summary>Phrases, as the stage would cut them.</summary>
    public required int Phrases { get; init; }

    /// <summary>Phrases by how many notes they have.</summary>
    public required IReadOnlyDictionary<string, int> PhraseNotes { get; init; }

    /// <summary>The median of the notes in a phrase.</summary>
    public required double PhraseNotesMedian { get; init; }

    /// <summary>The median of the seconds from a phrase's first stroke to its last release.</summary>
    public required double PhraseSecondsMedian { get; init; }

    /// <summary>Counts tunes.</summary>
    public static StyleNumbers Of(IReadOnlyList<Tune> tunes)
    {
        long notes = 0, onGrid = 0, strong = 0, tones = 0, bars = 0;
        double beats = 0;
        int lowest = 127, highest = 0;
        var lengths = new List<int>();
        var seconds = new List<double>();
        foreach (Tune tune in tunes)
        {
            beats += tune.Melody.Length.Value;
            bars += BarsOf(tune);
            foreach (Note note in tune.Melody.Notes)
            {
                notes++;
                lowest = Math.Min(lowest, note.Pitch.Number);
                highest = Math.Max(highest, note.Pitch.Number);
                if (note.Start.Modulo(Beats.Sixteenth) == Beats.Zero) onGrid++;
                if (!tune.IsStrong(note.Start) || tune.ChordAt(note.Start) is not { } chord) continue;
                strong++;
                if (chord.Contains(note.Pitch)) tones++;
            }
            foreach (HeardPhrase phrase in PhraseCut.Of(tune))
            {
                lengths.Add(phrase.Notes.Length);
                seconds.Add((phrase.Notes.Max(n => n.Off) - phrase.Notes[0].On).TotalSeconds);
            }
        }
        return new StyleNumbers
        {
            Tunes = tunes.Count,
            Train = tunes.Count(t => t.Split == TuneSplit.Train),
            Valid = tunes.Count(t => t.Split == TuneSplit.Valid),
            Test = tunes.Count(t => t.Split == TuneSplit.Test),
            Notes = notes,
            Bars = bars,
            NotesPerBeat = Share(notes, beats),
            Lowest = lowest,
            Highest = highest,
            OnSixteenths = Share(onGrid, notes),
            Minor = Share(tunes.Count(t => t.Key.Scale.IsMinor), tunes.Count),
            ChordsWritten = tunes.Count(t => t.ChordsWritten),
            WithoutChords = tunes.Count(t => t.Chords.All(c => c.Value is null)),
            StrongBeatChordTones = Share(tones, strong),
            Keys = Counted(tunes.Select(t => t.Key.ToString())),
            Meters = Counted(tunes.Select(t => t.MeterAt(Beats.Zero).ToString())),
            Phrases = lengths.Count,
            PhraseNotes = Binned(lengths),
            PhraseNotesMedian = Median(lengths.Select(l => (double)l)),
            PhraseSecondsMedian = Median(seconds),
        };
    }

    private static long BarsOf(Tune tune)
    {
        long bars = 0;
        for (int m = 0; m < tune.Meters.Length; m++)
        {
            Beats end = m + 1 < tune.Meters.Length ? Beats.Min(tune.Meters[m + 1].At, tune.Melody.Length) : tune.Melody.Length;
            if (end > tune.Meters[m].At) bars += (end - tune.Meters[m].At).Ceiling(tune.Meters[m].Value.Bar).Ticks / tune.Meters[m].Value.Bar.Ticks;
        }
        return bars;
    }

    private static Dictionary<string, int> Counted(IEnumerable<string> names) =>
        names.GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());

    private static Dictionary<string, int> Binned(List<int> lengths)
    {
        var bins = new Dictionary<string, int>();
        for (int b = 0, from = 1; b < PhraseBins.Length; from = PhraseBins[b++] + 1)
        {
            (int low, int high) = (from, PhraseBins[b]);
            bins[high == int.MaxValue ? $"{low}+" : string.Create(CultureInfo.InvariantCulture, $"{low}-{high}")] = lengths.Count(l => l >= low && l <= high);
            if (high == int.MaxValue) break;
        }
        return bins;
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is { Length: > 0 } sorted ? Quantile.Of(sorted, 0.5) : 0;
}
