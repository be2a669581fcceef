namespace DeepMusic.Listening;

/// <summary>Why a phrase ended.</summary>
public enum PhraseEnd : byte
{
    /// <summary>Nothing sounded for long enough.</summary>
    Silence,

    /// <summary>The call's bars are over.</summary>
    BarLine,

    /// <summary>The player gave a cue.</summary>
    Cue,

    /// <summary>It went on for longer than is listened to at a stretch.</summary>
    TooLong,

    /// <summary>It was played into the answer's bars, and those are over: heard and learned from, not a call.</summary>
    Aside,

    /// <summary>Listening was stopped.</summary>
    Stopped,
}
