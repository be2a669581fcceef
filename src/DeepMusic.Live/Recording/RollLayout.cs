using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Live.Recording;

/// <summary>Where things stand on a piano roll.</summary>
/// <param name="Starts">The moment at the left of each row, and last the end of the last row. Bar lines where there are bars.</param>
/// <param name="Scale">Pixels in a microsecond, the same in all rows.</param>
/// <param name="Lowest">The lowest pitch shown.</param>
/// <param name="Highest">The highest pitch shown.</param>
/// <param name="NoteHeight">Pixels in a semitone.</param>
internal sealed record RollLayout(ImmutableArray<HostTime> Starts, double Scale, int Lowest, int Highest, float NoteHeight)
{
    public const int Width = 1920;
    public const float Margin = 28;
    public const float Left = 72;
    public const float Above = 58;
    public const float Below = 46;
    private const float Gap = 14;
    private const int MostHeight = 12_000;
    private const int BarsInRow = 4;
    private const double UsualRow = 18e6;

    /// <summary>How many rows.</summary>
    public int Rows => Starts.Length - 1;

    /// <summary>Pixels from the top of a row's notes to their bottom.</summary>
    public float RollHeight => (Highest - Lowest + 1) * NoteHeight;

    /// <summary>Pixels from one row to the next.</summary>
    public float RowHeight => Above + RollHeight + Below + Gap;

    public static RollLayout Of(Take take)
    {
        (int lowest, int highest) = Range(take);
        float noteHeight = Math.Clamp(230f / (highest - lowest + 1), 3.5f, 9f);
        var layout = new RollLayout([], 0, lowest, highest, noteHeight);
        int most = (int)(MostHeight / layout.RowHeight);
        ImmutableArray<(HostTime Time, int Bar)> bars = Bars(take);
        double bar = bars.Length > 1 ? (bars[^1].Time - bars[0].Time).TotalMicroseconds / (bars.Length - 1) : 2e6;
        int inRow = BarsInRow;
        while (inRow * bar * 1.5 < UsualRow) inRow *= 2;
        // A long set has more bars to a row, so that the picture can still be opened.
        while (true)
        {
            ImmutableArray<HostTime> starts = Rule(take, bars, bar, inRow);
            double longest = starts.Zip(starts.Skip(1), (a, b) => (b - a).TotalMicroseconds).Max();
            if (starts.Length <= most) return layout with { Starts = starts, Scale = (Width - Left - Margin) / longest };
            inRow *= 2;
        }
    }

    private static ImmutableArray<HostTime> Rule(Take take, ImmutableArray<(HostTime Time, int Bar)> bars, double bar, int inRow)
    {
        var starts = ImmutableArray.CreateBuilder<HostTime>();
        starts.Add(bars.IsEmpty ? take.Start : bars[0].Time);
        double usual = inRow * bar;
        foreach ((HostTime time, int number) in bars)
        {
            Pad(time);
            double since = (time - starts[^1]).TotalMicroseconds;
            bool first = (number - 1) % inRow == 0;
            if ((first && since > usual * 0.3) || since > usual * 1.2) starts.Add(time);
        }
        HostTime end = HostTime.Max(take.End, starts[^1] + TimeSpan.FromSeconds(1));
        Pad(end);
        starts.Add(end);
        return starts.ToImmutable();

        // Where no bar line comes for long, as when no beat is known, rows are cut by the clock.
        void Pad(HostTime until)
        {
            while ((until - starts[^1]).TotalMicroseconds > usual * 1.3) starts.Add(starts[^1] + TimeSpan.FromMicroseconds(usual));
        }
    }

    /// <summary>Every bar line from the one at or before the first sound, with the number of its bar.</summary>
    private static ImmutableArray<(HostTime Time, int Bar)> Bars(Take take)
    {
        var bars = ImmutableArray.CreateBuilder<(HostTime, int)>();
        HostTime first = take.Notes.Length > 0 ? take.Notes[0].Start : take.Start;
        for (int i = 0; i < take.Contexts.Length; i++)
        {
            Timeline line = take.Contexts[i].Timeline;
            HostTime to = i + 1 < take.Contexts.Length ? take.Contexts[i + 1].Time : take.End;
            if (to <= first && i + 1 < take.Contexts.Length) continue;
            Beats beat = bars.Count == 0 ? line.BeatAt(first).Floor(line.Meter.Bar) : line.BeatAt(take.Contexts[i].Time).Ceiling(line.Meter.Bar);
            for (; line.TimeAt(beat) < to; beat += line.Meter.Bar) bars.Add((line.TimeAt(beat), line.BarOf(beat).Bar));
        }
        return bars.ToImmutable();
    }

    private static (int Lowest, int Highest) Range(Take take)
    {
        int lowest = take.Notes.Select(n => (int)n.Pitch.Number).DefaultIfEmpty(60).Min() - 2;
        int highest = take.Notes.Select(n => (int)n.Pitch.Number).DefaultIfEmpty(72).Max() + 2;
        int lacking = Math.Max(0, 24 - (highest - lowest));
        return (Math.Max(0, lowest - lacking / 2), Math.Min(127, highest + (lacking + 1) / 2));
    }
}
