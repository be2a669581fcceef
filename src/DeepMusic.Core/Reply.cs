namespace DeepMusic.Core;

/// <summary>What an engine of four voices makes of a call.</summary>
public enum Reply
{
    /// <summary>The call once more, and three voices with it.</summary>
    Harmonise,

    /// <summary>The three voices alone, to be played along with.</summary>
    Accompany,

    /// <summary>A new phrase in four voices.</summary>
    Continue,
}
