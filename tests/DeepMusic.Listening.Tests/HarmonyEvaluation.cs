using System.Globalization;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

/// <summary>
/// Key and chord on music of the corpora whose key signatures and chord symbols are known. The constants were found on samples
/// of the same corpora that share pieces with these; the bounds guard against getting worse, they prove nothing new.
/// </summary>
public sealed class HarmonyEvaluation(ITestOutputHelper output)
{
    [Fact]
    public void Key_and_chord_are_found_in_hymns_chorales_and_lead_sheets()
    {
        if (CorpusPiece.Corpora() is not { } corpora)
        {
            Assert.Skip("no folder shared/corpora beside the clone");
            return;
        }
        output.WriteLine("corpus           n | key exact  MIREX  while playing  confidence | most frequent class: exact  MIREX | chords  root  as written  none");
        Row hymns = Measure("open-hymnal", corpora, "open-hymnal", melody: false);
        Row chorales = Measure("jsb-chorales", corpora, "jsb-chorales", melody: false);
        Row sheets = Measure("openewld", corpora, "openewld", melody: false);
        Row melodies = Measure("its melodies", corpora, "openewld", melody: true);

        foreach (Row row in (Row[])[hymns, chorales, sheets, melodies]) Assert.True(row.Mirex > row.BaselineMirex, $"{row}");
        Assert.True(hymns.Mirex > 0.78, $"{hymns}");
        Assert.True(chorales.Mirex > 0.65, $"{chorales}");
        Assert.True(sheets is { Mirex: > 0.85, Root: > 0.80 }, $"{sheets}");
        Assert.True(melodies is { Mirex: > 0.78, None: > 0.7 }, $"{melodies}");
    }

    private Row Measure(string name, string corpora, string corpus, bool melody)
    {
        Row sum = new();
        foreach (string file in CorpusPiece.Sample(corpora, corpus, 30))
        {
            CorpusPiece piece = CorpusPiece.Load(file, human: true, melody, seconds: 120);
            if (piece.Key is { } key) sum += Measure(piece, key);
        }
        int n = sum.Pieces, chords = Math.Max(1, sum.Chords);
        Row mean = sum with
        {
            Exact = sum.Exact / n,
            Mirex = sum.Mirex / n,
            During = sum.During / n,
            Confidence = sum.Confidence / n,
            Baseline = sum.Baseline / n,
            BaselineMirex = sum.BaselineMirex / n,
            Root = sum.Root / chords,
            Whole = sum.Whole / chords,
            None = sum.None / chords,
        };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-14} {n,3} |      {mean.Exact:0.00}   {mean.Mirex:0.00}           {mean.During:0.00}        {mean.Confidence:0.00} |                        {mean.Baseline:0.00}   {mean.BaselineMirex:0.00} |   {sum.Chords,4}  {mean.Root:0.00}        {mean.Whole:0.00}  {mean.None:0.00}"));
        return mean;
    }

    private static Row Measure(CorpusPiece piece, Key truth)
    {
        var tracker = new HarmonyTracker();
        var counts = new double[12];
        int late = 0, right = 0, next = 0;
        Row row = new() { Pieces = 1 };
        foreach (NoteEvent e in piece.Events)
        {
            for (; next < piece.Chords.Count && Middle(piece, next) < e.Time.Seconds; next++)
            {
                string symbol = piece.Chords[next].Symbol;
                if (symbol == "N.C.") continue;
                Chord? heard = tracker.At(HostTime.FromSeconds(Middle(piece, next))).Chord.Chord;
                bool root = heard is not null && PitchClass.TryParse(symbol.AsSpan(0, symbol.Length > 1 && symbol[1] is '#' or 'b' ? 2 : 1), out PitchClass r) && r == heard.Root;
                bool whole = heard is not null && Chord.TryParse(symbol.Split('/')[0], out Chord written) && written == heard;
                row += new Row { Chords = 1, Root = root ? 1 : 0, Whole = whole ? 1 : 0, None = heard is null ? 1 : 0 };
            }
            HarmonyEstimate estimate = tracker.Hear(e);
            if (e.Kind != NoteEventKind.On) continue;
            counts[e.Pitch.Class.Value]++;
            if (e.Time.Seconds < 8) continue;
            late++;
            if (estimate.Key.Key == truth) right++;
        }
        KeyEstimate found = tracker.Keys.Estimate;
        var simple = new Key(new PitchClass(Array.IndexOf(counts, counts.Max())), Scale.Major);
        return row with
        {
            Exact = found.Key == truth ? 1 : 0,
            Mirex = Mirex(found.Key, truth),
            During = late > 0 ? (double)right / late : 0,
            Confidence = found.Confidence,
            Baseline = simple == truth ? 1 : 0,
            BaselineMirex = Mirex(simple, truth),
        };
    }

    private static double Middle(CorpusPiece piece, int chord) =>
        chord + 1 < piece.Chords.Count ? (piece.Chords[chord].Time + piece.Chords[chord + 1].Time) / 2 : piece.Chords[chord].Time + 0.5;

    /// <summary>The score of the MIREX key detection task: 1 for the key, 0.5 a fifth off, 0.3 its relative, 0.2 its parallel.</summary>
    private static double Mirex(Key found, Key truth)
    {
        int interval = found.Tonic - truth.Tonic;
        if (found.Scale == truth.Scale) return interval switch { 0 => 1, 5 or 7 => 0.5, _ => 0 };
        if (interval == 0) return 0.2;
        return interval == (truth.Scale.IsMinor ? 3 : 9) ? 0.3 : 0;
    }

    private sealed record Row
    {
        public int Pieces, Chords;
        public double Exact, Mirex, During, Confidence, Baseline, BaselineMirex, Root, Whole, None;

        public static Row operator +(Row a, Row b) => new()
        {
            Pieces = a.Pieces + b.Pieces,
            Chords = a.Chords + b.Chords,
            Exact = a.Exact + b.Exact,
            Mirex = a.Mirex + b.Mirex,
            During = a.During + b.During,
            Confidence = a.Confidence + b.Confidence,
            Baseline = a.Baseline + b.Baseline,
            BaselineMirex = a.BaselineMirex + b.BaselineMirex,
            Root = a.Root + b.Root,
            Whole = a.Whole + b.Whole,
            None = a.None + b.None,
        };
    }
}
