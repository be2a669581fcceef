using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>
/// How often each degree of a key is heard. The numbers are Temperley's Kostka-Payne profiles ("Music and Probability", MIT
/// Press 2007, chapter 6): the share of segments of the Kostka-Payne corpus (excerpts of the classical repertoire, annotated
/// with keys) in which a degree is present.
/// </summary>
internal static class KeyProfile
{
    /// <summary>Major, from the tonic up in semitones.</summary>
    public static readonly double[] Major = [0.748, 0.060, 0.488, 0.082, 0.670, 0.460, 0.096, 0.715, 0.104, 0.366, 0.057, 0.400];

    /// <summary>Minor, from the tonic up in semitones.</summary>
    public static readonly double[] Minor = [0.712, 0.084, 0.474, 0.618, 0.049, 0.460, 0.105, 0.747, 0.404, 0.067, 0.133, 0.330];

    /// <summary>The 24 keys: C major to B major, then C minor to B minor.</summary>
    public static readonly Key[] Keys = [.. Enumerable.Range(0, 24).Select(k => new Key(new PitchClass(k), k < 12 ? Scale.Major : Scale.Minor))];

    /// <summary>
    /// The logarithm of the probability that a sounding note of <paramref name="pitchClass"/> belongs to
    /// <paramref name="key"/> (0..23, as in <see cref="Keys"/>): the profile, made to sum to one.
    /// </summary>
    public static double Log(int key, int pitchClass) => Logs[key * 12 + pitchClass];

    private static readonly double[] Logs =
    [
        .. from key in Enumerable.Range(0, 24)
           from pitch in Enumerable.Range(0, 12)
           let profile = key < 12 ? Major : Minor
           select Math.Log(profile[(pitch - key + 24) % 12] / profile.Sum()),
    ];
}
