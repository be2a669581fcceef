using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The view for the stage, to be read from a metre and a half: the state, a bar that fills up to the hand-over, the scene and the next one, the
/// lock, and an alarm, as large as the terminal allows. Each has its place and its shape besides its colour, and nothing in it flashes. Allocates: nothing.
/// </summary>
/// <param name="knobs">For a value that was being typed when the view changed.</param>
internal sealed class StageView(KnobPane knobs)
{
    private const int Longest = 200;
    private const string Lock = "LOCKED";
    private const string Padlock = "⚿ " + Lock;

    private static readonly string[] Words = ["IDLE", "LISTENING", "THINKING", "PLAYING", "MUTED"];
    private static readonly string[] Signs = ["—", "○", "∴", "▶", "✕"];
    private static readonly int WordDots = Words.Max(w => Letters.Width(w));

    private readonly SteadyPicture _picture = new();

    /// <summary>Draws it on all of the page.</summary>
    /// <param name="canvas">The page.</param>
    /// <param name="state">What is shown.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="prompts">What the player is asked: in small letters, below all.</param>
    public void Draw(Canvas canvas, ScreenState state, HostTime now, Prompts prompts)
    {
        _picture.Look(state, now);
        var layout = new StageLayout(new Size(canvas.Width, canvas.Height));
        if (layout.Tiny)
        {
            DrawTiny(canvas);
            return;
        }
        DrawPlaces(canvas, layout.Places);
        Ink ink = HeadPane.InkOf(_picture.State);
        Letters.Draw(canvas, layout.Word.X + 1, layout.Word.Y, Words[(int)_picture.State], LetterSize.Filling(WordDots, Inside(layout.Word)), ink);
        DrawBar(canvas, layout.Bar);
        DrawScenes(canvas, layout);
        DrawAlarm(canvas, layout.Alarm);
        if (layout.Line.Height > 0 && !prompts.Draw(canvas, layout.Line, state, knobs.Entry, knobs.ChosenOf(state), now))
            DrawFoot(canvas, layout.Line);
    }

    private void DrawTiny(Canvas canvas)
    {
        int state = (int)_picture.State, last = canvas.Height - 1;
        canvas.Print(0, 0, HeadPane.InkOf(_picture.State), canvas.Width, $"{Signs[state]} {Words[state]}");
        if (_picture.Held) canvas.Text(0, 1, "HELD", Ink.Selected, canvas.Width);
        else FillBar(canvas, new Rectangle(0, 1, canvas.Width, 1));
        int locked = canvas.Width - Lock.Length;
        if (_picture.Locked && locked > Words[state].Length + 2) canvas.Text(locked, 0, Lock, Ink.Bright);
        Span<char> text = stackalloc char[Longest];
        canvas.Text(0, 2, SceneText(text), Ink.Bright, canvas.Width);
        canvas.Text(0, 3, NextText(text), Ink.Text, canvas.Width);
        if (_picture.AlarmIsLarge) DrawAlarmText(canvas, new Rectangle(-1, last, canvas.Width + 2, 1));
    }

    /// <summary>Every state has its place from left to right, and its sign; the one that is on is filled.</summary>
    private void DrawPlaces(Canvas canvas, Rectangle at)
    {
        for (int i = 0; i < Signs.Length; i++)
        {
            int left = at.Width * i / Signs.Length, right = at.Width * (i + 1) / Signs.Length - 1;
            bool here = i == (int)_picture.State;
            Ink ink = here ? HeadPane.InkOf(_picture.State) : Ink.Faint;
            LetterSize size = LetterSize.Filling(Letters.Height, new Size((right - left) / 2, at.Height));
            int width = at.Height < 3 ? 1 : size.Columns(Signs[i]), x = (left + right - width) / 2;
            for (int y = at.Y; here && y < at.Bottom; y++)
            {
                canvas.Run(left, y, x - 1 - left, '█', ink);
                canvas.Run(x + width + 1, y, right - x - width - 1, '█', ink);
            }
            if (at.Height < 3) canvas.Text(x, at.Y, Signs[i], ink);
            else Letters.Draw(canvas, x, at.Y + (at.Height - size.Rows) / 2, Signs[i], size, ink);
        }
    }

