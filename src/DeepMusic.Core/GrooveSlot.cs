namespace DeepMusic.Core;

/// <summary>How one sixteenth of the bar is played.</summary>
/// <param name="Deviation">How much later (earlier, if negative) than written.</param>
/// <param name="Velocity">Loudness against the phrase's mean, 1 = the mean.</param>
public readonly record struct GrooveSlot(Beats Deviation, double Velocity)
{
    /// <summary>On time, as loud as the rest.</summary>
    public static readonly GrooveSlot Straight = new(Beats.Zero, 1);
}
