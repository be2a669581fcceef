using System.Globalization;
using DeepMusic.Core;

namespace DeepMusic.Listening.Tests;

/// <summary>
/// The beat tracker on a sample of the corpora, beside two that know less. Its constants were found on another sample of the
/// same corpora, which shares a few pieces with this one. Takes some seconds: it listens to an hour and a half of music.
/// </summary>
public sealed class BeatEvaluation(ITestOutputHelper output)
{
    private const double Skipped = 5;    // seconds a tracker may take to find in, as is usual

    private static readonly double[] Levels = [1.0 / 3, 0.5, 2.0 / 3, 1, 1.5, 2, 3];

    [Fact]
    public void The_beat_is_found_in_real_music_better_than_by_a_constant_tempo_or_by_the_median_interval()
    {
        if (CorpusPiece.Corpora() is not { } corpora)
        {
            Assert.Skip("no folder shared/corpora beside the clone");
            return;
        }
        output.WriteLine("corpus           n | F 70 ms any level | tempo  any level | lock s | downbeat | confidence || F 120 bpm | F median interval");
        Row piano = Measure("piano-midi-de", CorpusPiece.Sample(corpora, "piano-midi-de", 30).Select(f => CorpusPiece.Load(f, human: false, seconds: 45)));
        Row groove = Measure("groove", CorpusPiece.Sample(corpora, "groove", 20, f => f.Contains("-beat-", StringComparison.Ordinal) && new FileInfo(f).Length > 3000)
            .Select(f => CorpusPiece.Load(f, human: false, seconds: 45)));
        Row sheets = Measure("openewld", CorpusPiece.Sample(corpora, "openewld", 20).Select(f => CorpusPiece.Load(f, human: true)));
        Row melodies = Measure("its melodies", CorpusPiece.Sample(corpora, "openewld", 20).Select(f => CorpusPiece.Load(f, human: true, melody: true)));
        Row hymns = Measure("open-hymnal", CorpusPiece.Sample(corpora, "open-hymnal", 20).Select(f => CorpusPiece.Load(f, human: true)));
        Row chorales = Measure("jsb-chorales", CorpusPiece.Sample(corpora, "jsb-chorales", 20).Select(f => CorpusPiece.Load(f, human: true)));

        foreach (Row row in (Row[])[piano, groove, sheets, melodies, hymns, chorales])
            Assert.True(row.F > row.Constant && row.F > row.Median, "a tracker that knows less did better");
        Assert.True(piano is { F: > 0.58, Any: > 0.70 }, $"{piano}");
        Assert.True(groove is { F: > 0.62, Any: > 0.85 }, $"{groove}");
        Assert.True(melodies is { F: > 0.65, Any: > 0.78 }, $"{melodies}");
        Assert.True(chorales is { F: > 0.85, Any: > 0.90 }, $"{chorales}");
    }

    private Row Measure(string name, IEnumerable<CorpusPiece> pieces)
    {
        var rows = new List<Row>();
        foreach (CorpusPiece piece in pieces)
            if (piece.Pulses.Count > 15) rows.Add(Measure(piece));
        Row mean = new(rows.Average(r => r.F), rows.Average(r => r.Any), rows.Average(r => r.Tempo), rows.Average(r => r.TempoAny),
            rows.Select(r => r.Lock).Order().ElementAt(rows.Count / 2), rows.Where(r => !double.IsNaN(r.Down)).Select(r => r.Down).DefaultIfEmpty(double.NaN).Average(),
            rows.Average(r => r.Confidence), rows.Average(r => r.Constant), rows.Average(r => r.Median));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-14} {rows.Count,3} |    {mean.F:0.00}      {mean.Any:0.00} |  {mean.Tempo:0.00}       {mean.TempoAny:0.00} |  {mean.Lock,5:0.0} |     {mean.Down:0.00} |       {mean.Confidence:0.00} ||      {mean.Constant:0.00} |              {mean.Median:0.00}"));
        return mean;
    }

    private static Row Measure(CorpusPiece piece)
    {
        List<double> truth = [.. piece.Pulses.Select(p => p.Time)];
        double first = piece.Events[0].Time.Seconds, from = first + Skipped, to = truth[^1] + 0.1;
        var tracker = new BeatTracker { Meter = piece.Meter };
        double pulse = piece.Meter.Pulse.Value;
        int perBar = (int)(piece.Meter.Bar.Ticks / piece.Meter.Pulse.Ticks);
        List<double> beats = [], downs = [];
        double confidence = 0, locked = double.PositiveInfinity, since = double.NaN;
        int ticks = 0, right = 0, rightAny = 0, next = 0, true_ = 0;
        long count = long.MinValue;
        for (double t = first; t < to; t += 0.02)
        {
            HostTime now = HostTime.FromSeconds(t);
            while (next < piece.Events.Count && piece.Events[next].Time <= now) tracker.Hear(piece.Events[next++]);
            BeatEstimate estimate = tracker.At(now);
            long number = (long)Math.Floor(estimate.Timeline.BeatAt(now).Value / pulse);
            if (number > count && t > from) beats.Add(t);
            if (number > count && t > from && number % perBar == 0) downs.Add(t);
            count = Math.Max(count, number);
            confidence += estimate.Confidence;
            ticks++;

            while (true_ + 1 < truth.Count && truth[true_ + 1] <= t) true_++;
            double period = (truth[Math.Min(true_ + 2, truth.Count - 1)] - truth[Math.Max(0, true_ - 1)])
                / (Math.Min(true_ + 2, truth.Count - 1) - Math.Max(0, true_ - 1));
            double ratio = estimate.Timeline.Tempo.BeatsPerMinute / pulse * period / 60;
            bool same = estimate.Confidence > 0 && Math.Abs(ratio - 1) < 0.08;
            if (same) right++;
            bool level = estimate.Confidence > 0 && Levels.Any(l => Math.Abs(ratio / l - 1) < 0.08);
            if (level) rightAny++;
            if (!level) since = double.NaN;
            else if (double.IsNaN(since)) since = t;
            if (double.IsPositiveInfinity(locked) && t - since > 2) locked = since - first;
        }
        List<double> later = [.. truth.Where(t => t > from)], down = [.. piece.Pulses.Where(p => p.Down && p.Time > from).Select(p => p.Time)];
        double f = BeatScore.F(beats, later);
        return new Row(f, BeatScore.AnyLevel(beats, later), (double)right / ticks, (double)rightAny / ticks, locked,
            f > 0.7 && down.Count > 3 ? BeatScore.F(downs, down) : double.NaN, confidence / ticks,
            BeatScore.F(Even(first, 0.5, from, to), later), BeatScore.F(Even(first, MedianInterval(piece), from, to), later));
    }

    private static double MedianInterval(CorpusPiece piece)
    {
        double[] onsets = [.. piece.Events.Where(e => e.Kind == NoteEventKind.On).Select(e => e.Time.Seconds)];
        double[] gaps = [.. onsets.Zip(onsets.Skip(1), (a, b) => b - a).Where(g => g > 0.04).Order()];
        double gap = gaps[gaps.Length / 2];
        while (gap < 0.375) gap *= 2;
        return gap;
    }

    private static List<double> Even(double first, double period, double from, double to)
    {
        var beats = new List<double>();
        for (double t = first; t < to; t += period) if (t > from) beats.Add(t);
        return beats;
    }

    private sealed record Row(
        double F, double Any, double Tempo, double TempoAny, double Lock, double Down, double Confidence, double Constant, double Median);
}
