using System.Reactive.Linq;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>Key and chord as a stream.</summary>
public static class Harmony
{
    /// <summary>
    /// Key and chord after every event, when either is another than before. The tracker is the caller's, because locks act on
    /// it too; it must be used on the thread the events come on.
    /// </summary>
    public static IObservable<HarmonyEstimate> Harmonies(this IObservable<NoteEvent> events, HarmonyTracker tracker) =>
        events.Select(e => tracker.Hear(e)).DistinctUntilChanged();
}
