namespace DeepMusic.Live.Panel;

/// <summary>What an action wants to be told.</summary>
public enum ActionArgument
{
    /// <summary>Nothing; over the wire a number or false may come with it, and 0 or false means that a button was let go: nothing happens.</summary>
    None,

    /// <summary>On or off; without one it changes over.</summary>
    Switch,

    /// <summary>A name, or a place in a list counted from 1.</summary>
    Name,

    /// <summary>A name, or a place in a list counted from 1; or nothing, for the next.</summary>
    NameOrNothing,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A text, or nothing.</summary>
    TextOrNothing,
}
