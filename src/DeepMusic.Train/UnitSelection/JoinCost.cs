using System.Collections.Immutable;

namespace DeepMusic.Train.UnitSelection;

/// <summary>How a candidate's cost is told from the nats of its events.</summary>
/// <param name="Events">How many of its first events count.</param>
/// <param name="PerEvent">Whether the sum is divided by how many they are.</param>
/// <param name="Own">How much of what they would cost after nothing at all is taken off: at 1, only what the past has to say about them counts.</param>
internal sealed record JoinCost(int Events, bool PerEvent, double Own)
{
    /// <summary>As many events as a unit has.</summary>
    public const int All = int.MaxValue;

    /// <summary>How many events can count.</summary>
    public static readonly ImmutableArray<int> Prefixes = [1, 2, 4, All];

    /// <summary>All that are tried.</summary>
    public static readonly IReadOnlyList<JoinCost> Tried =
        [.. Prefixes.SelectMany(events => (bool[])[false, true], (events, per) => (events, per)).SelectMany(k => (double[])[0, 0.5, 1], (k, own) => new JoinCost(k.events, k.per, own))];

    /// <summary>The cost, in nats.</summary>
    /// <param name="after">Nats of these events after what was heard.</param>
    /// <param name="alone">Their nats after nothing.</param>
    /// <param name="events">How many events the unit has.</param>
    public double Of(double after, double alone, int events)
    {
        double nats = after - Own * alone;
        return PerEvent ? nats / Math.Min(events, Events) : nats;
    }
}
