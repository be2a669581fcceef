namespace DeepMusic.Listening;

/// <summary>Whose turn it is, and what is done with it.</summary>
public enum DialogueState : byte
{
    /// <summary>Nobody plays.</summary>
    Idle,

    /// <summary>The player plays, or has only just stopped.</summary>
    Listening,

    /// <summary>The turn is ours and the answer is not ready, or is held back.</summary>
    Thinking,

    /// <summary>An answer is on its way out or sounds.</summary>
    Responding,
}
