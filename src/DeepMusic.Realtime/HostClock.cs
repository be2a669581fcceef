using System.Diagnostics;
using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>The machine's monotonic clock (CLOCK_MONOTONIC on Linux). Thread-safe: yes. Realtime-safe: yes.</summary>
public sealed class HostClock : IClock
{
    /// <summary>The one clock of the process.</summary>
    public static readonly HostClock Instance = new();

    private HostClock()
    {
    }

    /// <inheritdoc/>
    public HostTime Now => new((long)(Stopwatch.GetTimestamp() * (1e6 / Stopwatch.Frequency)));
}
