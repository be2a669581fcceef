using System.Drawing;
using DeepMusic.Core;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tui;

/// <summary>
/// The whole screen as one view. It is drawn on a <see cref="Canvas"/> and only what differs from the terminal's cells is handed
/// on: views within views with borders cost ten times as much.
/// </summary>
internal sealed class StageView : Runnable
{
    private readonly ScreenFeed _feed;
    private readonly IScreenCommands _commands;
    private readonly IClock _clock;
    private readonly Canvas _canvas = new();
    private readonly RollPane _roll = new();
    private readonly KnobPane _knobs = new();
    private ScreenState _state;
    private Palette? _palette;
    private bool _help;
    private int _dragged = -1;

    public StageView(ScreenFeed feed, IScreenCommands commands, IClock clock)
    {
        (_feed, _commands, _clock) = (feed, commands, clock);
        _state = feed.Latest();
        Width = Dim.Fill();
        Height = Dim.Fill();
        CanFocus = true;
    }

    /// <summary>Whether the player asked to quit.</summary>
    public bool QuitAsked { get; private set; }

    /// <summary>Takes the latest snapshot and has it drawn.</summary>
    public void Tick()
    {
        _state = _feed.Latest();
        SetNeedsDraw();
    }

    /// <inheritdoc/>
    protected override bool OnClearingViewport() => true;

    /// <inheritdoc/>
    protected override bool OnDrawingContent(DrawContext? context)
    {
        IOutputBuffer buffer = App!.Driver!.GetOutputBuffer();
        _palette ??= Palette.For(App.Driver);
        Paint(new Size(buffer.Cols, buffer.Rows));
        Cell[,] cells = buffer.Contents!;
        bool[] dirty = buffer.DirtyLines;
        int rows = Math.Min(_canvas.Height, cells.GetLength(0)), columns = Math.Min(_canvas.Width, cells.GetLength(1));
        for (int y = 0; y < rows; y++)
            for (int x = 0; x < columns; x++)
            {
                ref Cell cell = ref cells[y, x];
                string glyph = _canvas.Glyph(x, y);
                ref readonly Attribute attribute = ref _palette.Of(_canvas.InkAt(x, y));
                if (ReferenceEquals(cell.Grapheme, glyph) && cell.Attribute is { } old && old == attribute) continue;
                cell = new Cell(attribute, true, glyph);
                dirty[y] = true;
            }
        return true;
    }

    /// <inheritdoc/>
    protected override bool OnKeyDown(Key key)
    {
        if (_knobs.Typing) TypeKey(key);
        else if (_help) _help = false;
        else if (KeyMap.TryFind(key, out StageAction action)) Do(action);
        SetNeedsDraw();
        return true;
    }

    /// <inheritdoc/>
    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Position is not { } at) return true;
        ReadOnlySpan<KnobLine> knobs = _state.Knobs.Span;
        int knob = _knobs.KnobAt(at, knobs.Length);
        MouseFlags flags = mouse.Flags;
        if (flags.HasFlag(MouseFlags.LeftButtonReleased)) _dragged = -1;
        else if (flags.HasFlag(MouseFlags.LeftButtonPressed)) Press(at, knob, knobs, again: flags.HasFlag(MouseFlags.PositionReport));
        else if (knob >= 0 && (flags & (MouseFlags.WheeledUp | MouseFlags.WheeledDown)) != 0)
        {
            _knobs.Choose(knob, knobs.Length);
            _commands.Nudge(knob, flags.HasFlag(MouseFlags.WheeledUp) ? 1 : -1, coarse: flags.HasFlag(MouseFlags.Ctrl));
        }
        SetNeedsDraw();
        return true;
    }

    private void Press(Point at, int knob, ReadOnlySpan<KnobLine> knobs, bool again)
    {
        if (!again)
        {
            _dragged = -1;
            if (knob < 0) return;
            _knobs.Choose(knob, knobs.Length);
            if (!_knobs.OnBar(at.X)) return;
            if (knobs[knob].Kind == KnobKind.Toggle) _commands.Nudge(knob, knobs[knob].Position >= 0.5f ? -1 : 1, coarse: false);
            if (knobs[knob].Kind != KnobKind.Range) return;
            _dragged = knob;
        }
        if (_dragged >= 0 && _dragged < knobs.Length) _commands.Turn(_dragged, _knobs.PositionAt(at.X));
    }

    private void TypeKey(Key key)
    {
        if (key == Key.Enter) _commands.SetText(_knobs.Chosen, _knobs.EndTyping());
        else if (key == Key.Esc) _knobs.EndTyping();
        else if (key == Key.Backspace || key == Key.Delete) _knobs.Erase();
        else if (key == Key.F12) _commands.Panic();
        else if (key == Key.Q.WithCtrl || key == Key.C.WithCtrl) Do(StageAction.Quit);
        else if (!key.IsCtrl && !key.IsAlt && key.TryGetPrintableRune(out System.Text.Rune rune) && rune.IsBmp) _knobs.Type((char)rune.Value);
    }

    private void Do(StageAction action)
    {
        int count = _state.Knobs.Count, knob = _knobs.Chosen;
        switch (action)
        {
            case StageAction.Respond: _commands.RespondNow(); break;
            case StageAction.Panic: _commands.Panic(); break;
            case StageAction.Mute: _commands.ToggleMute(); break;
            case StageAction.Hold: _commands.ToggleHold(); break;
            case StageAction.Tap: _commands.Tap(); break;
            case StageAction.PreviousPreset: _commands.PreviousPreset(); break;
            case StageAction.NextPreset: _commands.NextPreset(); break;
            case StageAction.KnobUp: _knobs.Choose(knob - 1, count); break;
            case StageAction.KnobDown: _knobs.Choose(knob + 1, count); break;
            case StageAction.Less when count > 0: _commands.Nudge(knob, -1, coarse: false); break;
            case StageAction.More when count > 0: _commands.Nudge(knob, 1, coarse: false); break;
            case StageAction.MuchLess when count > 0: _commands.Nudge(knob, -1, coarse: true); break;
            case StageAction.MuchMore when count > 0: _commands.Nudge(knob, 1, coarse: true); break;
            case StageAction.Type when count > 0: _knobs.BeginTyping(); break;
            case StageAction.Help: _help = true; break;
            case StageAction.Quit:
                QuitAsked = true;
                _commands.Quit();
                App?.RequestStop(this);
                break;
        }
    }

    private void Paint(Size size)
    {
        var layout = new Layout(size);
        HostTime now = HostTime.Max(_clock.Now, _state.Now);
        _canvas.Resize(size.Width, size.Height);
        if (layout.Tiny)
        {
            HeadPane.DrawWord(_canvas, 1, 0, large: false, _state.State);
            AlarmPane.Draw(_canvas, layout.Help, _state, now);
            return;
        }
        HeadPane.Draw(_canvas, layout, _state, now);
        _roll.Draw(_canvas, layout.Roll, _state, now);
        _knobs.Draw(_canvas, layout.Knobs, _state.Knobs.Span);
        PortPane.Draw(_canvas, layout.Ports, _state.Ports.Span, now);
        FiguresPane.Draw(_canvas, layout.Figures, _state.Latency);
        AlarmPane.Draw(_canvas, layout.Alarm, _state, now);
        if (_knobs.Typing && _knobs.Chosen < _state.Knobs.Count) HelpPane.DrawTypingLine(_canvas, layout.Help, _state.Knobs.Span[_knobs.Chosen].Name);
        else HelpPane.DrawLine(_canvas, layout.Help);
        if (_help) HelpPane.DrawPage(_canvas);
    }
}
