namespace DeepMusic.Live.Timing;

/// <summary>What is measured on the way to each output, up to the moment a message is handed to it.</summary>
public enum LatencyKind
{
    /// <summary>From the stamp of a key going down to the same key played through.</summary>
    Thru,

    /// <summary>From the last key of a call going down to the first note of its answer.</summary>
    Answer,

    /// <summary>From the end of a call to the first note of its answer.</summary>
    HandOver,

    /// <summary>From the moment a message was due, or was handed over if that was later.</summary>
    Due,
}
