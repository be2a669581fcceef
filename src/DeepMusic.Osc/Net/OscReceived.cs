namespace DeepMusic.Osc.Net;

/// <summary>
/// Told of each packet that is whole. It is called one packet at a time for each transport, on a thread of the transport's, and holds up
/// what comes next: hand over and return.
/// </summary>
/// <param name="packet">The packet; its bytes stand until the return.</param>
/// <param name="from">Whom it is from, and where an answer goes; <see cref="OscPeer.Keep"/> it to use it later.</param>
public delegate void OscReceived(OscPacket packet, OscPeer from);
