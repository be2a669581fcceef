using System.Drawing;

namespace DeepMusic.Live.Tui;

/// <summary>The line of keys at the bottom, and the page of all keys over the middle.</summary>
internal static class HelpPane
{
    private const int KeysWidth = 13;

    /// <summary>Draws as many keys as the line holds, the most urgent first.</summary>
    public static void DrawLine(Canvas canvas, Rectangle at, KeyMap.Entry[] keys)
    {
        if (at.Y < 0) return;
        int x = at.X + 1;
        foreach (KeyMap.Entry entry in keys)
        {
            if (entry.Brief.Length == 0 || x + entry.Brief.Length > at.Right - 1) continue;
            int key = entry.Brief.StartsWith('[') ? entry.Brief.LastIndexOf(' ') : entry.Brief.IndexOf(' ');
            canvas.Text(x, at.Y, entry.Brief.AsSpan(0, key), Ink.Bright);
            x = canvas.Text(x + key, at.Y, entry.Brief.AsSpan(key), Ink.Dim) + 2;
        }
    }

    /// <summary>Draws what may be typed now.</summary>
    public static void DrawTypingLine(Canvas canvas, Rectangle at, string knob)
    {
        if (at.Y >= 0) canvas.Print(at.X + 1, at.Y, Ink.Bright, at.Width - 2, $"type a value for {knob}: Enter takes it, Esc leaves it as it was");
    }

    /// <summary>Draws what is typed for something that is asked for.</summary>
    public static void DrawAskingLine(Canvas canvas, Rectangle at, PanelAction asked, ReadOnlySpan<char> typed)
    {
        if (at.Y < 0) return;
        int x = canvas.Print(at.X + 1, at.Y, Ink.Bright, at.Width - 2, $"{asked.Name}: ");
        x = canvas.Text(x, at.Y, typed, Ink.Typing, at.Right - x - 2);
        canvas.Put(x, at.Y, '_', Ink.Typing);
        canvas.Text(x + 2, at.Y, asked.About, Ink.Dim, at.Right - x - 3);
    }

    /// <summary>Draws what may be moved now.</summary>
    public static void DrawLearningLine(Canvas canvas, Rectangle at, string target)
    {
        if (at.Y >= 0)
            canvas.Print(at.X + 1, at.Y, Ink.Bright, at.Width - 2, $"LEARN {target}: move a control, key or pedal; P for panic, Esc leaves");
    }

    /// <summary>Draws the name that is typed for a preset.</summary>
    public static void DrawNamingLine(Canvas canvas, Rectangle at, ReadOnlySpan<char> typed, PresetNames names)
    {
        if (at.Y < 0) return;
        int x = canvas.Text(at.X + 1, at.Y, "save as preset: ", Ink.Bright, at.Width - 2);
        x = canvas.Text(x, at.Y, typed, Ink.Typing, at.Right - x - 2);
        canvas.Put(x, at.Y, '_', Ink.Typing);
        canvas.Text(x + 2, at.Y, names.Consequence(typed.Trim().ToString()), Ink.AlarmText, at.Right - x - 3);
    }

    /// <summary>Draws the page.</summary>
    public static void DrawPage(Canvas canvas, KeyMap.Entry[] list)
    {
        const int Width = 76;
        KeyMap.Entry[] keys = [.. list.Where(k => k.Label.Length > 0)];
        int height = keys.Length + 5;
        int x = Math.Max(0, (canvas.Width - Width) / 2), y = Math.Max(0, (canvas.Height - height) / 2);
        for (int row = 0; row < height; row++) canvas.Run(x, y + row, Width, ' ', Ink.Text);
        canvas.Run(x, y, Width, '─', Ink.Dim);
        canvas.Run(x, y + height - 1, Width, '─', Ink.Dim);
        canvas.Text(x + 2, y, " Keys ", Ink.Bright);
        int line = y + 1;
        foreach (KeyMap.Entry entry in keys)
        {
            canvas.Text(x + 2, line, entry.Label, Ink.Bright, KeysWidth);
            canvas.Text(x + 2 + KeysWidth, line++, entry.What, Ink.Text, Width - KeysWidth - 4);
        }
        canvas.Text(x + 2, line + 1, "Mouse", Ink.Bright);
        canvas.Text(x + 2 + KeysWidth, line + 1, "click a knob, drag its bar, or turn the wheel on it", Ink.Text);
        canvas.Text(x + 2, line + 2, "Roll", Ink.Bright);
        int at = x + 2 + KeysWidth;
        at = canvas.Text(at, line + 2, "▐██", Ink.Call);
        at = canvas.Text(at, line + 2, " you   ", Ink.Text);
        at = canvas.Text(at, line + 2, "◆▓▓", Ink.Answer);
        at = canvas.Text(at, line + 2, " answer   ", Ink.Text);
        at = canvas.Text(at, line + 2, "◇──", Ink.Planned);
        canvas.Text(at, line + 2, " about to be played", Ink.Text);
    }
}
