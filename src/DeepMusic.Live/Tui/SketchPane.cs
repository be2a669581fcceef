using System.Drawing;
using DeepMusic.Core;
using DeepMusic.Core.Notation;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The sketchpad: a band for each voice, bars from left to right. What is selected is dotted and bright, what is kept has a mark at its bar
/// line, what is being written anew has question marks.
/// </summary>
internal sealed class SketchPane
{
    private const int Gutter = 9, Head = 2;

    private Rectangle _at;
    private SketchView _view = SketchView.Empty;
    private Beats _length;

    /// <summary>Draws it.</summary>
    /// <param name="canvas">The page.</param>
    /// <param name="at">Where.</param>
    /// <param name="view">The pad.</param>
    /// <param name="sounds">Which place of it sounds; null for none.</param>
    public void Draw(Canvas canvas, Rectangle at, SketchView view, Beats? sounds)
    {
        _view = view;
        _at = new Rectangle(at.X + Gutter, at.Y + Head, at.Width - Gutter - 1, at.Height - Head - 1);
        if (_at.Width < 8 || _at.Height < 3) return;
        DrawTitle(canvas, at);
        canvas.Text(at.X + 1, at.Bottom - 1, view.Bars == 0 ? "play a phrase and let it be answered: it comes here" : view.Line, Ink.Text, at.Width - 2);
        if (view.Bars == 0) return;
        _length = view.BarLines[^1];
        DrawRuler(canvas);
        int top = _at.Y;
        if (view.Chords.Length > 0 || view.Selection.Chords) DrawChords(canvas, top++);
        for (int staff = 0; staff < view.Staves.Length; staff++)
        {
            int left = view.Staves.Length - staff, rows = Math.Max(1, (_at.Bottom - top) / left);
            if (top >= _at.Bottom) break;
            DrawStaff(canvas, staff, top, rows);
            top += rows;
        }
        if (sounds is not { } place || Column(place) is var x && (x < 0 || x >= _at.Width)) return;
        for (int y = _at.Y; y < _at.Bottom; y++) canvas.Put(_at.X + x, y, '┃', Ink.Now);
    }

    private static string Doing(SketchState state) => state switch
    {
        SketchState.Writing => "writing",
        SketchState.Ready => "written anew",
        SketchState.Looping => "LOOP",
        SketchState.Playing => "playing",
        _ => "",
    };

    private int Column(Beats place) => (int)(place.Ticks * _at.Width / Math.Max(1, _length.Ticks));

    private bool IsSelected(Beats place, int staff) => _view.Selection.Has(staff) && IsSelected(place);

    private bool IsSelected(Beats place) => place >= _view.BarLines[_view.Selection.FirstBar] && place < _view.BarLines[_view.Selection.EndBar];

    private void DrawTitle(Canvas canvas, Rectangle at)
    {
        int x = canvas.Text(at.X + 1, at.Y, "SKETCHPAD", Ink.Bright) + 2, right = at.Right - 1;
        if (_view.Bars == 0) return;
        x = _view.Selection.Bars == 1 ? canvas.Print(x, at.Y, Ink.Selected, right - x, $" {_view.Selection.EndBar} ")
            : canvas.Print(x, at.Y, Ink.Selected, right - x, $" {_view.Selection.FirstBar + 1}-{_view.Selection.EndBar} ");
        x = canvas.Print(x, at.Y, Ink.Selected, right - x, $"{_view.Selected} ") + 2;
        x = canvas.Print(x, at.Y, Ink.Dim, right - x, $"of {_view.Bars} bars") + 2;
        if (_view.KeptCount > 0) x = canvas.Print(x, at.Y, Ink.Good, right - x, $"■ {_view.KeptCount} kept") + 2;
        if (_view.Undoable > 0) x = canvas.Print(x, at.Y, Ink.Dim, right - x, $"{_view.Undoable} to undo") + 2;
        if (_view.Follows) x = canvas.Text(x, at.Y, "follows you", Ink.Dim, right - x) + 2;
        canvas.Text(x, at.Y, Doing(_view.State), _view.State == SketchState.Writing ? Ink.Think : Ink.Answer, right - x);
    }

