using System.Drawing;

namespace DeepMusic.Live.Tui;

/// <summary>The list of knobs: which one is chosen, and what is being typed into it.</summary>
internal sealed class KnobPane
{
    private const int NameWidth = 15;

    private Rectangle _at;
    private int _top;
    private int _barLeft;
    private int _barWidth;

    /// <summary>The chosen knob.</summary>
    public int Chosen { get; private set; }

    /// <summary>The value that is being typed into it.</summary>
    public LineEdit Entry { get; } = new();

    /// <summary>The name of the chosen one; empty where there is none.</summary>
    public string ChosenOf(ScreenState state) => Chosen < state.Knobs.Count ? state.Knobs.Span[Chosen].Name : "";

    /// <summary>Chooses a knob out of <paramref name="count"/>.</summary>
    public void Choose(int knob, int count)
    {
        Chosen = Math.Clamp(knob, 0, Math.Max(0, count - 1));
        if (Entry.IsOpen) Entry.End();
    }

    /// <summary>The knob at a place on the screen, or -1.</summary>
    public int KnobAt(Point point, int count)
    {
        int knob = _top + point.Y - _at.Y - 1;
        return _at.Contains(point) && point.Y > _at.Y && knob < count ? knob : -1;
    }

    /// <summary>Whether a column lies on the bars.</summary>
    public bool OnBar(int x) => x >= _barLeft && x < _barLeft + _barWidth;

    /// <summary>The position (0..1) of a column on the bars.</summary>
    public double PositionAt(int x) => _barWidth < 2 ? 0 : Math.Clamp((x - _barLeft) / (double)(_barWidth - 1), 0, 1);

    /// <summary>Draws it.</summary>
    public void Draw(Canvas canvas, Rectangle at, ReadOnlySpan<KnobLine> knobs)
    {
        _at = at;
        int rows = at.Height - 1;
        if (rows < 1 || at.Width < NameWidth + 12) return;
        Chosen = Math.Clamp(Chosen, 0, Math.Max(0, knobs.Length - 1));
        _top = Math.Clamp(_top, Math.Max(0, Chosen - rows + 1), Chosen);
        _top = Math.Max(0, Math.Min(_top, knobs.Length - rows));
        _barWidth = Math.Clamp(at.Width - NameWidth - 15, 6, 12);
        _barLeft = at.Right - _barWidth;
        int x = canvas.Text(at.X + 1, at.Y, "KNOBS", Ink.Dim);
        if (knobs.Length > rows) x = canvas.Print(x + 1, at.Y, Ink.Dim, at.Right - x - 1, $"{Chosen + 1} of {knobs.Length} {(_top > 0 ? '▲' : ' ')}{(_top + rows < knobs.Length ? '▼' : ' ')}");
        for (int row = 0; row < rows && _top + row < knobs.Length; row++) DrawKnob(canvas, at.Y + 1 + row, knobs[_top + row], _top + row == Chosen);
    }

    private void DrawKnob(Canvas canvas, int y, in KnobLine knob, bool chosen)
    {
        canvas.Put(_at.X, y, chosen ? '▶' : ' ', Ink.Bright);
        canvas.Text(_at.X + 1, y, knob.Name, chosen ? Ink.Selected : Ink.Text, NameWidth);
        if (knob.Controlled) canvas.Put(_at.X + NameWidth + 1, y, '◆', Ink.Good);
        int value = _at.X + NameWidth + 2;
        if (chosen && Entry.IsOpen)
        {
            int end = canvas.Text(value, y, Entry.Typed, Ink.Typing, _at.Right - value - 1);
            canvas.Put(end, y, '_', Ink.Typing);
            return;
        }
        bool bar = knob.Kind == KnobKind.Range && !float.IsNaN(knob.Position);
        canvas.Text(value, y, knob.Value, chosen ? Ink.Bright : Ink.Text, (bar || knob.Kind == KnobKind.Toggle ? _barLeft - 1 : _at.Right) - value);
        if (bar) DrawFader(canvas, y, knob.Position, chosen ? Ink.Bright : Ink.Good);
        else if (knob.Kind == KnobKind.Toggle) DrawSwitch(canvas, y, knob.Position >= 0.5f);
    }

    private void DrawFader(Canvas canvas, int y, double position, Ink ink)
    {
        int thumb = (int)Math.Round(Math.Clamp(position, 0, 1) * (_barWidth - 1));
        canvas.Run(_barLeft, y, thumb, '━', ink);
        canvas.Put(_barLeft + thumb, y, '●', ink);
        canvas.Run(_barLeft + thumb + 1, y, _barWidth - thumb - 1, '─', Ink.Faint);
    }

    private void DrawSwitch(Canvas canvas, int y, bool on)
    {
        canvas.Run(_barLeft, y, 5, '─', on ? Ink.Good : Ink.Faint);
        canvas.Put(_barLeft + (on ? 4 : 0), y, on ? '●' : '○', on ? Ink.Good : Ink.Dim);
    }
}
