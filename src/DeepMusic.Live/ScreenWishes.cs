using DeepMusic.Live.Tui;

namespace DeepMusic.Live;

/// <summary>Carries what the player asks for at the screen to the desk; what cannot be done is said on the message line.</summary>
internal sealed class ScreenWishes(Session session, Action quit) : IScreenCommands
{
    private string _said = "";

    /// <inheritdoc/>
    public void Nudge(int knob, int steps, bool coarse) => session.Wish(d => d.Nudge(knob, steps, coarse));

    /// <inheritdoc/>
    public void Turn(int knob, double position) => session.Wish(d => Say(d, d.Turn(knob, Knobs.All[knob].At(position))));

    /// <inheritdoc/>
    public void SetText(int knob, string text) => session.Wish(d => Say(d, d.Turn(knob, text)));

    /// <inheritdoc/>
    public void Do(PanelAction action, string argument)
    {
        if (action == PanelActions.Panic) session.Panic();
        else session.Wish(d => Say(d, d.Do(action, argument)));
    }

    /// <inheritdoc/>
    public void ToggleMute() => session.Wish(d => d.ToggleMute());

    /// <inheritdoc/>
    public void Quit() => quit();

    /// <summary>Says why not; and when it is done, takes back why it was not before.</summary>
    private void Say(Desk desk, string? line)
    {
        Notices notices = desk.Conductor.Notices;
        if (line is null && (_said.Length == 0 || notices.LastWord != _said)) return;
        _said = line ?? "";
        notices.Say(_said);
    }
}
