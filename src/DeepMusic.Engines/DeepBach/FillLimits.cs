using System.Collections.Immutable;

namespace DeepMusic.Engines.DeepBach;

/// <summary>What is to hold in cells that are written.</summary>
public sealed record FillLimits
{
    /// <summary>The voices' ranges and nothing else.</summary>
    public static readonly FillLimits None = new();

    /// <summary>Which pitches may sound where. What must stay as it is outside the mask comes before them.</summary>
    public ImmutableArray<CellLimit> Cells { get; init; } = [];

    /// <summary>Nats a parallel fifth or octave costs; 0 where nobody minds.</summary>
    public double ParallelCost { get; init; }

    /// <summary>Nats each voice that is crossed costs; 0 where nobody minds.</summary>
    public double CrossingCost { get; init; }

    /// <summary>Nats that striking is favoured by over holding on, voice by voice, or if negative disfavoured; empty for none. More notes or fewer come of it.</summary>
    public ImmutableArray<double> Strikes { get; init; } = [];

    /// <summary>Whether voices may rest.</summary>
    public bool MayRest { get; init; }

    /// <inheritdoc/>
    public bool Equals(FillLimits? other) => other is not null && (ParallelCost, CrossingCost, MayRest) == (other.ParallelCost, other.CrossingCost, other.MayRest)
        && Cells.SequenceEqual(other.Cells) && Strikes.SequenceEqual(other.Strikes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ParallelCost, CrossingCost, MayRest, Cells.Length);
}
