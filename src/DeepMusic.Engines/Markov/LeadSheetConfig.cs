using System.Collections.Immutable;

namespace DeepMusic.Engines.Markov;

/// <summary>What the statistics of lead sheets are of. Saved beside them.</summary>
public sealed record LeadSheetConfig
{
    /// <summary>The room whose models these are.</summary>
    public const string Room = "Markov";

    /// <summary>The longest context, in chords; 1..6.</summary>
    public int Order { get; init; } = 3;

    /// <summary>
    /// How much more than the odds say melodies keep to their chords: the exponent of <see cref="Leaning"/>. Odds are of single notes, and a
    /// melody that is led from both sides resists.
    /// </summary>
    public double Lean { get; init; } = 1.5;

    /// <summary>How much chords are chosen by the melody over them: the exponent of its likelihood.</summary>
    public double Fit { get; init; } = 0.8;

    /// <summary>The folders they were learned from.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>How many lead sheets there were.</summary>
    public int Sheets { get; init; }

    /// <inheritdoc/>
    public bool Equals(LeadSheetConfig? other) => other is not null && (Order, Lean, Fit, Sheets) == (other.Order, other.Lean, other.Fit, other.Sheets) && Styles.SequenceEqual(other.Styles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Order, Sheets, Styles.Length);
}
