using System.Drawing;
using DeepMusic.Core;

namespace DeepMusic.Live.Tui;

/// <summary>What the player is being asked at the screen: a line to type, something to learn, whether to quit; else the keys there are.</summary>
/// <param name="clock">For what is asked only for a moment.</param>
internal sealed class Prompts(IClock clock)
{
    /// <summary>Within this time quitting is asked for a second time, where once is not enough.</summary>
    public static readonly TimeSpan QuitTwice = TimeSpan.FromSeconds(2);

    private HostTime _quitAskedAt;

    /// <summary>The name of a preset.</summary>
    public LineEdit Name { get; } = new();

    /// <summary>What <see cref="Asked"/> wants to be told.</summary>
    public LineEdit Words { get; } = new();

    /// <summary>The action that wants to be told something.</summary>
    public PanelAction Asked { get; set; } = PanelActions.Respond;

    /// <summary>Whether the page of keys is shown.</summary>
    public bool Help { get; set; }

    /// <summary>Asks to quit; true when it was asked before, a moment ago.</summary>
    public bool QuitAgain()
    {
        bool again = QuitIsAsked(clock.Now);
        _quitAskedAt = clock.Now;
        return again;
    }

    /// <summary>Whether something stands in the last line that is not to be written over.</summary>
    public bool Waits(ScreenState state, LineEdit value) => Name.IsOpen || value.IsOpen || Words.IsOpen || state.Learning.Length > 0;

    /// <summary>Draws what is asked; false where nothing is.</summary>
    /// <param name="canvas">The page.</param>
    /// <param name="at">The line.</param>
    /// <param name="state">What is shown.</param>
    /// <param name="value">A value that is typed for a knob.</param>
    /// <param name="knob">Which knob.</param>
    /// <param name="now">The present moment.</param>
    public bool Draw(Canvas canvas, Rectangle at, ScreenState state, LineEdit value, string knob, HostTime now)
    {
        if (Name.IsOpen) HelpPane.DrawNamingLine(canvas, at, Name.Typed, state.PresetNames);
        else if (value.IsOpen && knob.Length > 0) HelpPane.DrawTypingLine(canvas, at, knob);
        else if (Words.IsOpen) HelpPane.DrawAskingLine(canvas, at, Asked, Words.Typed);
        else if (state.Learning.Length > 0) HelpPane.DrawLearningLine(canvas, at, state.Learning);
        else if (state.Locked && QuitIsAsked(now)) canvas.Text(at.X + 1, at.Y, "Ctrl+Q once more quits", Ink.Bright, at.Width - 2);
        else return false;
        return true;
    }

    private bool QuitIsAsked(HostTime now) => _quitAskedAt != default && now - _quitAskedAt < QuitTwice;
}