    private void DrawBar(Canvas canvas, Rectangle at)
    {
        if (!_picture.Held)
        {
            FillBar(canvas, at);
            return;
        }
        for (int y = at.Y; y < at.Bottom; y++) canvas.Run(at.X, y, at.Width, ' ', Ink.Selected);
        Line(canvas, at, "HELD", Ink.Selected);
    }

    /// <summary>A cell is full or empty, so that none flickers; the ends are seen, so that it can be seen how much is left.</summary>
    private void FillBar(Canvas canvas, Rectangle at)
    {
        int full = (int)Math.Round(_picture.HandOver * Math.Max(0, at.Width - 2));
        for (int y = at.Y; y < at.Bottom; y++)
        {
            canvas.Put(at.X, y, '▐', Ink.Text);
            canvas.Run(at.X + 1, y, full, '█', Ink.Bright);
            canvas.Run(at.X + 1 + full, y, at.Width - 2 - full, y == at.Y + at.Height / 2 ? '·' : ' ', Ink.Faint);
            canvas.Put(at.Right - 1, y, '▌', Ink.Text);
        }
    }

    private void DrawScenes(Canvas canvas, in StageLayout layout)
    {
        Span<char> text = stackalloc char[Longest], next = stackalloc char[Longest];
        ReadOnlySpan<char> scene = SceneText(text), after = NextText(next);
        Rectangle at = layout.Scene, beside = layout.Next;
        if (beside.Height > 0) beside.Width -= DrawLock(canvas, beside, after);
        else at.Width -= DrawLock(canvas, at, "");
        if (layout.Next.Height == 0 && after.Length > 0)
        {
            int half = at.Width / 2;
            Line(canvas, at with { X = half, Width = at.Width - half }, after, Ink.Text);
            at.Width = half;
        }
        Line(canvas, at, scene, Ink.Bright);
        if (beside.Height > 0) Line(canvas, beside, after, Ink.Text);
    }

    /// <summary>
    /// The lock, at the right end of a place, in plain letters: an alarm is at the foot, and reversed. It may take a third, and more of what is said
    /// beside it leaves free. Returns the columns it takes.
    /// </summary>
    private int DrawLock(Canvas canvas, Rectangle at, ReadOnlySpan<char> beside)
    {
        if (!_picture.Locked) return 0;
        if (at.Height < LetterSize.Narrow.Rows)
        {
            canvas.Text(at.Right - Lock.Length - 1, at.Y, Lock, Ink.Bright);
            return Lock.Length + 2;
        }
        int third = at.Width / 3, free = at.Width - Letters.Width(beside) - 4;
        var room = new Size(Math.Clamp(free, third, at.Width * 2 / 5), at.Height);
        LetterSize size = LetterSize.Filling(Letters.Width(Padlock), room), plain = LetterSize.Filling(Letters.Width(Lock), room);
        string sign = size.Across >= plain.Across && size.Columns(Padlock) <= room.Width ? Padlock : Lock;
        if (sign == Lock) size = plain;
        int width = size.Columns(sign);
        Letters.Draw(canvas, at.Right - width - 1, at.Y, sign, size, Ink.Bright);
        return width + 2;
    }

    /// <summary>What of the trouble must be read from afar; all of it stands in small letters below.</summary>
    private void DrawAlarm(Canvas canvas, Rectangle at)
    {
        if (!_picture.AlarmIsLarge) return;
        if (at.Height < LetterSize.Narrow.Rows)
        {
            DrawAlarmText(canvas, at);
            return;
        }
        for (int y = at.Y; y < at.Bottom; y++) canvas.Run(at.X, y, at.Width, ' ', Ink.Alarm);
        at.Width -= DrawMore(canvas, at);
        ReadOnlySpan<char> alarm = EssenceFor(Inside(at));
        int fits = Letters.Fitting(alarm, LetterSize.Narrow.Dots(at.Width - 2));
        int blank = fits < alarm.Length && at.Height >= 6 ? alarm[..fits].LastIndexOf(' ') : -1;
        if (blank < 0)
        {
            Line(canvas, at, alarm, Ink.Alarm);
            return;
        }
        Line(canvas, at with { Height = 3 }, alarm[..blank], Ink.Alarm);
        Line(canvas, at with { Y = at.Y + 3, Height = at.Height - 3 }, alarm[(blank + 1)..], Ink.Alarm);
    }

