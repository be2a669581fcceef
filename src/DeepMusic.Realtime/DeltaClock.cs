using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// Rebuilds when messages came in from the times between them. A message that we fetch at <c>arrival</c> and that was not there when
/// the queue was last seen empty came in between the two: the rebuilt time is held inside these bounds, which also carries the
/// anchor along, so that no drift and no bad delta can leave them. In ordinary running they are one poll (0.5 ms) apart; after a pause
/// they are as far apart as the pause was long, and the deltas tell what happened inside it.
/// </summary>
internal struct DeltaClock
{
    private double _last;
    private bool _anchored;

    /// <summary>The time of the next message.</summary>
    /// <param name="delta">Seconds since the message before; of no meaning for the first.</param>
    /// <param name="emptySince">When the queue was last found empty.</param>
    /// <param name="arrival">When the message was fetched.</param>
    public HostTime Next(double delta, HostTime emptySince, HostTime arrival)
    {
        double time = _anchored ? _last + delta * 1e6 : arrival.Microseconds;
        _anchored = true;
        _last = Math.Min(Math.Max(time, emptySince.Microseconds), arrival.Microseconds);
        return new HostTime((long)_last);
    }
}
