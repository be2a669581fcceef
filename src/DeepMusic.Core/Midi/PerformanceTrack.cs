namespace DeepMusic.Core.Midi;

/// <summary>What one player played.</summary>
/// <param name="Name">The player.</param>
/// <param name="Messages">What was played, in order of time.</param>
public sealed record PerformanceTrack(string Name, IReadOnlyList<TimedMessage> Messages);
