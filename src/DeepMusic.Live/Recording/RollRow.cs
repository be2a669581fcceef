using DeepMusic.Core;
using SkiaSharp;

namespace DeepMusic.Live.Recording;

/// <summary>One row of a piano roll.</summary>
internal sealed class RollRow
{
    private static readonly SKColor BarLine = new(0xA9, 0xA4, 0x98);
    private static readonly SKColor BeatLine = new(0xDD, 0xD9, 0xCF);
    private static readonly SKColor BlackKey = new(0xF2, 0xF0, 0xEA);
    private static readonly SKColor Frame = new(0xC9, 0xC4, 0xB8);
    private const float ClosestBeats = 9;

    // Nobody plays to the microsecond: what stands over a row's edge by less than this belongs to the other row alone.
    private static readonly TimeSpan Sliver = TimeSpan.FromMilliseconds(70);

    private readonly Sheet _sheet;
    private readonly Take _take;
    private readonly RollLayout _layout;
    private readonly HostTime _start;
    private readonly HostTime _end;
    private readonly float _top;
    private readonly float _bottom;
    private readonly float _right;

    public RollRow(Sheet sheet, Take take, RollLayout layout, int row, float top)
    {
        _sheet = sheet;
        _take = take;
        _layout = layout;
        _start = layout.Starts[row];
        _end = layout.Starts[row + 1];
        _top = top + RollLayout.Above;
        _bottom = _top + layout.RollHeight;
        _right = RollLayout.Left + (float)((_end - _start).TotalMicroseconds * layout.Scale);
    }

    public void Draw()
    {
        DrawKeys();
        DrawBeats();
        DrawTimeAxis();
        foreach (SoundedNote note in _take.Notes) DrawNote(note);
        _sheet.Outline(RollLayout.Left, _top, _right, _bottom, Frame, 1);
        foreach (Passage passage in _take.Passages) DrawBracket(passage);
        DrawHarmony();
        foreach (MarkEvent mark in _take.Marks) DrawMark(mark);
    }

    private float X(HostTime time) =>
        Math.Clamp(RollLayout.Left + (float)((time.Microseconds - _start.Microseconds) * _layout.Scale), RollLayout.Left, _right);

    private float Y(int pitch) => _bottom - (pitch - _layout.Lowest + 1) * _layout.NoteHeight;

    private bool Shows(HostTime from, HostTime to)
    {
        if (from >= _end || to < _start) return false;
        bool cut = from < _start || to > _end;
        return !cut || HostTime.Min(to, _end) - HostTime.Max(from, _start) >= Sliver;
    }

    private bool Opens(Passage passage) => passage.Start > _start - Sliver;

    private bool Closes(Passage passage) => passage.End < _end + Sliver;

    private void DrawKeys()
    {
        for (int pitch = _layout.Lowest; pitch <= _layout.Highest; pitch++)
        {
            float y = Y(pitch);
            if (pitch % 12 is 1 or 3 or 6 or 8 or 10) _sheet.Fill(RollLayout.Left, y, _right, y + _layout.NoteHeight, BlackKey);
            if (pitch % 12 != 0) continue;
            _sheet.Line(RollLayout.Left, y + _layout.NoteHeight, _right, y + _layout.NoteHeight, BeatLine);
            _sheet.Text(new Pitch(pitch).ToString(), RollLayout.Left - 8, y + _layout.NoteHeight / 2 + 5, 13, Sheet.Faint, SKTextAlign.Right);
        }
    }

    private void DrawBeats()
    {
        float numbered = float.MinValue;
        for (int i = 0; i < _take.Contexts.Length; i++)
        {
            Timeline line = _take.Contexts[i].Timeline;
            // Before anything was known there is no better guess than what came first.
            HostTime from = i == 0 ? _start : HostTime.Max(_start, _take.Contexts[i].Time);
            HostTime to = HostTime.Min(HostTime.Min(_end, _take.End), i + 1 < _take.Contexts.Length ? _take.Contexts[i + 1].Time : HostTime.Never);
            if (from >= to) continue;
            Beats pulse = line.Meter.Pulse;
            bool beats = pulse.Value * line.Tempo.MicrosecondsPerBeat * _layout.Scale >= ClosestBeats;
            Beats step = beats ? pulse : line.Meter.Bar;
            float thick = beats ? 1.4f : 1;
            for (Beats beat = line.BeatAt(from).Ceiling(step); line.TimeAt(beat) < to; beat += step)
            {
                float x = X(line.TimeAt(beat));
                bool isBar = beat.Modulo(line.Meter.Bar) == Beats.Zero;
                _sheet.Line(x, isBar ? _top - 6 : _top, x, _bottom, isBar ? BarLine : BeatLine, isBar ? thick : 1);
                if (!isBar || x < numbered) continue;
                string number = line.BarOf(beat).Bar.ToString();
                _sheet.Text(number, x + 3, _top - 5, 12, Sheet.Faint);
                numbered = x + _sheet.WidthOf(number, 12) + 14;
            }
        }
    }

