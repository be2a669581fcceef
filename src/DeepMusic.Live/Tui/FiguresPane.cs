using System.Drawing;
using DeepMusic.Live.Timing;

namespace DeepMusic.Live.Tui;

/// <summary>How punctual the instrument is, on the way to the output that is the latest, and what the machine grants it.</summary>
internal static class FiguresPane
{
    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, Rectangle at, in LatencyFigures figures)
    {
        int y = at.Y, x = at.X + 1;
        // Where there is room for three lines only, what the machine grants is said when it is not enough.
        bool low = at.Height < 4, warns = low && !figures.Granted;
        if (at.Height > 4) DrawTitle(canvas, x, y++, at.Right, figures);
        if (y < at.Bottom) Way(canvas, x, y++, at.Right, "thru", figures.Thru);
        if (y < at.Bottom) Way(canvas, x, y++, at.Right, "due", figures.Due);
        if (y < at.Bottom && !warns) DrawAnswer(canvas, x, y++, at.Right, figures);
        if (y < at.Bottom && !low)
        {
            int end = canvas.Print(x, y, Ink.Text, at.Right - x, $"GC {figures.Pauses}");
            end = Figure(canvas, end + 1, y, at.Right, "longest", figures.LongestPause);
            end = canvas.Text(end, y, " ms", Ink.Dim, at.Right - end);
            if (figures.Dropped > 0) canvas.Print(end + 2, y, Ink.AlarmText, at.Right - end - 2, $"{figures.Dropped} dropped");
            y++;
        }
        if (y < at.Bottom && figures.Guard is { Length: > 0 } guard) x = canvas.Text(x, y, guard, Ink.Good, at.Right - x) + 2;
        if (y < at.Bottom) canvas.Text(x, y, figures.Grant, figures.Granted ? Ink.Good : Ink.AlarmText, at.Right - x);
    }

    private static void DrawTitle(Canvas canvas, int x, int y, int right, in LatencyFigures figures)
    {
        int end = canvas.Text(x, y, "TIMING", Ink.Dim);
        if (figures.Port.Length == 0) return;
        int early = figures.Early > 0 ? 14 : 0;
        end = canvas.Text(end + 1, y, figures.Port, Ink.Text, right - end - 1 - early);
        if (early > 0) canvas.Print(end + 1, y, Ink.Good, right - end - 1, $"{figures.Early:0} ms early");
    }

    private static void DrawAnswer(Canvas canvas, int x, int y, int right, in LatencyFigures figures)
    {
        int end = Figure(canvas, x, y, right, "answer", figures.Answer.Count == 0 ? double.NaN : figures.Answer.P50);
        end = Figure(canvas, end + 1, y, right, "p99", figures.Answer.Count == 0 ? double.NaN : figures.Answer.P99);
        end = Figure(canvas, end + 1, y, right, "hand-over", figures.HandOver);
        // Ten characters, or nothing.
        if (right - end >= 10) Figure(canvas, end + 1, y, right, "think", figures.Think);
    }

    private static void Way(Canvas canvas, int x, int y, int right, string name, in Spread times)
    {
        bool known = times.Count > 0;
        int end = Figure(canvas, x, y, right, name, known ? times.P50 : double.NaN);
        end = Figure(canvas, end + 1, y, right, "p99", known ? times.P99 : double.NaN);
        end = Figure(canvas, end + 1, y, right, "max", known ? times.Max : double.NaN);
        canvas.Text(end, y, " ms", Ink.Dim, right - end);
    }

    private static int Figure(Canvas canvas, int x, int y, int right, string name, double milliseconds)
    {
        x = canvas.Text(x, y, name, Ink.Dim, right - x);
        return Number(canvas, x + 1, y, right, milliseconds);
    }

    private static int Number(Canvas canvas, int x, int y, int right, double milliseconds) =>
        double.IsNaN(milliseconds) ? canvas.Text(x, y, "-", Ink.Dim, right - x)
        : milliseconds < 10 ? canvas.Print(x, y, Ink.Text, right - x, $"{milliseconds:0.00}")
        : canvas.Print(x, y, Ink.Text, right - x, $"{milliseconds:0}");
}
