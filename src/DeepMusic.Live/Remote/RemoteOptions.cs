using System.Net;
using DeepMusic.Osc.Net;

namespace DeepMusic.Live.Remote;

/// <summary>How the instrument is reached over the network.</summary>
public sealed record RemoteOptions
{
    /// <summary>The UDP port; 0 takes one that is free; null closes the room.</summary>
    public int? Port { get; init; } = AddressSpace.DefaultPort;

    /// <summary>Which network it is open to: this machine alone, unless told.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The HTTP port OSCQuery answers on; null is the number of the UDP port, 0 one that is free.</summary>
    public int? QueryPort { get; init; }

    /// <summary>The TCP port; 0 takes one that is free; null opens none.</summary>
    public int? TcpPort { get; init; }

    /// <summary>How packets are told apart over TCP.</summary>
    public OscFraming TcpFraming { get; init; } = OscFraming.LengthPrefix;

    /// <summary>Who is told everything without asking, as <c>host:port</c>.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether everything is done when it comes, whatever its time tag says: for senders whose clock is wrong.</summary>
    public bool IgnoreTimeTags { get; init; }

    /// <summary>Whether other machines reach it.</summary>
    public bool IsOpen => !IPAddress.IsLoopback(Address);

    /// <summary>Reads <c>host:port</c>.</summary>
    /// <returns>False if it is nothing of the kind.</returns>
    public static bool TryTarget(string text, out string host, out int port)
    {
        int colon = text.LastIndexOf(':');
        host = colon > 0 ? text[..colon].Trim('[', ']') : "";
        port = 0;
        return host.Length > 0 && Uri.CheckHostName(host) != UriHostNameType.Unknown && int.TryParse(text.AsSpan(colon + 1), out port) && port is > 0 and < 65536;
    }
}
