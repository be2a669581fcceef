using System.Net;
using System.Net.Sockets;

namespace DeepMusic.Stage.Tests;

/// <summary>Ports of this machine.</summary>
internal static class LocalPort
{
    /// <summary>A UDP port nobody has at this moment.</summary>
    public static int Free()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
