using System.Net;

namespace DeepMusic.Osc.Net;

/// <summary>Whoever sent the datagram at hand: one object for all senders, so that receiving allocates nothing.</summary>
internal sealed class OscVisitor(OscUdpPeer at) : OscPeer
{
    public override IPEndPoint EndPoint => at.EndPoint;

    public override bool IsThere => true;

    public override bool Send(ReadOnlySpan<byte> packet) => at.Send(packet);

    public override OscPeer Keep() => at.Copy();
}