    private void DrawTimeAxis()
    {
        double second = 1e6 * _layout.Scale;
        int step = new[] { 1, 2, 5, 10, 15, 30, 60 }.FirstOrDefault(s => s * second >= 48, 120);
        double shift = (_start.Microseconds - _take.Start.Microseconds) / 1e6;
        for (double at = Math.Ceiling(shift / step) * step; ; at += step)
        {
            HostTime time = new(_take.Start.Microseconds + (long)(at * 1e6));
            if (time >= _end) break;
            if (at < 0 || time > _take.End) continue;
            float x = X(time);
            _sheet.Line(x, _bottom, x, _bottom + 4, Sheet.Faint);
            _sheet.Text(RollPicture.Clock(at), x, _bottom + 17, 12, Sheet.Faint, SKTextAlign.Center);
        }
    }

    private void DrawNote(SoundedNote note)
    {
        if (!Shows(note.Start, note.End)) return;
        float left = X(note.Start);
        // However short, a note stays wide enough to show whether it is hollow.
        float right = Math.Max(left + 4, X(note.End) - 1);
        float y = Y(note.Pitch.Number);
        RollInk.Note(_sheet, note.Part, note.Velocity, left, y, Math.Min(right, _right), y + _layout.NoteHeight);
    }

    private void DrawBracket(Passage passage)
    {
        if (!Shows(passage.Start, passage.End)) return;
        SKColor ink = RollInk.Strong(passage.Part);
        float left = X(passage.Start);
        float right = Math.Max(left + 3, X(passage.End));
        bool call = passage.Part == Part.Call;
        float y = call ? _top - 22 : _bottom + 28;
        float foot = call ? y + 7 : y - 6;
        _sheet.Line(left, y, right, y, ink, 2);
        if (Opens(passage)) _sheet.Line(left + 1, y, left + 1, foot, ink, 2);
        if (Closes(passage)) _sheet.Line(right - 1, y, right - 1, foot, ink, 2);
        string label = _sheet.Fit(Opens(passage) ? passage.Label : $"… {passage.Label}", 13, Math.Max(right - left, 0), bold: true);
        _sheet.Text(label, left, call ? y - 5 : y + 15, 13, ink, bold: true);
    }

    private void DrawHarmony()
    {
        float free = float.MinValue;
        string last = "";
        // A change that comes with the bar line belongs to the row it opens.
        HostTime opens = _start + Sliver;
        ContextEvent? before = _take.Contexts.LastOrDefault(c => c.Time <= opens);
        if (before is not null) Put(before, RollLayout.Left);
        foreach (ContextEvent context in _take.Contexts)
            if (context.Time > opens && context.Time < _end) Put(context, X(context.Time));

        void Put(ContextEvent context, float x)
        {
            string words = Words(context);
            // The confidence alone wavers all the time; what is worth saying again is another key or chord.
            string said = $"{context.Key.Key} {context.Chord}";
            if (said == last || words.Length == 0 || x < free) return;
            if (x + _sheet.WidthOf(words, 13) > RollLayout.Width) return;
            last = said;
            float y = _top - 43;
            _sheet.Text(words, x, y, 13, Sheet.Ink);
            free = x + _sheet.WidthOf(words, 13) + 16;
        }
    }

    private static string Words(ContextEvent context)
    {
        string key = context.Key.Locked ? $"{context.Key.Key}, locked" : context.Key.Confidence > 0 ? $"{context.Key.Key} {context.Key.Confidence:0%}" : "";
        return context.Chord is null ? key : key.Length == 0 ? context.Chord.ToString() : $"{key}  ·  {context.Chord}";
    }

    private void DrawMark(MarkEvent mark)
    {
        if (!Shows(mark.Time, mark.Time)) return;
        float x = X(mark.Time);
        _sheet.Line(x, _top - 6, x, _bottom, Sheet.Green, 2);
        _sheet.Shape(Sheet.Green, new SKPoint(x, _top - 6), new SKPoint(x + 12, _top - 1), new SKPoint(x, _top + 4));
        _sheet.Text(mark.Text, x + 14, _top + 11, 13, Sheet.Green, bold: true);
    }
}
