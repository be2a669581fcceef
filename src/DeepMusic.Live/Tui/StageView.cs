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
    /// <summary>Within this time quitting is asked for a second time, where once is not enough.</summary>
    private static readonly TimeSpan QuitTwice = TimeSpan.FromSeconds(2);

    /// <summary>Within this time the key that learns panic is panic.</summary>
    private static readonly TimeSpan PanicTwice = TimeSpan.FromSeconds(1);

    private readonly ScreenFeed _feed;
    private readonly IScreenCommands _commands;
    private readonly IClock _clock;
    private readonly Canvas _canvas = new();
    private readonly RollPane _roll = new();
    private readonly KnobPane _knobs = new();
    private readonly SketchPane _pad = new();
    private ScreenState _state;
    private Palette? _palette;
    private readonly LineEdit _name = new();
    private readonly LineEdit _words = new();
    private PanelAction _asked = PanelActions.Respond;
    private bool _help;
    private bool _sketches;
    private HostTime _quitAskedAt, _panicLearnedAt;
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
        if (_name.IsOpen) TypeKey(key, _name);
        else if (_knobs.Entry.IsOpen) TypeKey(key, _knobs.Entry);
        else if (_words.IsOpen) TypeKey(key, _words);
        else if (_help) _help = false;
        else if (_state.Learning.Length > 0 && Learn(key)) SetNeedsDraw();
        else if (KeyMap.Find(key, _state.Locked, _sketches) is { } entry) Do(entry);
        SetNeedsDraw();
        return true;
    }

    /// <inheritdoc/>
    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Position is not { } at || _state.Locked) return true;
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

    private void TypeKey(Key key, LineEdit line)
    {
        if (key == Key.Enter)
        {
            if (line == _name) _commands.Do(PanelActions.SavePreset, line.End());
            else if (line == _words) _commands.Do(_asked, line.End());
            else _commands.SetText(_knobs.Chosen, line.End());
        }
        else if (key == Key.Esc) line.End();
        else if (key == Key.Backspace || key == Key.Delete) line.Erase();
        else if (key == Key.F12) _commands.Do(PanelActions.Panic);
        else if (key == Key.Q.WithCtrl || key == Key.C.WithCtrl) Do(KeyMap.Find(key, locked: false, sketch: false)!);
        else if (!key.IsCtrl && !key.IsAlt && key.TryGetPrintableRune(out System.Text.Rune rune) && rune.IsBmp) line.Type((char)rune.Value);
    }

    /// <summary>A key while something waits for a controller: it goes on to be for another knob, or for what the key does. F12 is panic always, and P the second time.</summary>
    private bool Learn(Key key)
    {
        if (key == Key.Esc)
        {
            _commands.Do(PanelActions.Learn);
            return true;
        }
        if (KeyMap.Find(key, locked: false, _sketches) is not { } entry) return false;
        if (entry.Asks == PanelActions.Panic && (key == Key.F12 || PressedTwice())) return false;
        if (entry.Action is StageAction.KnobUp or StageAction.KnobDown) Do(entry);
        string? target = entry.Action switch
        {
            StageAction.Ask when entry.Asks != PanelActions.Lock => entry.Asks!.Name,
            StageAction.Mute => "mute",
            StageAction.Learn or StageAction.KnobUp or StageAction.KnobDown => ChosenKnob,
            _ => null,
        };
        if (target is not null) _commands.Do(PanelActions.Learn, target);
        return target is not null;
    }

    private bool PressedTwice()
    {
        bool twice = _panicLearnedAt != default && _clock.Now - _panicLearnedAt < PanicTwice;
        _panicLearnedAt = twice ? default : _clock.Now;
        return twice;
    }

    private string ChosenKnob => _knobs.Chosen < _state.Knobs.Count ? _state.Knobs.Span[_knobs.Chosen].Name : "";

    private void Do(KeyMap.Entry entry)
    {
        int count = _state.Knobs.Count, knob = _knobs.Chosen;
        switch (entry.Action)
        {
            case StageAction.Ask: Ask(entry.Asks!); break;
            case StageAction.Mute: _commands.ToggleMute(); break;
            case StageAction.Sketch: _sketches = !_sketches; break;
            case StageAction.VoiceUp: SelectVoice(-1); break;
            case StageAction.VoiceDown: SelectVoice(1); break;
            case StageAction.KnobUp: _knobs.Choose(knob - 1, count); break;
            case StageAction.KnobDown: _knobs.Choose(knob + 1, count); break;
            case StageAction.Less when count > 0: _commands.Nudge(knob, -1, coarse: false); break;
            case StageAction.More when count > 0: _commands.Nudge(knob, 1, coarse: false); break;
            case StageAction.MuchLess when count > 0: _commands.Nudge(knob, -1, coarse: true); break;
            case StageAction.MuchMore when count > 0: _commands.Nudge(knob, 1, coarse: true); break;
            case StageAction.Type when count > 0: _knobs.Entry.Begin(); break;
            case StageAction.Learn when count > 0: _commands.Do(PanelActions.Learn, ChosenKnob); break;
            case StageAction.Forget when count > 0: _commands.Do(PanelActions.Forget, ChosenKnob); break;
            case StageAction.Save: _name.Begin(PresetShelf.NameLike(_state.Preset)); break;
            case StageAction.Help: _help = true; break;
            case StageAction.Quit:
                bool again = _clock.Now - _quitAskedAt < QuitTwice;
                _quitAskedAt = _clock.Now;
                if (_state.Locked && !again) break;
                QuitAsked = true;
                _commands.Quit();
                App?.RequestStop(this);
                break;
        }
    }

    private void Ask(PanelAction action)
    {
        if (action.Argument is ActionArgument.Text or ActionArgument.TextOrNothing)
        {
            _asked = action;
            _words.Begin();
        }
        else _commands.Do(action);
    }

    private void SelectVoice(int steps)
    {
        if (_state.Sketch.NextRow(steps) is { } row) _commands.Do(SketchActions.Find("select"), row);
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
        if (_sketches) _pad.Draw(_canvas, layout.Roll, _state.Sketch, _state.SketchPlace);
        else _roll.Draw(_canvas, layout.Roll, _state, now);
        _knobs.Draw(_canvas, layout.Knobs, _state.Knobs.Span);
        PortPane.Draw(_canvas, layout.Ports, _state.Ports.Span, now);
        FiguresPane.Draw(_canvas, layout.Figures, _state.Latency);
        bool asks = _name.IsOpen || _knobs.Entry.IsOpen || _words.IsOpen || _state.Learning.Length > 0;
        int said = AlarmPane.Draw(_canvas, layout.Alarm, _state, now, wraps: !asks);
        DrawHelp(layout, now, _state.Message.AsSpan(said));
    }

    /// <param name="layout">Where it stands.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="said">What is being said and found no room above.</param>
    private void DrawHelp(in Layout layout, HostTime now, ReadOnlySpan<char> said)
    {
        if (_name.IsOpen) HelpPane.DrawNamingLine(_canvas, layout.Help, _name.Typed, _state.PresetNames);
        else if (_knobs.Entry.IsOpen && _knobs.Chosen < _state.Knobs.Count) HelpPane.DrawTypingLine(_canvas, layout.Help, ChosenKnob);
        else if (_words.IsOpen) HelpPane.DrawAskingLine(_canvas, layout.Help, _asked, _words.Typed);
        else if (_state.Learning.Length > 0) HelpPane.DrawLearningLine(_canvas, layout.Help, _state.Learning);
        else if (_state.Locked && _quitAskedAt != default && now - _quitAskedAt < QuitTwice) _canvas.Text(layout.Help.X + 1, layout.Help.Y, "Ctrl+Q once more quits", Ink.Bright);
        else if (said.Length > 0) _canvas.Text(layout.Help.X + 1, layout.Help.Y, said, Ink.Text, layout.Help.Width - 2);
        else HelpPane.DrawLine(_canvas, layout.Help, KeyMap.Of(_state.Locked, _sketches));
        if (_help) HelpPane.DrawPage(_canvas, KeyMap.Of(_state.Locked, _sketches));
    }
}
