using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>Where the beat is, as far as one can tell.</summary>
/// <param name="Timeline">Tempo, meter and where beats and bar lines fall from now on.</param>
/// <param name="Confidence">0 (nothing heard) to 1; always 1 when somebody said it.</param>
/// <param name="Source">Who said it.</param>
public readonly record struct BeatEstimate(Timeline Timeline, double Confidence, BeatSource Source)
{
    /// <summary>Nothing heard yet: 120 bpm, no confidence.</summary>
    public static readonly BeatEstimate Unknown = new(Timeline.Default, 0, BeatSource.Free);
}
