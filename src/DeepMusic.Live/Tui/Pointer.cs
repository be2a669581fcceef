using System.Drawing;
using Terminal.Gui.Input;

namespace DeepMusic.Live.Tui;

/// <summary>The mouse: it chooses knobs and turns them. Screen thread only.</summary>
/// <param name="commands">Who carries it out.</param>
/// <param name="knobs">The knobs, as they were drawn last.</param>
internal sealed class Pointer(IScreenCommands commands, KnobPane knobs)
{
    private int _dragged = -1;

    /// <summary>Takes one movement, over knobs that show <paramref name="lines"/>.</summary>
    public void Move(Mouse mouse, ReadOnlySpan<KnobLine> lines)
    {
        Point at = mouse.ScreenPosition;
        int knob = knobs.KnobAt(at, lines.Length);
        MouseFlags flags = mouse.Flags;
        if (flags.HasFlag(MouseFlags.LeftButtonReleased)) _dragged = -1;
        else if (flags.HasFlag(MouseFlags.LeftButtonPressed)) Press(at, knob, lines, again: flags.HasFlag(MouseFlags.PositionReport));
        else if (knob >= 0 && (flags & (MouseFlags.WheeledUp | MouseFlags.WheeledDown)) != 0)
        {
            knobs.Choose(knob, lines.Length);
            commands.Nudge(knob, flags.HasFlag(MouseFlags.WheeledUp) ? 1 : -1, coarse: flags.HasFlag(MouseFlags.Ctrl));
        }
    }

    private void Press(Point at, int knob, ReadOnlySpan<KnobLine> lines, bool again)
    {
        if (!again)
        {
            _dragged = -1;
            if (knob < 0) return;
            knobs.Choose(knob, lines.Length);
            if (!knobs.OnBar(at.X)) return;
            if (lines[knob].Kind == KnobKind.Toggle) commands.Nudge(knob, lines[knob].Position >= 0.5f ? -1 : 1, coarse: false);
            if (lines[knob].Kind != KnobKind.Range) return;
            _dragged = knob;
        }
        if (_dragged >= 0 && _dragged < lines.Length) commands.Turn(_dragged, knobs.PositionAt(at.X));
    }
}
