using System.Collections.Immutable;

namespace DeepMusic.Core;

/// <summary>What an improviser answers.</summary>
public sealed record Answer
{
    private readonly Beats? _settled;

    /// <summary>The notes; a rest where nothing could be said.</summary>
    public required Phrase Phrase { get; init; }

    /// <summary>One entry per note of the phrase, in its order.</summary>
    public required ImmutableArray<Provenance> Provenance { get; init; }

    /// <summary>The engine that made it.</summary>
    public required string Engine { get; init; }

    /// <summary>Which rung of the deadline ladder it came from; the engine's name where the ladder gives none, or "rest".</summary>
    public required string Rung { get; init; }

    /// <summary>
    /// Up to where, from the phrase's start, nothing will change any more: the whole length, but for a part of an answer that is still
    /// being thought of, or one that was broken off.
    /// </summary>
    public Beats Settled
    {
        get => _settled ?? Phrase.Length;
        init => _settled = value;
    }

    /// <summary>The velocity its notes lie around, 1..127; null where that is simply their mean.</summary>
    public double? Loudness { get; init; }

    /// <summary>The time it took to think.</summary>
    public TimeSpan Cost { get; init; }

    /// <summary>
    /// Empty when the constraints could be met. Otherwise the smallest set of knobs to relax, and the phrase is a rest: a
    /// constraint is never silently violated.
    /// </summary>
    public ImmutableArray<string> Relax { get; init; } = [];

    /// <summary>The rung of an answer that none of the engines made, or that says nothing.</summary>
    public const string RestRung = "rest";

    /// <summary>
    /// Its beginning: the notes that start before <paramref name="settled"/>, as a streaming improviser would have handed them over.
    /// </summary>
    public Answer Until(Beats settled)
    {
        int notes = Phrase.Notes.Count(n => n.Start < settled);
        return this with { Phrase = Phrase.With(Phrase.Notes.Take(notes)), Provenance = [.. Provenance.Take(notes)], Settled = settled };
    }

    /// <summary>Whether it goes on from <paramref name="part"/> without changing anything of it.</summary>
    public bool Continues(Answer part) =>
        Settled >= part.Settled && Loudness == part.Loudness && Phrase.Start == part.Phrase.Start && Phrase.Length == part.Phrase.Length
        && Phrase.Notes.Where(n => n.Start < part.Settled).SequenceEqual(part.Phrase.Notes);

    /// <summary>A rest of the length that was asked for.</summary>
    /// <param name="prompt">What was asked.</param>
    /// <param name="engine">Who answers with it.</param>
    /// <param name="relax">The knobs to relax, if that is why.</param>
    public static Answer Rest(Prompt prompt, string engine, params ImmutableArray<string> relax) => new()
    {
        Phrase = Phrase.Rest(prompt.Start, prompt.Length),
        Provenance = [],
        Engine = engine,
        Rung = RestRung,
        Relax = relax,
    };
}
