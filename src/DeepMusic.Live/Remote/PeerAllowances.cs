using DeepMusic.Core;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>
/// What each peer may ask for in a second: one who floods is refused, and nobody else for it. How many are known is bounded; those who said nothing
/// for longest are forgotten. Thread-safe: no.
/// </summary>
/// <param name="perSecond">What comes back to a peer in a second.</param>
/// <param name="most">What a peer may take at once.</param>
internal sealed class PeerAllowances(double perSecond, double most)
{
    private const int Most = 256;

    private readonly Dictionary<string, (Allowance Left, HostTime Last)> _peers = [];

    /// <summary>Takes an amount of a peer's, if it is there.</summary>
    public bool TryTake(OscPeer peer, double amount, HostTime now)
    {
        string who = $"{peer}";
        if (!_peers.TryGetValue(who, out (Allowance Left, HostTime Last) known))
        {
            if (_peers.Count >= Most) _peers.Remove(_peers.MinBy(p => p.Value.Last).Key);
            known.Left = new Allowance(perSecond, most);
        }
        _peers[who] = (known.Left, now);
        return known.Left.TryTake(amount, now);
    }
}
