namespace DeepMusic.Core;

/// <summary>What is known of the music at one moment.</summary>
/// <param name="Timeline">Tempo, meter and where the beats fall.</param>
/// <param name="Key">The key, heard or locked.</param>
/// <param name="Chord">The chord that sounds, if one is recognised.</param>
/// <param name="Dynamics">How loud.</param>
/// <param name="Groove">The player's timing and accents.</param>
/// <param name="Density">Note onsets per beat of the recent past; 0 before anything was heard.</param>
public sealed record MusicalContext(Timeline Timeline, KeyEstimate Key, Chord? Chord, Dynamics Dynamics, Groove Groove, double Density)
{
    /// <summary>Before anything was heard.</summary>
    public static readonly MusicalContext Silence =
        new(Timeline.Default, KeyEstimate.Unknown, null, Dynamics.Mezzoforte, Groove.Straight, 0);
}
