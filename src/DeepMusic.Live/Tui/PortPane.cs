using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>The ports: the lost ones first, then those that are there, each with a dot that lights when something goes through.</summary>
internal static class PortPane
{
    // Lit this long, a dot cannot go on and off more than three times a second.
    private static readonly TimeSpan Lit = TimeSpan.FromMilliseconds(400);

    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, Rectangle at, ReadOnlySpan<PortLine> ports, HostTime now)
    {
        if (at.Height < 1) return;
        int y = at.Y;
        if (at.Height > 3) canvas.Text(at.X + 1, y++, "PORTS", Ink.Dim);
        if (ports.IsEmpty)
        {
            canvas.Text(at.X + 1, y, "none", Ink.Dim, at.Width - 1);
            return;
        }
        int left = ports.Length;
        for (int pass = 0; pass < 2; pass++)
            foreach (ref readonly PortLine port in ports)
            {
                if (port.Lost != (pass == 0) || y >= at.Bottom) continue;
                if (y == at.Bottom - 1 && left > 1)
                {
                    canvas.Print(at.X + 1, y++, Ink.Dim, at.Width - 1, $"and {left} more");
                    return;
                }
                DrawPort(canvas, at, y++, port, now);
                left--;
            }
    }

    private static void DrawPort(Canvas canvas, Rectangle at, int y, in PortLine port, HostTime now)
    {
        bool lit = port.LastActive != default && now - port.LastActive < Lit;
        canvas.Put(at.X + 1, y, port.Lost ? '✗' : lit ? '●' : '○', port.Lost ? Ink.AlarmText : lit ? Ink.Good : Ink.Dim);
        int x = canvas.Text(at.X + 3, y, port.Output ? "out " : "in  ", Ink.Dim);
        x = canvas.Text(x, y, port.Name, port.Lost ? Ink.AlarmText : Ink.Text, at.Right - x - (port.Lost ? 5 : 0));
        if (port.Lost) canvas.Text(x + 1, y, "LOST", Ink.AlarmText, at.Right - x - 1);
    }
}
