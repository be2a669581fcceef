using DeepMusic.Realtime.Jack;

namespace DeepMusic.Realtime;

/// <summary>
/// What is known of a MIDI system from one moment to the next, in a few integers: JACK's threads and the watching thread write them,
/// the sequencer's thread reads them before each send. One pulse lives as long as one connection to a server.
/// Thread-safe: yes. Realtime-safe: yes.
/// </summary>
internal sealed class Pulse
{
    private readonly NativeTally? _ends, _changes, _lates;
    private int _gone;
    private int _registrations;
    private int _connections;
    private int _xruns;
    private int _cycle;

    /// <summary>A pulse that is told by method.</summary>
    public Pulse()
    {
    }

    /// <summary>A pulse that native threads tell by counting: the end of the server, changes of the ports or their connections, late graphs.</summary>
    public Pulse(NativeTally ends, NativeTally changes, NativeTally lates) => (_ends, _changes, _lates) = (ends, changes, lates);

    /// <summary>Whether the server has gone, for good.</summary>
    public bool Gone => Volatile.Read(ref _gone) != 0 || _ends is { Count: > 0 };

    /// <summary>Ports that came or went, and where it is counted natively, were connected.</summary>
    public int Registrations => Volatile.Read(ref _registrations) + (_changes?.Count ?? 0);

    /// <summary>Connections that were made or parted.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Times the audio graph was late.</summary>
    public int Xruns => Volatile.Read(ref _xruns) + (_lates?.Count ?? 0);

    /// <summary>A number that changes as long as the server turns; 0 for systems that do not queue behind a server.</summary>
    public int Cycle
    {
        get => Volatile.Read(ref _cycle);
        set => Volatile.Write(ref _cycle, value);
    }

    /// <summary>The server has gone.</summary>
    public void Stop() => Volatile.Write(ref _gone, 1);

    /// <summary>A port came or went.</summary>
    public void PortsChanged() => Interlocked.Increment(ref _registrations);

    /// <summary>A connection was made or parted.</summary>
    public void ConnectionsChanged() => Interlocked.Increment(ref _connections);

    /// <summary>The graph was late.</summary>
    public void Late() => Interlocked.Increment(ref _xruns);
}
