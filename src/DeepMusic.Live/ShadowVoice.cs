using DeepMusic.Core;
using DeepMusic.Core.Constraints;

namespace DeepMusic.Live;

/// <summary>Which pitch goes with a key that comes down: so many scale steps away, or above or below it as a chorale would have it.</summary>
/// <param name="network">Who knows chorales.</param>
internal sealed class ShadowVoice(ShadowNetwork network)
{
    /// <summary>The pitch; null where the limits allow none.</summary>
    public Pitch? For(in NoteEvent e, Settings settings, MusicalContext context)
    {
        ConstraintSet limits = Limits.OfPitch(settings, context);
        Key key = context.Key.Key;
        if (settings.ShadowByNetwork && network.Get() is { } chorale)
        {
            Timeline line = context.Timeline;
            return chorale.Choose(line.BeatAt(e.Time), line.Meter, context.Key.Confidence >= Limits.SureOfKey ? key : null, e.Pitch, settings.Shadow > 0, limits.Allows);
        }
        return Above(e.Pitch, settings.Shadow, key) is { } pitch && limits.Allows(pitch) ? pitch : null;
    }

    /// <summary>The network will be asked soon. Returns whether it is ready.</summary>
    public bool MakeReady() => network.Get() is not null;

    /// <summary>
    /// The pitch so many scale steps away; a key outside the scale counts as the scale's next one below. Null beyond the keyboard.
    /// </summary>
    public static Pitch? Above(Pitch pitch, int steps, Key key)
    {
        int number = pitch.Number;
        while (number > 0 && !key.Classes.Contains(new PitchClass(number))) number--;
        for (int left = Math.Abs(steps); left > 0 && number is >= 0 and <= 127;)
        {
            number += Math.Sign(steps);
            if (key.Classes.Contains(new PitchClass(number))) left--;
        }
        return number is >= 0 and <= 127 ? new Pitch(number) : null;
    }
}
