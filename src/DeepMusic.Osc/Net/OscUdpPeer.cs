using System.Net;
using System.Net.Sockets;

namespace DeepMusic.Osc.Net;

/// <summary>An address, spoken to from one of our ports. Two of the same address and port are equal.</summary>
internal sealed class OscUdpPeer(OscUdp udp, SocketAddress address) : OscPeer
{
    public SocketAddress Address { get; } = address;

    public override IPEndPoint EndPoint =>
        (IPEndPoint)new IPEndPoint(udp.Family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0).Create(Address);

    public override bool IsThere => true;

    public override bool Send(ReadOnlySpan<byte> packet) => udp.Send(packet, Address);

    public OscUdpPeer Copy()
    {
        var copy = new SocketAddress(Address.Family, Address.Size);
        Address.Buffer[..Address.Size].CopyTo(copy.Buffer);
        return new OscUdpPeer(udp, copy);
    }

    public bool IsOf(OscUdp other) => udp == other;

    public override bool Equals(object? obj) => obj is OscUdpPeer peer && peer.IsOf(udp) && peer.Address.Equals(Address);

    public override int GetHashCode() => Address.GetHashCode();
}
