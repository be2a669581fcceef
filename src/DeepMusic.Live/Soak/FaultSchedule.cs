using System.Collections.Immutable;
using DeepMusic.Core;

namespace DeepMusic.Live.Soak;

/// <summary>
/// When which fault happens: each kind by itself, at random moments as far apart on average as it says, so that they meet one another
/// as they may. The same seed gives the same schedule.
/// </summary>
public static class FaultSchedule
{
    /// <summary>The faults of a stretch of time, in order.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="from">None happens before.</param>
    /// <param name="to">None happens at this moment or later.</param>
    /// <param name="means">How far apart those of each kind are on average.</param>
    public static ImmutableArray<PlannedFault> Of(ulong seed, HostTime from, HostTime to, params IEnumerable<(FaultKind Kind, TimeSpan Mean)> means)
    {
        var faults = new List<PlannedFault>();
        foreach ((FaultKind kind, TimeSpan mean) in means)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(mean, TimeSpan.Zero);
            var random = new SeededRandom(SeededRandom.Derive(seed, (ulong)kind + 1));
            for (HostTime at = from + Wait(random, mean); at < to; at += Wait(random, mean)) faults.Add(new PlannedFault(at, kind, random.NextBits()));
        }
        return [.. faults.OrderBy(f => f.At).ThenBy(f => f.Kind)];
    }

    /// <summary>Waiting times of events that know nothing of one another are exponential; none is shorter than a millisecond.</summary>
    private static TimeSpan Wait(SeededRandom random, TimeSpan mean) => TimeSpan.FromMilliseconds(Math.Max(1, -Math.Log(1 - random.NextDouble()) * mean.TotalMilliseconds));
}
