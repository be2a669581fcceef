using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>How one port stands, for the screen.</summary>
/// <param name="IsInput">Input or output.</param>
/// <param name="Number">From 0, in the order the player named them.</param>
/// <param name="Pattern">What the player asked for.</param>
/// <param name="Peer">The peer it is or was connected to; the port's own name if it is virtual; null while nothing matched.</param>
/// <param name="IsOpen">Whether messages can pass.</param>
/// <param name="Messages">Messages passed since the start.</param>
/// <param name="Refused">Outputs: messages that could not be sent. Inputs: messages that were SysEx, broken, or found the ring full.</param>
/// <param name="LastActivity">When the last message passed; zero if none did.</param>
public readonly record struct PortStatus(
    bool IsInput, int Number, string Pattern, string? Peer, bool IsOpen, long Messages, long Refused, HostTime LastActivity)
{
    /// <summary>What JACK calls an output of ours; null where that is not known, and on other systems.</summary>
    public string? Own { get; init; }
}
