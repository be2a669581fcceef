namespace DeepMusic.Core.Constraints;

/// <summary>Every note lies between two pitches, both included.</summary>
public sealed record PitchRange : PitchConstraint
{
    /// <summary>The range from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException">The lower end lies above the upper.</exception>
    public PitchRange(Pitch low, Pitch high)
    {
        if (low.Number > high.Number) throw new ArgumentException($"range {low.Number}..{high.Number}: put the lower pitch first");
        Low = low;
        High = high;
    }

    /// <summary>The lowest pitch.</summary>
    public Pitch Low { get; }

    /// <summary>The highest pitch.</summary>
    public Pitch High { get; }

    /// <inheritdoc/>
    public override string Name => "range";

    /// <inheritdoc/>
    public override bool Allows(Pitch pitch) => pitch.Number >= Low.Number && pitch.Number <= High.Number;

    /// <inheritdoc/>
    public override string ToString() => $"range {Low.Number}..{High.Number}";
}
