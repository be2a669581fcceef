namespace DeepMusic.Listening;

/// <summary>How one knows that the player has finished.</summary>
public enum TurnMode : byte
{
    /// <summary>By silence that is long for this phrase.</summary>
    Gap,

    /// <summary>By the bar line: call bars and answer bars alternate.</summary>
    Bars,

    /// <summary>By a sign: a pedal, a key or a message.</summary>
    Cue,
}
