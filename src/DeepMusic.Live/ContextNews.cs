using DeepMusic.Core;
using DeepMusic.Live.Recording;

namespace DeepMusic.Live;

/// <summary>Tells what is known of the music when it is no longer what was told last, but for what is too small to matter.</summary>
internal sealed class ContextNews
{
    private const double BeatsPerMinute = 0.5;
    private const double Place = 0.05;

    private ContextEvent? _told;

    /// <summary>The event that tells it; null while the last one still holds.</summary>
    public ContextEvent? News(HostTime now, MusicalContext context) =>
        _told is null || Differs(_told, context) ? _told = new ContextEvent(now, context) : null;

    private static bool Differs(ContextEvent told, MusicalContext now) =>
        told.Key.Key != now.Key.Key || told.Chord != now.Chord || told.Timeline.Meter != now.Timeline.Meter
        || Math.Abs(told.Timeline.Tempo.BeatsPerMinute - now.Timeline.Tempo.BeatsPerMinute) > BeatsPerMinute
        || Math.Abs((told.Timeline.BeatAt(told.Time) - now.Timeline.BeatAt(told.Time)).Value) > Place;
}
