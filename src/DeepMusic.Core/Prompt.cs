using DeepMusic.Core.Constraints;

namespace DeepMusic.Core;

/// <summary>Everything an improviser may know when it is asked for an answer. Same prompt, same fed phrases: same notes.</summary>
public sealed record Prompt
{
    /// <summary>What the player just played.</summary>
    public required Phrase Call { get; init; }

    /// <summary>Where the answer starts in the music; its bar lines follow from this and the context's meter.</summary>
    public required Beats Start { get; init; }

    /// <summary>How long the answer is to be, more than zero.</summary>
    public required Beats Length { get; init; }

    /// <summary>What is known of the music.</summary>
    public MusicalContext Context { get; init; } = MusicalContext.Silence;

    /// <summary>What the answer must obey.</summary>
    public ConstraintSet Constraints { get; init; } = ConstraintSet.Empty;

    /// <summary>Imitate (0) to surprise (1).</summary>
    public double Surprise { get; init; } = 0.3;

    /// <summary>The style to answer in, by the name an engine knows it by; empty for any. An engine that does not know it answers in any.</summary>
    public string Style { get; init; } = "";

    /// <summary>
    /// For an engine that answers with recorded units: from what was played tonight only (0) to a library only (1). Between them it is
    /// the share of the library.
    /// </summary>
    public double Library { get; init; } = 0.5;

    /// <summary>For an engine in which a network proposes and units answer: the network alone (0) to units alone (1).</summary>
    public double Blend { get; init; } = 1;

    /// <summary>The most times one recorded bar may come in the answer, 1 or more.</summary>
    public int Reuse { get; init; } = 1;

    /// <summary>How many bars of a recording are taken at once where there is room: 1, 2 or 4.</summary>
    public int UnitBars { get; init; } = 1;

    /// <summary>For an engine that answers in four voices: what it makes of the call.</summary>
    public Reply Reply { get; init; }

    /// <summary>For an engine that answers in four voices: which of them the call is, 0 (soprano) to 3 (bass).</summary>
    public int Voice { get; init; }

    /// <summary>The seed of every random choice.</summary>
    public ulong Seed { get; init; }

    /// <summary>How long may be thought.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMilliseconds(100);
}
