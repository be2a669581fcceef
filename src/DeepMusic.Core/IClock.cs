namespace DeepMusic.Core;

/// <summary>Tells what time it is. Live it is the host's monotonic clock; in tests and rehearsals a hand turns it.</summary>
public interface IClock
{
    /// <summary>The present moment. Thread-safe: yes. Realtime-safe: yes.</summary>
    HostTime Now { get; }
}
