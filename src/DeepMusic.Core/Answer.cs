using System.Collections.Immutable;

namespace DeepMusic.Core;

/// <summary>What an improviser answers.</summary>
public sealed record Answer
{
    /// <summary>The notes; a rest where nothing could be said.</summary>
    public required Phrase Phrase { get; init; }

    /// <summary>One entry per note of the phrase, in its order.</summary>
    public required ImmutableArray<Provenance> Provenance { get; init; }

    /// <summary>The engine that made it.</summary>
    public required string Engine { get; init; }

    /// <summary>Which rung of the deadline ladder it came from; the engine's name, or "rest".</summary>
    public required string Rung { get; init; }

    /// <summary>The time it took to think.</summary>
    public TimeSpan Cost { get; init; }

    /// <summary>
    /// Empty when the constraints could be met. Otherwise the smallest set of knobs to relax, and the phrase is a rest: a
    /// constraint is never silently violated.
    /// </summary>
    public ImmutableArray<string> Relax { get; init; } = [];

    /// <summary>A rest of the length that was asked for.</summary>
    /// <param name="prompt">What was asked.</param>
    /// <param name="engine">Who answers with it.</param>
    /// <param name="relax">The knobs to relax, if that is why.</param>
    public static Answer Rest(Prompt prompt, string engine, params ImmutableArray<string> relax) => new()
    {
        Phrase = Phrase.Rest(prompt.Start, prompt.Length),
        Provenance = [],
        Engine = engine,
        Rung = "rest",
        Relax = relax,
    };
}
