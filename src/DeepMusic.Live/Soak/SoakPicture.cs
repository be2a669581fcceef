using System.Globalization;
using DeepMusic.Live.Recording;
using SkiaSharp;

namespace DeepMusic.Live.Soak;

/// <summary>The picture of a soak: what may not grow, over the hours, then lateness, then the faults by kind. Thread-safe: yes.</summary>
public static class SoakPicture
{
    private const int Width = 1280;
    private const int Head = 84;
    private const int Panel = 150;
    private const int Row = 24;
    private const float Left = 90;
    private const float Right = Width - 40;
    private static readonly SKColor[] Colors = [Sheet.Blue, Sheet.Vermilion, Sheet.Green, Sheet.Purple];

    /// <summary>Draws the picture as a PNG file.</summary>
    public static byte[] Draw(SoakFigures figures)
    {
        IReadOnlyList<(FaultKind Kind, long Injected, long Survived)> faults = figures.Faults.Rows;
        int panels = figures.Trends.Length + 1;
        using var sheet = new Sheet(Width, Head + panels * Panel + 60 + faults.Count * Row + 30);
        sheet.Text(sheet.Fit($"{figures.Plan.Command}: {(figures.Held ? "everything held" : $"{figures.Breaches.Length} breaches")}", 22, Right - 40, bold: true), 40, 44, 22, Sheet.Ink, bold: true);
        sheet.Text(Text($"{figures.NotesSent:N0} notes sent, {figures.NotesHung} hung; {figures.AnswersPlayed:N0} answers, {figures.AnswersLate} late; {figures.Faults.Survived:N0} of {figures.Faults.Injected:N0} faults survived"), 40, 68, 15, Sheet.Faint);
        float top = Head;
        for (int i = 0; i < figures.Trends.Length; i++, top += Panel)
            Curve(sheet, top, Text($"{figures.Trends[i].Name}, {figures.Trends[i].Unit}: {(figures.Trends[i].PerHour is { } slope ? Text($"{slope:+0.###;-0.###;0} an hour") : "too short to be judged")}"), figures.Trends[i].Samples, figures.Hours, Colors[i % Colors.Length]);
        Curve(sheet, top, "lateness by window, 99th percentile, µs", [.. figures.Windows.Select(w => (w.Hours, w.P99))], figures.Hours, Sheet.Ink);
        Faults(sheet, top + Panel + 30, faults);
        return sheet.Png();
    }

    private static void Curve(Sheet sheet, float top, string name, IReadOnlyList<(double Hours, double Value)> samples, double hours, SKColor color)
    {
        float ceiling = top + 34, floor = top + Panel - 22;
        sheet.Text(name, Left, top + 22, 15, color, bold: true);
        sheet.Line(Left, floor, Right, floor, Sheet.Faint);
        double most = samples.Count == 0 ? 1 : Math.Max(samples.Max(s => s.Value) * 1.1, 1e-9);
        sheet.Text(Text($"{most:0.#}"), Left - 8, ceiling + 10, 13, Sheet.Faint, SKTextAlign.Right);
        sheet.Text("0", Left - 8, floor, 13, Sheet.Faint, SKTextAlign.Right);
        sheet.Text(Text($"{hours:0.##} h"), Right, floor + 16, 13, Sheet.Faint, SKTextAlign.Right);
        (float X, float Y)? before = null;
        foreach ((double at, double value) in samples)
        {
            (float X, float Y) here = (Left + (Right - Left) * (float)Math.Clamp(at / Math.Max(hours, 1e-9), 0, 1), floor - (floor - ceiling) * (float)(value / most));
            if (before is var (x, y)) sheet.Line(x, y, here.X, here.Y, color, 1.5f);
            sheet.Fill(here.X - 1.5f, here.Y - 1.5f, here.X + 1.5f, here.Y + 1.5f, color);
            before = here;
        }
    }

    private static void Faults(Sheet sheet, float top, IReadOnlyList<(FaultKind Kind, long Injected, long Survived)> faults)
    {
        sheet.Text("faults injected (pale) and survived", 40, top, 15, Sheet.Ink, bold: true);
        double most = Math.Log10(2 + faults.Select(f => f.Injected).DefaultIfEmpty(0).Max());
        for (int i = 0; i < faults.Count; i++)
        {
            (FaultKind kind, long injected, long survived) = faults[i];
            float y = top + 12 + i * Row;
            sheet.Text(FaultWords.Of(kind), 260, y + 16, 14, Sheet.Ink, SKTextAlign.Right);
            sheet.Fill(270, y + 3, 270 + Length(injected), y + Row - 3, Sheet.Mix(Sheet.Paper, Sheet.Vermilion, 0.35));
            sheet.Fill(270, y + 3, 270 + Length(survived), y + Row - 3, Sheet.Green);
            sheet.Text(Text($"{survived:N0} of {injected:N0}"), 280 + Length(injected), y + 16, 14, Sheet.Faint);
        }

        float Length(long count) => (float)(Math.Log10(1 + count) / most) * (Right - 480);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
