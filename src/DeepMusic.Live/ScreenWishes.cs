using DeepMusic.Live.Tui;

namespace DeepMusic.Live;

/// <summary>Carries what the player asks for at the screen to the listening thread.</summary>
internal sealed class ScreenWishes(Session session, Action quit) : IScreenCommands
{
    /// <inheritdoc/>
    public void Nudge(int knob, int steps, bool coarse) =>
        session.Wish(c => c.Turn(Knobs.All[knob].Name, Knobs.All[knob].Nudge(c.Knobs[knob], steps, coarse)));

    /// <inheritdoc/>
    public void Turn(int knob, double position) => session.Wish(c => c.Turn(Knobs.All[knob].Name, Knobs.All[knob].At(position)));

    /// <inheritdoc/>
    public void SetText(int knob, string text) => session.Wish(c =>
    {
        try
        {
            c.Turn(Knobs.All[knob].Name, text);
        }
        catch (KnobException e)
        {
            c.Notices.Say(e.Message);
        }
    });

    /// <inheritdoc/>
    public void Panic() => session.Panic();

    /// <inheritdoc/>
    public void RespondNow() => session.Wish(c => c.Do(PlayerAction.Respond));

    /// <inheritdoc/>
    public void ToggleMute() => session.Wish(c => c.Turn("mute", c.Knobs.Settings.Mute ? "off" : "on"));

    /// <inheritdoc/>
    public void ToggleHold() => session.Wish(c => c.Do(PlayerAction.Hold));

    /// <inheritdoc/>
    public void Tap() => session.Wish(c => c.Do(PlayerAction.Tap));

    /// <inheritdoc/>
    public void NextPreset() => EnterPreset(1);

    /// <inheritdoc/>
    public void PreviousPreset() => EnterPreset(-1);

    /// <inheritdoc/>
    public void Quit() => quit();

    private void EnterPreset(int step) => session.Wish(c =>
    {
        IReadOnlyList<string> names = PresetShelf.Names;
        if (names.Count == 0) return;
        int at = names.ToList().IndexOf(c.Preset.Name);
        try
        {
            Preset preset = PresetShelf.Load(names[((at < 0 ? 0 : at + step) + names.Count) % names.Count]);
            c.Enter(preset);
            // An engine is warmed up before the doors open, and none changes in mid-set.
            if (preset.Engine != c.Engine) c.Notices.Say($"{c.Engine} goes on: start with --preset {preset.Name} to hear {preset.Engine}");
        }
        catch (PresetException e)
        {
            c.Notices.Say(e.Message);
        }
    });
}
