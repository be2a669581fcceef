using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>The chord that sounds, as far as one can hear.</summary>
/// <param name="Chord">The chord, or null where nothing fits.</param>
/// <param name="Confidence">How well it explains what sounds, 0..1; 0 without a chord.</param>
/// <param name="Since">When its first note was struck.</param>
public readonly record struct ChordEstimate(Chord? Chord, double Confidence, HostTime Since)
{
    /// <summary>No chord.</summary>
    public static readonly ChordEstimate None = new(null, 0, HostTime.Zero);
}
