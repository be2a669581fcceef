namespace DeepMusic.Live.Tui;

/// <summary>Which of the two players.</summary>
public enum Side : byte
{
    /// <summary>The musician, who calls.</summary>
    Call,

    /// <summary>The instrument, which answers.</summary>
    Answer,
}
