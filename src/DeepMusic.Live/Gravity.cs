namespace DeepMusic.Live;

/// <summary>How grave trouble is, the least grave first: the gravest that holds is what the player sees.</summary>
public enum Gravity : byte
{
    /// <summary>It happened, and nothing ends it: it is told and passes.</summary>
    Passing,

    /// <summary>An engine failed and rests; another answers.</summary>
    Engine,

    /// <summary>Something is missing that the sound goes on without: an input, the recording, the guardian.</summary>
    Loss,

    /// <summary>Some of what is played is not heard: an output is gone, an input is muted for a loop.</summary>
    Sound,

    /// <summary>Nothing sounds at all.</summary>
    Silence,
}
