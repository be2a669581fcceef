using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>What a set on stage is started with.</summary>
public sealed record SessionPlan
{
    /// <summary>The way to play.</summary>
    public required Preset Preset { get; init; }

    /// <summary>Who answers.</summary>
    public required Ladder Engine { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The ports.</summary>
    public required PortsRequest Ports { get; init; }

    /// <summary>The folder the set is recorded to.</summary>
    public required string Folder { get; init; }

    /// <summary>Who plays the calls when nobody does; null if somebody will.</summary>
    public VirtualPerformer? Performer { get; init; }
}
