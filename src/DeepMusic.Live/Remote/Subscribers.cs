using DeepMusic.Core;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>
/// Who is told what happens, and until when. How much goes out in a second is bounded: many subscribers and much to tell do not hold up who
/// listens to the music. Thread-safe: no, the listening thread's.
/// </summary>
internal sealed class Subscribers(IClock clock)
{
    /// <summary>As many may subscribe.</summary>
    public const int Most = 64;

    private readonly List<(OscPeer Peer, HostTime Until)> _all = new(Most);
    private readonly Allowance _packets = new(20_000, 10_000);

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Packets that were not sent: the network did not take them, or they were too many.</summary>
    public long Unsent { get; private set; }

    /// <summary>Whether a peer is told already.</summary>
    public bool Has(OscPeer peer) => _all.Exists(s => s.Peer.Equals(peer));

    /// <summary>Has a peer told until some moment; one that is told already from now on until then.</summary>
    /// <returns>False if there are too many.</returns>
    public bool TryAdd(OscPeer peer, HostTime until)
    {
        int at = _all.FindIndex(s => s.Peer.Equals(peer));
        if (at >= 0)
        {
            if (_all[at].Until != HostTime.Never) _all[at] = (peer, until);
            return true;
        }
        if (_all.Count(s => s.Until != HostTime.Never) >= Most && until != HostTime.Never) return false;
        _all.Add((peer, until));
        return true;
    }

    /// <summary>Has it told no more.</summary>
    public void Remove(OscPeer peer) => _all.RemoveAll(s => s.Peer.Equals(peer) && s.Until != HostTime.Never);

    /// <summary>The subscribers on the machine of a peer that is none itself.</summary>
    public IReadOnlyList<OscPeer> Beside(OscPeer peer) => _all.Exists(s => s.Peer.Equals(peer)) ? []
        : [.. _all.Where(s => s.Until != HostTime.Never && s.Peer.EndPoint.Address.Equals(peer.EndPoint.Address)).Select(s => s.Peer)];

    /// <summary>Has nobody told any more.</summary>
    public void Clear() => _all.Clear();

    /// <summary>Forgets those whose time is over, and those who are gone.</summary>
    public void Expire(HostTime now)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
            if (_all[i].Until <= now || !_all[i].Peer.IsThere) _all.RemoveAt(i);
    }

    /// <summary>Tells all, but for one who knows already.</summary>
    public void Send(ReadOnlySpan<byte> packet, OscPeer? except = null)
    {
        HostTime now = clock.Now;
        for (int i = 0; i < _all.Count; i++)
        {
            OscPeer peer = _all[i].Peer;
            if (except is not null && except.Equals(peer)) continue;
            if (!_packets.TryTake(1, now) || !peer.Send(packet)) Unsent++;
        }
    }
}
