using System.Reactive.Linq;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>The beat as a stream.</summary>
public static class Beat
{
    /// <summary>
    /// The beat after every event, when it is another than before. The tracker is the caller's, because clock, tap key and
    /// tempo knob act on it too; it must be used on the thread the events come on.
    /// </summary>
    public static IObservable<BeatEstimate> Beats(this IObservable<NoteEvent> events, BeatTracker tracker) =>
        events.Select(e => tracker.Hear(e)).DistinctUntilChanged();
}
