using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The line for trouble and for what the program has to say. Fresh trouble has it, reversed, with its age; later it is a mark at the right end
/// of what is said.
/// </summary>
internal static class AlarmPane
{
    private const int ShortestMark = 26;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <summary>Draws it. A session that has not reported for two seconds is a fault too.</summary>
    /// <returns>How much of what is said found room: the rest of it is for another line.</returns>
    public static int Draw(Canvas canvas, Rectangle at, ScreenState state, HostTime now, bool wraps = false)
    {
        int all = state.Message.Length;
        if (at.Y < 0) return all;
        TimeSpan silent = now - state.Now;
        bool stuck = state.Now != default && silent > Silence;
        if (!stuck && !(state.Alarm.Length > 0 && state.AlarmLeads))
        {
            int room = at.Width - 2;
            if (state.Alarm.Length > 0) room = DrawMark(canvas, at, state, now) - at.X - 2;
            int fits = wraps && all > room ? Break(state.Message, room) : all;
            canvas.Text(at.X + 1, at.Y, state.Message.AsSpan(0, fits), Ink.Text, room);
            return fits;
        }
        canvas.Run(at.X, at.Y, at.Width, ' ', Ink.Alarm);
        int x = canvas.Text(at.X + 1, at.Y, "!! ", Ink.Alarm);
        if (stuck)
        {
            canvas.Print(x, at.Y, Ink.Alarm, at.Right - x - 1, $"the instrument has not reported for {(int)silent.TotalSeconds} s: P for panic, Ctrl+Q to quit");
            return all;
        }
        int more = Digits(state.AlarmsMore);
        x = canvas.Text(x, at.Y, state.Alarm, Ink.Alarm, at.Right - x - 14 - more);
        if (more > 0) x = canvas.Print(x, at.Y, Ink.Alarm, at.Right - x, $" +{state.AlarmsMore}");
        (int age, string unit) = Age(state, now);
        canvas.Print(x + 1, at.Y, Ink.Alarm, at.Right - x - 1, $"({age} {unit} ago)");
        return all;
    }

    /// <summary>Draws trouble the player has had time to read, in the room that what is said leaves. Returns where it begins.</summary>
    private static int DrawMark(Canvas canvas, Rectangle at, ScreenState state, HostTime now)
    {
        (int age, string unit) = Age(state, now);
        int digits = age < 10 ? 1 : age < 100 ? 2 : age < 1000 ? 3 : 4;
        int more = Digits(state.AlarmsMore), whole = " !! ".Length + digits + 1 + unit.Length + " ago: ".Length + state.Alarm.Length + more + 1;
        int width = Math.Min(whole, Math.Max(ShortestMark, at.Width - state.Message.Length - 3));
        int x = Math.Max(at.X, at.Right - width);
        canvas.Run(x, at.Y, at.Right - x, ' ', Ink.Alarm);
        int text = canvas.Print(x, at.Y, Ink.Alarm, width, $" !! {age} {unit} ago: ");
        text = canvas.Text(text, at.Y, state.Alarm, Ink.Alarm, at.Right - text - 1 - more);
        if (more > 0) canvas.Print(text, at.Y, Ink.Alarm, at.Right - text, $" +{state.AlarmsMore}");
        return x;
    }

    /// <summary>How much room it takes to say of how much more trouble there is.</summary>
    private static int Digits(int more) => more == 0 ? 0 : more < 10 ? 3 : 4;

    /// <summary>Where a text that is longer than its line goes on in the next: after the last blank that fits.</summary>
    private static int Break(string text, int room)
    {
        int blank = room > 0 ? text.LastIndexOf(' ', Math.Min(room, text.Length - 1)) : -1;
        return blank < 0 ? Math.Max(0, room) : blank + 1;
    }

    private static (int Age, string Unit) Age(ScreenState state, HostTime now)
    {
        int seconds = Math.Max(0, (int)(now - state.AlarmAt).TotalSeconds);
        return seconds < 100 ? (seconds, "s") : (seconds / 60, "min");
    }
}
