using System.Globalization;
using SkiaSharp;

namespace DeepMusic.Live.Recording;

/// <summary>
/// Histograms of times, one above the other on one logarithmic axis, with median, 99th percentile and longest time. Heights are
/// logarithmic too: the rare late ones are what such a picture is for.
/// </summary>
public static class LatencyPicture
{
    private const int Width = 1280;
    private const int Head = 84;
    private const int Panel = 168;
    private const int Foot = 56;
    private const int BinsPerDecade = 20;
    private const float Left = 40;
    private const float Right = Width - 40;
    private static readonly SKColor[] Colors = [Sheet.Blue, Sheet.Vermilion, Sheet.Green, Sheet.Purple];
    private static readonly SKColor Rule = new(0xDD, 0xD9, 0xCF);

    /// <summary>Draws the picture as a PNG file.</summary>
    /// <param name="title">What was measured, and on what.</param>
    /// <param name="distributions">One histogram each, from above.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static byte[] Draw(string title, params IReadOnlyList<Distribution> distributions)
    {
        if (distributions.Count == 0) throw new ArgumentException("a picture of no measurement", nameof(distributions));
        using var sheet = new Sheet(Width, Head + Panel * distributions.Count + Foot);
        sheet.Text(sheet.Fit(title, 22, Right - Left, bold: true), Left, 44, 22, Sheet.Ink, bold: true);
        sheet.Text("both scales are logarithmic", Left, 66, 13, Sheet.Faint);
        int from = Decade(distributions.Select(d => d.Buckets.Count > 0 ? d.Buckets[0].Microseconds : 1).Min(), Math.Floor);
        int to = Math.Max(from + 1, Decade(distributions.Max(d => d.Max), t => Math.Floor(t) + 1));
        DrawAxis(sheet, from, to, distributions.Count);
        for (int i = 0; i < distributions.Count; i++)
            DrawPanel(sheet, distributions[i], Colors[i % Colors.Length], from, to, Head + i * Panel);
        return sheet.Png();
    }

    // Below a tenth of a microsecond there is nothing to tell apart.
    private static int Decade(double microseconds, Func<double, double> round) => (int)round(Math.Log10(Math.Max(microseconds, 0.1)));

    private static float X(double microseconds, int from, int to) =>
        Left + (float)((Math.Log10(Math.Max(microseconds, 0.1)) - from) / (to - from)) * (Right - Left);

    private static void DrawAxis(Sheet sheet, int from, int to, int panels)
    {
        float bottom = Head + panels * Panel;
        for (int decade = from; decade <= to; decade++)
        {
            float x = X(Math.Pow(10, decade), from, to);
            sheet.Line(x, Head, x, bottom + 6, Sheet.Mix(Rule, Sheet.Faint, 0.3), 1);
            sheet.Text(Time(Math.Pow(10, decade)), x, bottom + 24, 14, Sheet.Faint, SKTextAlign.Center);
            for (int step = 2; step < 10 && decade < to; step++)
            {
                float minor = X(step * Math.Pow(10, decade), from, to);
                sheet.Line(minor, Head, minor, bottom, Sheet.Mix(Sheet.Paper, Rule, 0.5), 1);
            }
        }
    }

    private static void DrawPanel(Sheet sheet, Distribution distribution, SKColor color, int from, int to, float top)
    {
        float floor = top + Panel - 12;
        float ceiling = top + 58;
        sheet.Fill(Left + 2, top + 6, Left + sheet.WidthOf(distribution.Name, 16, bold: true) + 130, top + 30, Sheet.Paper);
        sheet.Text(distribution.Name, Left + 6, top + 22, 16, color, bold: true);
        string count = distribution.Count.ToString("N0", CultureInfo.InvariantCulture);
        sheet.Text($"{count} samples", Left + sheet.WidthOf(distribution.Name, 16, bold: true) + 20, top + 22, 14, Sheet.Faint);

        long[] bins = new long[(to - from) * BinsPerDecade + 1];
        foreach ((double time, long times) in distribution.Buckets)
            bins[Math.Clamp((int)((Math.Log10(Math.Max(time, 0.1)) - from) * BinsPerDecade), 0, bins.Length - 1)] += times;
        double highest = Math.Log10(1 + bins.Max());
        for (int bin = 0; bin < bins.Length; bin++)
        {
            if (bins[bin] == 0) continue;
            float left = Left + (Right - Left) * bin / (bins.Length - 1);
            float right = Left + (Right - Left) * (bin + 1) / (bins.Length - 1);
            float height = (float)(Math.Log10(1 + bins[bin]) / highest) * (floor - ceiling);
            sheet.Fill(left + 0.5f, floor - height, right - 0.5f, floor, Sheet.Mix(Sheet.Paper, color, 0.55));
        }
        sheet.Line(Left, floor, Right, floor, Sheet.Faint);
        DrawMarks(sheet, distribution, color, from, to, ceiling, floor);
    }

    private static void DrawMarks(Sheet sheet, Distribution distribution, SKColor color, int from, int to, float ceiling, float floor)
    {
        if (distribution.Count == 0) return;
        float free = Left;
        (double Time, string Words)[] marks = [.. new[] { ("p50", distribution.Quantile(0.5)), ("p99", distribution.Quantile(0.99)), ("max", distribution.Max) }
            .Select(m => (m.Item2, $"{m.Item1} {Time(m.Item2)}"))];
        float needed = marks.Sum(m => sheet.WidthOf(m.Words, 14, bold: true) + 14);
        foreach ((double time, string words) in marks)
        {
            float x = X(time, from, to);
            sheet.Line(x, ceiling - 12, x, floor, color, 2);
            float width = sheet.WidthOf(words, 14, bold: true);
            // Labels of marks that stand close move aside, never over one another nor over the edge.
            float at = Math.Clamp(x - width / 2, free, Math.Max(free, Right + 14 - needed));
            needed -= width + 14;
            sheet.Fill(at - 3, ceiling - 30, at + width + 3, ceiling - 12, Sheet.Paper);
            sheet.Text(words, at, ceiling - 16, 14, Sheet.Ink, bold: true);
            free = at + width + 14;
        }
    }

    private static string Time(double microseconds) => microseconds switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds:0.##} µs"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1e3:0.##} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1e6:0.##} s"),
    };
}
