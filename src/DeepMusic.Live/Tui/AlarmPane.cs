using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>The one line for trouble: the latest fault, reversed, with its age; else what the program has to say.</summary>
internal static class AlarmPane
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <summary>Draws it. A session that has not reported for two seconds is a fault too.</summary>
    public static void Draw(Canvas canvas, Rectangle at, ScreenState state, HostTime now)
    {
        if (at.Y < 0) return;
        TimeSpan silent = now - state.Now;
        bool stuck = state.Now != default && silent > Silence;
        if (!stuck && state.Alarm.Length == 0)
        {
            canvas.Text(at.X + 1, at.Y, state.Message, Ink.Text, at.Width - 2);
            return;
        }
        canvas.Run(at.X, at.Y, at.Width, ' ', Ink.Alarm);
        int x = canvas.Text(at.X + 1, at.Y, "!! ", Ink.Alarm);
        if (stuck)
        {
            canvas.Print(x, at.Y, Ink.Alarm, at.Right - x - 1, $"the instrument has not reported for {(int)silent.TotalSeconds} s: P for panic, Ctrl+Q to quit");
            return;
        }
        x = canvas.Text(x, at.Y, state.Alarm, Ink.Alarm, at.Right - x - 14);
        int age = Math.Max(0, (int)(now - state.AlarmAt).TotalSeconds);
        if (age < 100) canvas.Print(x + 1, at.Y, Ink.Alarm, at.Right - x - 1, $"({age} s ago)");
        else canvas.Print(x + 1, at.Y, Ink.Alarm, at.Right - x - 1, $"({age / 60} min ago)");
    }
}
