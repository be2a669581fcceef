namespace DeepMusic.Realtime;

/// <summary>What the operating system granted the sequencer's thread, for the screen.</summary>
/// <param name="Priority">How it is scheduled.</param>
/// <param name="MemoryLocked">Whether the program's memory cannot be paged out.</param>
public sealed record Grant(ThreadGrant Priority, bool MemoryLocked)
{
    /// <inheritdoc/>
    public override string ToString() => Priority switch
    {
        ThreadGrant.Fifo => "real-time priority (SCHED_FIFO 80)",
        ThreadGrant.Nice => "raised priority (nice -20)",
        ThreadGrant.Highest => "highest thread priority",
        _ => "no priority",
    } + (MemoryLocked ? ", memory locked" : "");
}

/// <summary>How a thread is scheduled.</summary>
public enum ThreadGrant : byte
{
    /// <summary>Like any other.</summary>
    Plain,

    /// <summary>The framework's highest priority (macOS, Windows).</summary>
    Highest,

    /// <summary>Linux, nice -20.</summary>
    Nice,

    /// <summary>Linux, SCHED_FIFO 80.</summary>
    Fifo,
}