    /// <summary>All of the trouble where its letters become no smaller by that.</summary>
    private string EssenceFor(Size room)
    {
        int dots = Letters.Width(_picture.Alarm);
        LetterSize size = LetterSize.Filling(dots, room);
        return dots <= size.Dots(room.Width) && size == LetterSize.Filling(Letters.Width(_picture.AlarmWords), room) ? _picture.Alarm : _picture.AlarmWords;
    }

    /// <summary>Of how much more trouble there is, at the right end. Returns the columns it takes.</summary>
    private int DrawMore(Canvas canvas, Rectangle at)
    {
        if (_picture.More == 0) return 0;
        Span<char> text = stackalloc char[12];
        text.TryWrite($"+{_picture.More}", out int length);
        LetterSize size = LetterSize.Filling(Letters.Width(text[..length]), new Size(at.Width / 6, Math.Min(at.Height, Letters.Height)));
        int width = size.Columns(text[..length]);
        Letters.Draw(canvas, at.Right - width - 1, at.Y, text[..length], size, Ink.Alarm);
        return width + 2;
    }

    private void DrawAlarmText(Canvas canvas, Rectangle at)
    {
        int room = at.Width - 2, more = _picture.More == 0 ? 0 : 4;
        canvas.Run(at.X, at.Y, at.Width, ' ', Ink.Alarm);
        int x = canvas.Text(at.X + 1, at.Y, _picture.Alarm.Length <= room - more ? _picture.Alarm : _picture.AlarmWords, Ink.Alarm, room - more);
        if (more > 0) canvas.Print(x + 1, at.Y, Ink.Alarm, at.Right - x - 2, $"+{_picture.More}");
    }

    /// <summary>All of the trouble, and how the notes are guarded where that leaves room for it.</summary>
    private void DrawFoot(Canvas canvas, Rectangle at)
    {
        int more = _picture.More == 0 || _picture.Alarm.Length == 0 ? 0 : 4, guard = at.Right - 1 - _picture.Guard.Length;
        int x = canvas.Text(at.X + 1, at.Y, _picture.Alarm, Ink.AlarmText, at.Width - 2 - more);
        if (more > 0) x = canvas.Print(x + 1, at.Y, Ink.AlarmText, at.Right - x - 2, $"+{_picture.More}");
        if (x + 1 < guard) canvas.Text(guard, at.Y, _picture.Guard, _picture.Unguarded ? Ink.Text : Ink.Dim);
    }

    private ReadOnlySpan<char> SceneText(Span<char> text)
    {
        int length = 0;
        if (_picture.Performer.Length > 0 && text.TryWrite($"{_picture.Performer}: ", out int name)) length = name;
        if (_picture.Number > 0 && text[length..].TryWrite($"{_picture.Number}/{_picture.Scenes} ", out int number)) length += number;
        if (length == 0) return _picture.Scene;
        return text[length..].TryWrite($"{_picture.Scene}", out int scene) ? text[..(length + scene)] : _picture.Scene;
    }

    private ReadOnlySpan<char> NextText(Span<char> text) =>
        _picture.Next.Length > 0 && text.TryWrite($"→ {_picture.Next}", out int length) ? text[..length] : _picture.Next;

    /// <summary>One line of letters as large as they can be in a place; what is too long even for narrow ones is cut.</summary>
    private static void Line(Canvas canvas, Rectangle at, ReadOnlySpan<char> text, Ink ink)
    {
        Rectangle inside = new(at.X + 1, at.Y, at.Width - 2, at.Height);
        if (at.Height < LetterSize.Narrow.Rows)
        {
            canvas.Text(inside.X, inside.Y, text, ink, inside.Width);
            return;
        }
        LetterSize size = LetterSize.Filling(Letters.Width(text), inside.Size);
        int dots = size.Dots(inside.Width);
        bool cut = Letters.Width(text) > dots;
        if (cut) text = text[..Letters.Fitting(text, Math.Max(0, dots - Letters.Width("…") - 1))];
        Letters.Draw(canvas, inside.X, inside.Y, text, size, ink);
        if (cut) Letters.Draw(canvas, inside.X + size.Columns(text) + 1, inside.Y, "…", size, ink);
    }

    private static Size Inside(Rectangle at) => new(at.Width - 2, at.Height);
}
