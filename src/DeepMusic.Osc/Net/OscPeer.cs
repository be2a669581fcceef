using System.Net;

namespace DeepMusic.Osc.Net;

/// <summary>Somebody to send packets to.</summary>
public abstract class OscPeer
{
    /// <summary>Where it is; allocates.</summary>
    public abstract IPEndPoint EndPoint { get; }

    /// <summary>Whether it can still be reached, as far as one can know: over UDP, always.</summary>
    public abstract bool IsThere { get; }

    /// <summary>
    /// Sends a packet without waiting for anybody; never throws. Thread-safe: yes.
    /// </summary>
    /// <returns>Whether it was taken: false if the peer is gone, does not keep up, or the network refuses.</returns>
    public abstract bool Send(ReadOnlySpan<byte> packet);

    /// <summary>The peer, to be held beyond the call it was handed to.</summary>
    public virtual OscPeer Keep() => this;

    /// <inheritdoc/>
    public override string ToString() => EndPoint.ToString();
}
