namespace DeepMusic.Realtime.Guarding;

/// <summary>How an engine looks from outside.</summary>
internal enum EngineSign
{
    /// <summary>It plays, or there is nothing to play.</summary>
    Well,

    /// <summary>It has crashed and is being written to a core file.</summary>
    Crashed,

    /// <summary>It lives, but its sequencer has not moved for two seconds.</summary>
    Hangs,
}
