namespace DeepMusic.Live;

/// <summary>What the player can ask for besides turning a knob.</summary>
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
}
