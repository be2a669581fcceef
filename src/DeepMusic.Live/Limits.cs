using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Live;

/// <summary>Makes the constraints of one answer out of the knobs and what is heard at that moment.</summary>
internal static class Limits
{
    /// <summary>How sure one must be of a key that was heard before it binds the answer.</summary>
    public const double SureOfKey = 0.5;

    /// <summary>Sparser than this is silence, and nobody's density to follow.</summary>
    private const double LeastDensity = 0.2;

    /// <summary>More than is followed.</summary>
    private const double MostDensity = 8;

    /// <param name="settings">The knobs.</param>
    /// <param name="context">What is heard.</param>
    /// <param name="start">Where the answer starts in the music.</param>
    /// <param name="callDensity">Onsets a beat of the call, where they are to be followed; null where what answers has its own.</param>
    /// <param name="guarded">The music that is not to be copied, if the knob asks for it.</param>
    public static ConstraintSet Of(Settings settings, MusicalContext context, Beats start, double? callDensity, FactorSet? guarded)
    {
        List<IConstraint> limits = [.. OfPitch(settings, context).All, new MaxPolyphony(settings.Polyphony)];
        limits.Add(new LongestNote(settings.Longest));
        if (settings.Repeats is { } repeats) limits.Add(new MaxRepeats(repeats));
        if ((settings.Density ?? callDensity) is >= LeastDensity and var density) limits.Add(new Density(Math.Min(density, MostDensity)));
        if (settings.Land is { } land && Landing.TryParse(land, context.Timeline.Meter, start, out Landing landing)) limits.Add(landing);
        if (guarded is not null) limits.Add(new NoCopy(guarded));
        return new ConstraintSet([.. limits]);
    }

    /// <summary>Which pitches are allowed at this moment, whoever plays them.</summary>
    public static ConstraintSet OfPitch(Settings settings, MusicalContext context)
    {
        var limits = new List<IConstraint>();
        if (settings.LockedKey is { } key) limits.Add(new InKey(key));
        else if (settings.AutoKey && context.Key.Confidence >= SureOfKey) limits.Add(new InKey(context.Key.Key));
        if (settings.ChordLock && context.Chord is { } chord) limits.Add(new OnChord(chord));
        limits.Add(new PitchRange(settings.Lowest, settings.Highest));
        return new ConstraintSet([.. limits]);
    }
}
