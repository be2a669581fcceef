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
        return key.Away(e.Pitch, settings.Shadow) is { } pitch && limits.Allows(pitch) ? pitch : null;
    }

    /// <summary>The network will be asked soon. Returns whether it is ready.</summary>
    public bool MakeReady() => network.Get() is not null;
}
