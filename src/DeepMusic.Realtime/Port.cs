using DeepMusic.Core;

namespace DeepMusic.Realtime;

/// <summary>
/// One numbered port the player asked for: what it should be connected to, whether it is, and what passed through it. It stays when
/// its peer goes.
/// </summary>
internal abstract class Port(int number, string pattern, string virtualName)
{
    private int _openings;
    private long _messages;
    private long _refused;
    private long _lastActivity;

    public int Number { get; } = number;

    public string Pattern { get; } = pattern;

    public bool IsVirtual { get; } = pattern.Equals(PortsRequest.Virtual, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name a virtual port has.</summary>
    public string VirtualName { get; } = virtualName;

    public abstract bool IsInput { get; }

    public PortHandle Handle { get; } = new();

    /// <summary>The peer it is or was last connected to. Written by the watching thread.</summary>
    public string? Peer { get; set; }

    /// <summary>What JACK calls an output of ours while it is open; null where that is not known, and on other systems. Written by the watching thread.</summary>
    public string? Own { get; set; }

    /// <summary>What was last said about it, so that "waiting" is said once and not each second.</summary>
    public PortEventKind Said { get; set; } = PortEventKind.Lost;

    /// <summary>How many times it was opened.</summary>
    public int Openings => Volatile.Read(ref _openings);

    public PortStatus Status => new(IsInput, Number, Pattern, Peer, Handle.IsOpen,
        Volatile.Read(ref _messages), Volatile.Read(ref _refused), new HostTime(Volatile.Read(ref _lastActivity)))
    {
        Own = Own,
    };

    /// <summary>Puts a device in place. Watching thread only.</summary>
    public virtual void Open(nint device, Backend backend)
    {
        Handle.Give(device);
        Volatile.Write(ref _openings, _openings + 1);
    }

    protected void Passed(HostTime time)
    {
        Volatile.Write(ref _messages, _messages + 1);
        Volatile.Write(ref _lastActivity, time.Microseconds);
    }

    protected void Refuse() => Volatile.Write(ref _refused, _refused + 1);
}
