using System.Drawing;

namespace DeepMusic.Live.Tui;

/// <summary>How punctual the instrument is, and what the machine grants it.</summary>
internal static class FiguresPane
{
    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, Rectangle at, in LatencyFigures figures)
    {
        int y = at.Y;
        if (at.Height > 4) canvas.Text(at.X + 1, y++, "TIMING", Ink.Dim);
        int x = at.X + 1;
        if (y < at.Bottom)
        {
            int end = Figure(canvas, x, y, at.Right, "thru", figures.ThruP50);
            end = canvas.Text(end, y, " p99", Ink.Dim, at.Right - end);
            end = Number(canvas, end + 1, y, at.Right, figures.ThruP99);
            end = Figure(canvas, end + 2, y, at.Right, "worst", figures.WorstLateness);
            canvas.Text(end, y, " ms", Ink.Dim, at.Right - end);
            y++;
        }
        if (y < at.Bottom)
        {
            int end = Figure(canvas, x, y, at.Right, "hand-over", figures.HandOver);
            end = Figure(canvas, end + 2, y, at.Right, "think", figures.Think);
            canvas.Text(end, y, " ms", Ink.Dim, at.Right - end);
            y++;
        }
        if (y < at.Bottom && at.Height > 3)
        {
            int end = canvas.Print(x, y, Ink.Text, at.Right - x, $"GC {figures.Pauses}");
            end = Figure(canvas, end + 1, y, at.Right, "longest", figures.LongestPause);
            end = canvas.Text(end, y, " ms", Ink.Dim, at.Right - end);
            if (figures.Dropped > 0) canvas.Print(end + 2, y, Ink.AlarmText, at.Right - end - 2, $"{figures.Dropped} dropped");
            y++;
        }
        if (y < at.Bottom) canvas.Text(x, y, figures.Grant, figures.Granted ? Ink.Good : Ink.AlarmText, at.Right - x);
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
