namespace DeepMusic.Core.Notation;

/// <summary>Where the lines of a staff stand.</summary>
public enum Clef
{
    /// <summary>G on the second line.</summary>
    Treble,

    /// <summary>The same, sounding an octave lower: what tenors read.</summary>
    TrebleLow,

    /// <summary>C on the third line.</summary>
    Alto,

    /// <summary>C on the fourth line.</summary>
    Tenor,

    /// <summary>F on the fourth line.</summary>
    Bass,
}
