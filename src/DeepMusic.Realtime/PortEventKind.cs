namespace DeepMusic.Realtime;

/// <summary>What happened to a port.</summary>
public enum PortEventKind
{
    /// <summary>No peer of that name is there yet; it is opened when it comes.</summary>
    Waiting,

    /// <summary>Open for the first time.</summary>
    Opened,

    /// <summary>The peer has gone.</summary>
    Lost,

    /// <summary>Open again after it was lost.</summary>
    Returned,

    /// <summary>A cable that sent active sensing fell silent for 300 ms: it was pulled, and whatever it held is to be let go.</summary>
    CableOut,

    /// <summary>A peer is there but cannot be opened (often: another program holds it).</summary>
    Failed,

    /// <summary>The MIDI system is connected.</summary>
    SystemFound,

    /// <summary>The JACK server has gone; it is looked for once a second.</summary>
    SystemGone,

    /// <summary>No MIDI system was found; it is looked for once a second.</summary>
    NoSystem,
}
