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

    /// <summary>Asks for an action; <paramref name="argument"/> is empty where it wants none, or is to change over.</summary>
    void Do(PanelAction action, string argument = "");

    /// <summary>Silences the instrument, or lets it play again.</summary>
    void ToggleMute();

    /// <summary>Ends the set.</summary>
    void Quit();
}
