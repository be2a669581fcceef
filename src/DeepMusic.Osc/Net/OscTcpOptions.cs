namespace DeepMusic.Osc.Net;

/// <summary>What a TCP transport allows its peers.</summary>
public sealed record OscTcpOptions
{
    /// <summary>How packets are told apart.</summary>
    public OscFraming Framing { get; init; } = OscFraming.LengthPrefix;

    /// <summary>How many may be connected at once; others are turned away.</summary>
    public int MostPeers { get; init; } = 8;

    /// <summary>The longest packet that is read, in bytes.</summary>
    public int LongestPacket { get; init; } = OscPacket.Longest;

    /// <summary>How many bytes may wait for one peer, framing included; what comes beyond is not sent to it.</summary>
    public int Waiting { get; init; } = 128 * 1024;

    /// <summary>How long a peer may take nothing of what waits for it before it is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);
}
