using System.Collections.Immutable;

namespace DeepMusic.Core.Constraints;

/// <summary>The limits of one answer, applied in order.</summary>
/// <param name="All">The constraints.</param>
public sealed record ConstraintSet(ImmutableArray<IConstraint> All)
{
    private const int MostRounds = 8;

    /// <summary>No limit.</summary>
    public static readonly ConstraintSet Empty = new([]);

    /// <summary>The set of the given constraints.</summary>
    public static ConstraintSet Of(params ReadOnlySpan<IConstraint> constraints) => new([.. constraints]);

    /// <summary>The limits alone: what an answer has to keep to. Without the targets, which it comes as near to as it can.</summary>
    public ConstraintSet Firm => new([.. All.Where(c => c is not Density)]);

    /// <summary>The constraint of that type, or null.</summary>
    public T? Find<T>() where T : class, IConstraint => All.OfType<T>().FirstOrDefault();

    /// <summary>The set without the named knobs.</summary>
    public ConstraintSet Without(IReadOnlyCollection<string> names) => new([.. All.Where(c => !names.Contains(c.Name))]);

    /// <summary>Masks what any of them forbids.</summary>
    public void Mask(Span<float> logits, in SamplingState state)
    {
        foreach (IConstraint constraint in All) constraint.Mask(logits, state);
    }

    /// <summary>The names of the constraints the phrase breaks.</summary>
    public ImmutableArray<string> Broken(Phrase phrase) => [.. All.Where(c => c.Violations(phrase) > 0).Select(c => c.Name)];

    /// <summary>Whether all hold.</summary>
    public bool Holds(Phrase phrase) => All.All(c => c.Violations(phrase) == 0);

    /// <summary>Whether no constraint on pitch forbids <paramref name="pitch"/>.</summary>
    public bool Allows(Pitch pitch) => All.OfType<PitchConstraint>().All(c => c.Allows(pitch));

    /// <summary>
    /// Mends in order until all hold, the limits on pitch together. One mend may break what another mended, so it goes round a few times; a note that no round
    /// can mend stays, and <see cref="Holds"/> tells.
    /// </summary>
    public Phrase Repair(Phrase phrase)
    {
        for (int round = 0; round < MostRounds && !Holds(phrase); round++)
        {
            phrase = PitchConstraint.Mend(phrase, Allows);
            foreach (IConstraint constraint in All)
                if (constraint.Violations(phrase) > 0) phrase = constraint.Repair(phrase);
        }
        return phrase;
    }

    /// <inheritdoc/>
    public bool Equals(ConstraintSet? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Length;

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", All);
}
