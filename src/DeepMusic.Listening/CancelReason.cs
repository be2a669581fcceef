namespace DeepMusic.Listening;

/// <summary>Why an answer was thrown away before it played.</summary>
public enum CancelReason : byte
{
    /// <summary>The player went on.</summary>
    PlayedOn,

    /// <summary>It was not ready in time.</summary>
    Stale,

    /// <summary>Another one took its place.</summary>
    Replaced,

    /// <summary>Answers are muted, or everything was broken off.</summary>
    Muted,

    /// <summary>There was nothing to answer, or nothing to say.</summary>
    Nothing,
}
