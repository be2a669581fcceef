using System.Drawing;
using DeepMusic.Core;
using Terminal.Gui.Input;
using Key = Terminal.Gui.Input.Key;

namespace DeepMusic.Live.Tui;

/// <summary>All that the player sees and touches at the terminal: it is drawn on one page of characters, whichever view is shown. Screen thread only.</summary>
internal sealed class ScreenFace
{
    private readonly ScreenFeed _feed;
    private readonly IClock _clock;
    private readonly ViewChoice _views = new();
    private readonly EditView _edit = new();
    private readonly StageView _stage;
    private readonly Prompts _prompts;
    private readonly Keyboard _keyboard;
    private readonly Pointer _pointer;
    private ScreenState _state;

    /// <param name="feed">What to show.</param>
    /// <param name="commands">Who carries out what the player asks for.</param>
    /// <param name="clock">Moves what is shown on between two snapshots.</param>
    public ScreenFace(ScreenFeed feed, IScreenCommands commands, IClock clock)
    {
        (_feed, _clock, _state) = (feed, clock, feed.Latest());
        _stage = new StageView(_edit.Knobs);
        _prompts = new Prompts(clock);
        _keyboard = new Keyboard(commands, _prompts, _views, _edit.Knobs, clock);
        _pointer = new Pointer(commands, _edit.Knobs);
    }

    /// <summary>The page, as it was painted last.</summary>
    public Canvas Page { get; } = new();

    /// <summary>Whether the player asked to quit.</summary>
    public bool QuitAsked => _keyboard.QuitAsked;

    /// <summary>Paints the latest snapshot.</summary>
    public void Paint(Size size)
    {
        _state = _feed.Latest();
        _views.Follow(_state.Locked);
        HostTime now = HostTime.Max(_clock.Now, _state.Now);
        Page.Resize(size.Width, size.Height);
        if (_views.IsStage) _stage.Draw(Page, _state, now, _prompts);
        else _edit.Draw(Page, _state, now, _prompts, _views.Sketches);
        if (_prompts.Help) HelpPane.DrawPage(Page, KeyMap.Of(_state.Locked, _views.Sketches, _views.IsStage));
    }

    /// <summary>Takes a key.</summary>
    public void Press(Key key) => _keyboard.Press(key, _state);

    /// <summary>Takes a movement of the mouse. Locked, and where no knob is shown, it does nothing.</summary>
    public void Move(Mouse mouse)
    {
        if (!_state.Locked && !_views.IsStage) _pointer.Move(mouse, _state.Knobs.Span);
    }
}
