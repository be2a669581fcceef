using System.Reactive.Linq;
using DeepMusic.Core;

namespace DeepMusic.Listening;

/// <summary>The player's groove as a stream.</summary>
public static class Grooves
{
    /// <summary>The groove after every phrase. The meter is the caller's, who changes its time signature.</summary>
    public static IObservable<Groove> Measure(this IObservable<Phrase> phrases, GrooveMeter meter) =>
        phrases.Select(phrase =>
        {
            meter.Hear(phrase);
            return meter.Groove;
        });
}
