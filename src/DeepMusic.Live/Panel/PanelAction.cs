namespace DeepMusic.Live.Panel;

/// <summary>Something the player can ask for besides turning a knob: one name on the screen, over OSC and for a controller.</summary>
/// <param name="Name">The name, lower case, with a slash where actions belong together.</param>
/// <param name="About">What it does, in one line.</param>
/// <param name="Argument">What it wants to be told.</param>
/// <param name="Edits">Whether it changes what is kept, so that it is refused while the instrument is locked for a performance.</param>
public sealed record PanelAction(string Name, string About, ActionArgument Argument = ActionArgument.None, bool Edits = false);
