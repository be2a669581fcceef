using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The piano roll of both players: the past on the left of the present, the plan on its right. The call is drawn in solid blocks,
/// higher the harder it was played; the answer in shaded ones that start with a diamond; what is planned as an outline of these.
/// </summary>
internal sealed class RollPane
{
    private const int Gutter = 5;
    private const int Ruler = 2;

    private readonly RollScale _scale = new();
    private readonly PitchWindow _window = new();
    private Rectangle _at;

    /// <summary>Draws it.</summary>
    public void Draw(Canvas canvas, Rectangle at, ScreenState state, HostTime now)
    {
        _at = new Rectangle(at.X + Gutter, at.Y + Ruler, at.Width - Gutter, at.Height - Ruler);
        if (_at.Width < 8 || _at.Height < 3) return;
        _scale.Set(state.Timeline, now, _at.Width);
        FitPitches(state.Notes.Span, now);
        DrawPitches(canvas);
        DrawBars(canvas, state.Timeline, state.BeatBegun);
        for (int y = 0; y < _at.Height; y++) canvas.Put(_at.X + _scale.NowColumn, _at.Y + y, '┃', Ink.Now);
        canvas.Put(_at.X + _scale.NowColumn, _at.Y - Ruler, '▼', Ink.Now);
        foreach (ref readonly PhraseSpan phrase in state.Phrases.Span) DrawPhrase(canvas, phrase, now);
        foreach (ref readonly RollNote note in state.Notes.Span) if (!Sounds(note, now)) DrawNote(canvas, note, now);
        foreach (ref readonly RollNote note in state.Notes.Span) if (Sounds(note, now)) DrawNote(canvas, note, now);
    }

    private static bool Sounds(in RollNote note, HostTime now) => !note.Planned && note.Start <= now && note.End > now;

    private (int First, int Last) Columns(in RollNote note, HostTime now)
    {
        int first = _scale.Column(note.Start);
        int last = note.Planned || note.End <= now ? _scale.Column(note.End) - 1 : _scale.NowColumn;
        return (first, Math.Max(first, last));
    }

    private void FitPitches(ReadOnlySpan<RollNote> notes, HostTime now)
    {
        int lowest = int.MaxValue, highest = int.MinValue;
        foreach (ref readonly RollNote note in notes)
        {
            (int first, int last) = Columns(note, now);
            if (last < 0 || first >= _at.Width) continue;
            lowest = Math.Min(lowest, note.Pitch.Number);
            highest = Math.Max(highest, note.Pitch.Number);
        }
        _window.Fit(lowest, highest, _at.Height);
    }

    private void DrawPitches(Canvas canvas)
    {
        int labelled = -2;
        for (int row = 0; row < _at.Height; row++)
        {
            int low = _window.PitchOf(row);
            int c = (low + _window.Step - 1) / 12 * 12;
            bool octave = c >= low && c is >= 0 and <= 127;
            bool edge = (row == 0 || row == _at.Height - 1) && row - labelled > 1 && low is >= 0 and <= 127;
            if (row == 0 && _window.PitchOf(1) % 12 == 0) edge = false;
            canvas.Put(_at.X - 1, _at.Y + row, octave ? '┼' : '│', Ink.Faint);
            if (!octave && !edge) continue;
            labelled = row;
            var pitch = new Pitch(octave ? c : low);
            canvas.Print(_at.X - Gutter, _at.Y + row, octave ? Ink.Text : Ink.Dim, Gutter - 1, $"{pitch.Class.Name(flat: true),2}{pitch.Octave}");
        }
    }

    private void DrawBars(Canvas canvas, in Timeline timeline, bool counted)
    {
        if (timeline.Meter.Denominator == 0) return;
        Beats pulse = timeline.Meter.Pulse;
        Beats last = timeline.BeatAt(_scale.TimeOf(_at.Width));
        for (Beats beat = timeline.BeatAt(_scale.TimeOf(0)).Ceiling(pulse); beat < last; beat += pulse)
        {
            int x = _scale.Column(timeline.TimeAt(beat));
            if (x < 0 || x >= _at.Width) continue;
            (int bar, Beats offset) = timeline.BarOf(beat);
            bool line = offset == Beats.Zero;
            if (line && counted && bar > 0 && _at.Width - x > 3) canvas.Print(_at.X + x, _at.Y - Ruler, Ink.Text, _at.Width - x, $"{bar}");
            else if (canvas.Glyph(_at.X + x, _at.Y - Ruler) == ' ') canvas.Put(_at.X + x, _at.Y - Ruler, '·', Ink.Dim);
            for (int row = 0; row < _at.Height; row++)
            {
                int low = _window.PitchOf(row);
                bool octave = (low + _window.Step - 1) / 12 * 12 >= low;
                if (line || octave) canvas.Put(_at.X + x, _at.Y + row, line ? octave ? '┼' : '│' : '·', Ink.Faint);
            }
        }
    }

    private void DrawPhrase(Canvas canvas, in PhraseSpan phrase, HostTime now)
    {
        bool open = phrase.End == HostTime.Never;
        int first = _scale.Column(phrase.Start);
        int last = open ? Math.Max(first, _scale.NowColumn) : Math.Max(first, _scale.Column(phrase.End) - 1);
        if (last < 0 || first >= _at.Width) return;
        bool waits = phrase.Start > now;
        Ink ink = phrase.Side == Side.Call ? open ? Ink.Call : Ink.CallPast : waits ? Ink.Planned : Ink.Answer;
        int y = _at.Y - 1;
        for (int x = Math.Max(0, first); x <= Math.Min(last, _at.Width - 1); x++) canvas.Put(_at.X + x, y, waits ? '╌' : '─', ink);
        if (first >= 0) canvas.Put(_at.X + first, y, '╭', ink);
        if (!open && last < _at.Width) canvas.Put(_at.X + last, y, '╮', ink);
        int label = Math.Max(0, first) + 2;
        string who = phrase.Side == Side.Call ? "call" : "answer";
        if (Math.Min(last, _at.Width) - label > who.Length + 4) canvas.Print(_at.X + label, y, ink, last - label - 1, $" {who} {phrase.Number} ");
    }

    private void DrawNote(Canvas canvas, in RollNote note, HostTime now)
    {
        int row = _window.Row(note.Pitch.Number);
        if (row < 0 || row >= _at.Height) return;
        (int first, int last) = Columns(note, now);
        bool sounds = Sounds(note, now);
        (char head, char body, Ink ink) = note switch
        {
            { Planned: true } => ('◇', '─', Ink.Planned),
            { Side: Side.Answer } => ('◆', note.Velocity < 64 ? '▒' : '▓', sounds ? Ink.Answer : Ink.AnswerPast),
            _ => ('▐', note.Velocity < 50 ? '▄' : note.Velocity < 90 ? '▆' : '█', sounds ? Ink.Call : Ink.CallPast),
        };
        for (int x = Math.Max(0, first); x <= Math.Min(last, _at.Width - 1); x++)
            canvas.Put(_at.X + x, _at.Y + row, x == first ? head : body, ink);
    }
}
