namespace DeepMusic.Live.Soak;

/// <summary>What a soak is asked for.</summary>
public sealed record SoakPlan
{
    /// <summary>How many hours are played.</summary>
    public required double Hours { get; init; }

    /// <summary>The seed of everything that is left to chance: the same seed gives the same gigs.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether it is played in real time on real ports, not in virtual time.</summary>
    public bool Wall { get; init; }

    /// <summary>The folder of the report, of what has been played so far, and of the journals of gigs in which something broke.</summary>
    public required string Folder { get; init; }

    /// <summary>The one engine that answers; null where all of them do in turn.</summary>
    public string? Engine { get; init; }

    /// <summary>The one gig that is played again, from 1; null for all of them.</summary>
    public int? Gig { get; init; }

    /// <summary>The command that asks for it, as the report says it.</summary>
    public string Command => FormattableString.Invariant($"deepmusic soak --hours {Hours}{(Wall ? " --wall" : "")} --seed {Seed}{(Engine is null ? "" : " --engine " + Engine)}");
}
