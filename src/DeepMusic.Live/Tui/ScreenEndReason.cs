namespace DeepMusic.Live.Tui;

/// <summary>The ways a screen can end.</summary>
public enum ScreenEndReason
{
    /// <summary>The player quit.</summary>
    Quit,

    /// <summary>The program was asked to end by a signal.</summary>
    Signal,

    /// <summary>The terminal is gone or taken away, and the guard was told to play on without it.</summary>
    TerminalLost,

    /// <summary>The screen failed; the instrument plays on.</summary>
    Failed,
}
