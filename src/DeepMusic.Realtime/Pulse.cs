namespace DeepMusic.Realtime;

/// <summary>
/// What is known of a MIDI system from one moment to the next, in a few integers: JACK's threads and the watching thread write them,
/// the sequencer's thread reads them before each send. One pulse lives as long as one connection to a server.
/// Thread-safe: yes. Realtime-safe: yes.
/// </summary>
internal sealed class Pulse
{
    private int _gone;
    private int _registrations;
    private int _xruns;
    private int _cycle;

    /// <summary>Whether the server has gone, for good.</summary>
    public bool Gone => Volatile.Read(ref _gone) != 0;

    /// <summary>Ports that came or went.</summary>
    public int Registrations => Volatile.Read(ref _registrations);

    /// <summary>Times the audio graph was late.</summary>
    public int Xruns => Volatile.Read(ref _xruns);

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

    /// <summary>The graph was late.</summary>
    public void Late() => Interlocked.Increment(ref _xruns);
}
