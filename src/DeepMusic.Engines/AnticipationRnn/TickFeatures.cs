using DeepMusic.Core;

namespace DeepMusic.Engines.AnticipationRnn;

/// <summary>
/// What the network is told of a tick beside the notes: the local conditioning (van den Oord et al. 2016, WaveNet, section 2.5).
/// What is not known is zero, its "known" number too.
/// </summary>
public static class TickFeatures
{
    private const int TickInBeat = 0, BeatInBar = TickInBeat + 4, MostBeats = 6;
    private const int Meter = BeatInBar + MostBeats, Meters = 5;
    private const int ChordRoot = Meter + Meters, ChordTones = ChordRoot + 12, ChordKnown = ChordTones + 12;
    private const int Tonic = ChordKnown + 1, KeyTones = Tonic + 12, KeyKnown = KeyTones + 12;
    private const int DensityAt = KeyKnown + 1, DensityKnown = DensityAt + 1;
    private const int RegisterAt = DensityKnown + 1, RegisterKnown = RegisterAt + 1;

    /// <summary>D: numbers per tick.</summary>
    public const int Count = RegisterKnown + 1;

    /// <summary>Densities the network can tell apart, onsets a beat.</summary>
    public const double DensityStep = 0.25;

    /// <summary>Registers the network can tell apart, semitones.</summary>
    public const double RegisterStep = 2;

    /// <summary>Writes where in the bar a tick stands: sixteenth of the beat, beat of the bar, kind of meter.</summary>
    /// <param name="features">The tick's <see cref="Count"/> numbers.</param>
    /// <param name="place">Where it stands in the music; bar lines are multiples of the bar.</param>
    /// <param name="meter">The meter.</param>
    public static void WritePlace(Span<float> features, Beats place, TimeSignature meter)
    {
        int tick = AnticipationEncoding.TickAt(place.Modulo(meter.Bar));
        features[TickInBeat + tick % AnticipationEncoding.TicksPerBeat] = 1;
        features[BeatInBar + Math.Min(tick / AnticipationEncoding.TicksPerBeat, MostBeats - 1)] = 1;
        int kind = (meter.Pulse > Beats.Quarter, meter.Bar.Ticks / Beats.Quarter.Ticks) switch
        {
            (true, _) => 3,
            (_, 2) => 0,
            (_, 3) => 1,
            (_, 4) => 2,
            _ => 4,
        };
        features[Meter + kind] = 1;
    }

    /// <summary>Writes the chord that sounds.</summary>
    public static void WriteChord(Span<float> features, PitchClass root, PitchClassSet tones) => WriteSet(features, ChordRoot, root, tones);

    /// <summary>Writes the key.</summary>
    public static void WriteKey(Span<float> features, PitchClass tonic, PitchClassSet tones) => WriteSet(features, Tonic, tonic, tones);

    /// <summary>Writes how dense the music is to be, onsets a beat.</summary>
    public static void WriteDensity(Span<float> features, double onsetsPerBeat)
    {
        features[DensityAt] = (float)(Math.Round(Math.Clamp(onsetsPerBeat, 0, 4) / DensityStep) * DensityStep / 2);
        features[DensityKnown] = 1;
    }

    /// <summary>Writes how high the music is to lie: its mean pitch.</summary>
    public static void WriteRegister(Span<float> features, double meanPitch)
    {
        features[RegisterAt] = (float)(Math.Round((Math.Clamp(meanPitch, 24, 104) - 64) / RegisterStep) * RegisterStep / 12);
        features[RegisterKnown] = 1;
    }

    // Root, the twelve tones and "known" stand in this order, the last right after the tones.
    private static void WriteSet(Span<float> features, int at, PitchClass root, PitchClassSet tones)
    {
        features[at + root.Value] = 1;
        for (int i = 0; i < 12; i++) features[at + 12 + i] = tones.Contains(new PitchClass(i)) ? 1 : 0;
        features[at + 24] = 1;
    }
}
