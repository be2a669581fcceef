using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>The dense view: state, roll or sketchpad, knobs, ports, figures, what is said, keys.</summary>
internal sealed class EditView
{
    private readonly RollPane _roll = new();
    private readonly SketchPane _pad = new();

    /// <summary>The knobs.</summary>
    public KnobPane Knobs { get; } = new();

    /// <summary>Draws it on all of the page.</summary>
    /// <param name="canvas">The page.</param>
    /// <param name="state">What is shown.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="prompts">What the player is asked.</param>
    /// <param name="sketches">Whether the sketchpad takes the place of the roll.</param>
    public void Draw(Canvas canvas, ScreenState state, HostTime now, Prompts prompts, bool sketches)
    {
        var layout = new Layout(new Size(canvas.Width, canvas.Height));
        if (layout.Tiny)
        {
            HeadPane.DrawWord(canvas, 1, 0, large: false, state.State);
            AlarmPane.Draw(canvas, layout.Help, state, now);
            return;
        }
        HeadPane.Draw(canvas, layout, state, now);
        if (sketches) _pad.Draw(canvas, layout.Roll, state.Sketch, state.SketchPlace);
        else _roll.Draw(canvas, layout.Roll, state, now);
        Knobs.Draw(canvas, layout.Knobs, state.Knobs.Span);
        PortPane.Draw(canvas, layout.Ports, state.Ports.Span, now);
        FiguresPane.Draw(canvas, layout.Figures, state.Latency);
        int said = AlarmPane.Draw(canvas, layout.Alarm, state, now, wraps: !prompts.Waits(state, Knobs.Entry));
        if (prompts.Draw(canvas, layout.Help, state, Knobs.Entry, Knobs.ChosenOf(state), now)) return;
        // What is being said and found no room above goes on here.
        ReadOnlySpan<char> rest = state.Message.AsSpan(said);
        if (rest.Length > 0) canvas.Text(layout.Help.X + 1, layout.Help.Y, rest, Ink.Text, layout.Help.Width - 2);
        else HelpPane.DrawLine(canvas, layout.Help, KeyMap.Of(state.Locked, sketches, stage: false));
    }
}
