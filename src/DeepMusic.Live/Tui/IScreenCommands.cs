namespace DeepMusic.Live.Tui;

/// <summary>
/// What the player can ask for at the screen. Called on the screen's thread: each hands its wish on and returns at once. A knob is
/// named by its place in <see cref="ScreenState.Knobs"/>.
/// </summary>
public interface IScreenCommands
{
    /// <summary>Moves a knob by <paramref name="steps"/> (up if positive), small steps or, if <paramref name="coarse"/>, large ones.</summary>
    void Nudge(int knob, int steps, bool coarse);

    /// <summary>Puts a knob of kind <see cref="KnobKind.Range"/> at <paramref name="position"/>, 0..1 between its ends.</summary>
    void Turn(int knob, double position);

    /// <summary>Gives a knob the value the player typed. Text it cannot take is answered on the message line.</summary>
    void SetText(int knob, string text);

    /// <summary>Ends every note now.</summary>
    void Panic();

    /// <summary>Hands over now instead of waiting for the phrase to end.</summary>
    void RespondNow();

    /// <summary>Silences the instrument, or lets it play again.</summary>
    void ToggleMute();

    /// <summary>Keeps the instrument in its state, or lets it go on.</summary>
    void ToggleHold();

    /// <summary>One tap of the tempo.</summary>
    void Tap();

    /// <summary>The next preset of the list.</summary>
    void NextPreset();

    /// <summary>The previous preset of the list.</summary>
    void PreviousPreset();

    /// <summary>Ends the set.</summary>
    void Quit();
}
