namespace DeepMusic.Live.Tui;

/// <summary>What the instrument is doing, as the player needs to know it from across a stage.</summary>
public enum StageState
{
    /// <summary>Nothing is played.</summary>
    Idle,

    /// <summary>The player plays, the instrument listens.</summary>
    Listening,

    /// <summary>The answer is being made.</summary>
    Thinking,

    /// <summary>The answer sounds.</summary>
    Playing,

    /// <summary>The instrument keeps silent until it is told otherwise.</summary>
    Muted,
}
