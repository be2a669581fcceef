namespace DeepMusic.Live.Panel;

/// <summary>What of all the player can ask for decides what is played, and is journaled.</summary>
public enum PlayerAction
{
    /// <summary>End the phrase here and answer.</summary>
    Respond,

    /// <summary>Keep the turn from being handed over, or let it go again.</summary>
    Hold,

    /// <summary>One tap of the tempo.</summary>
    Tap,

    /// <summary>Every note off, at once; what is being said is broken off.</summary>
    Panic,

    /// <summary>What is being said, or thought of, is broken off at once; what the player holds goes on.</summary>
    Stop,

    /// <summary>The turn is the player's: an answer ends within a quarter of a second, and its last notes ring out.</summary>
    Listen,
}
