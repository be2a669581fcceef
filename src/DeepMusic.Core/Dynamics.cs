namespace DeepMusic.Core;

/// <summary>How loud the player plays.</summary>
/// <param name="Mean">Mean attack velocity, 1..127.</param>
/// <param name="Spread">Standard deviation of the attack velocities.</param>
/// <param name="Trend">Change of velocity per beat; positive is a crescendo.</param>
public readonly record struct Dynamics(double Mean, double Spread, double Trend)
{
    /// <summary>Mezzo-forte, unvarying.</summary>
    public static readonly Dynamics Mezzoforte = new(80, 0, 0);
}
