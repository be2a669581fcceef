namespace DeepMusic.Core;

/// <summary>The key the music is in, as far as one can hear.</summary>
/// <param name="Key">The most likely key.</param>
/// <param name="Confidence">Its posterior probability among all candidates, 0..1; 1 when locked.</param>
/// <param name="Locked">Whether the player said so.</param>
public sealed record KeyEstimate(Key Key, double Confidence, bool Locked)
{
    /// <summary>Nothing heard yet: C major, no confidence.</summary>
    public static readonly KeyEstimate Unknown = new(Key.CMajor, 0, false);

    private const double LikelyKey = 0.15;

    /// <summary>
    /// Whether it is likely enough to be told to whoever writes, where it binds nothing: of 24 keys one this likely shares nearly all its notes
    /// with the right one.
    /// </summary>
    public bool IsLikely => Confidence >= LikelyKey;
}