    private void DrawRuler(Canvas canvas)
    {
        for (int bar = 0; bar < _view.Bars; bar++)
        {
            int x = Column(_view.BarLines[bar]), end = Column(_view.BarLines[bar + 1]);
            bool selected = bar >= _view.Selection.FirstBar && bar < _view.Selection.EndBar;
            canvas.Run(_at.X + x, _at.Y - 1, end - x, selected ? '━' : '─', selected ? Ink.Bright : Ink.Faint);
            canvas.Print(_at.X + x, _at.Y - 1, selected ? Ink.Bright : Ink.Dim, end - x, $"{bar + 1} ");
        }
    }

    private void DrawChords(Canvas canvas, int y)
    {
        canvas.Text(_at.X - Gutter + 1, y, "chords", _view.Selection.Chords ? Ink.Selected : Ink.Dim, Gutter - 2);
        for (int i = 0; i < _view.Chords.Length; i++)
        {
            (Beats place, Chord? chord) = (_view.Chords[i].At, _view.Chords[i].Value);
            int x = Column(place), end = i + 1 < _view.Chords.Length ? Column(_view.Chords[i + 1].At) - 1 : _at.Width;
            canvas.Text(_at.X + x, y, chord is { } c ? $"{c}" : "N.C.", _view.Selection.Chords && IsSelected(place) ? Ink.Bright : Ink.Text, end - x);
        }
    }

    private void DrawStaff(Canvas canvas, int staff, int top, int rows)
    {
        canvas.Text(_at.X - Gutter + 1, top, _view.Staves[staff], _view.Selection.Has(staff) ? Ink.Selected : Ink.Text, Gutter - 2);
        for (int bar = 0; bar < _view.Bars; bar++) DrawMeasure(canvas, staff, bar, top, rows);
        int lowest = 127, highest = 0;
        foreach (SketchNote note in _view.Notes)
        {
            if (note.Staff != staff) continue;
            lowest = Math.Min(lowest, note.Pitch.Number);
            highest = Math.Max(highest, note.Pitch.Number);
        }
        foreach (SketchNote note in _view.Notes)
            if (note.Staff == staff) DrawNote(canvas, note, top + (highest - note.Pitch.Number) * (rows - 1) / Math.Max(1, highest - lowest));
    }

    private void DrawMeasure(Canvas canvas, int staff, int bar, int top, int rows)
    {
        int x = Column(_view.BarLines[bar]), end = Column(_view.BarLines[bar + 1]);
        bool selected = _view.Selection.Contains(bar, staff), written = false;
        foreach (Selection part in _view.Writing) written |= part.Contains(bar, staff);
        for (int row = 0; row < rows; row++)
        {
            if (written || selected) canvas.Run(_at.X + x + 1, top + row, end - x - 1, written ? '?' : '·', written ? Ink.Think : Ink.Dim);
            canvas.Put(_at.X + x, top + row, '│', Ink.Faint);
        }
        if (_view.Keeps(bar, staff)) canvas.Put(_at.X + x, top, '■', Ink.Good);
    }

    private void DrawNote(Canvas canvas, in SketchNote note, int y)
    {
        int first = Column(note.Start), last = Math.Max(first, Column(note.Start + note.Length) - 1);
        bool selected = IsSelected(note.Start, note.Staff), yours = note.Staff == 0;
        Ink ink = yours ? selected ? Ink.Call : Ink.CallPast : selected ? Ink.Answer : Ink.AnswerPast;
        for (int x = first; x <= Math.Min(last, _at.Width - 1); x++)
            canvas.Put(_at.X + x, y, x == first ? yours ? '▐' : '◆' : yours ? '▆' : '▓', ink);
    }
}
