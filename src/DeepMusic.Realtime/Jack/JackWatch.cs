using System.Runtime.InteropServices;
using System.Text;

namespace DeepMusic.Realtime.Jack;

/// <summary>
/// A JACK client without ports that knows what RtMidi does not: whether the server lives, which ports come and go, how often the
/// graph was late. Used from one thread; only <see cref="Pulse"/> is for all.
/// </summary>
/// <remarks>
/// Libjack calls back on its notification thread, and cancels that thread when the client is closed. So what it calls is native where that
/// can be had (<see cref="NativeTally"/>); elsewhere it is managed. The graph's order changes with every port that comes, goes or is connected.
/// There is no process callback: managed code on JACK's real-time thread would turn each collection into an xrun of everybody's sound.
/// </remarks>
internal sealed unsafe class JackWatch : IDisposable
{
    private const int NoStartServer = 1;
    private const nuint PortIsInput = 1;
    private const nuint PortIsOutput = 2;

    private readonly JackLibrary _jack;
    private nint _client;
    private GCHandle _handle;

    private JackWatch(JackLibrary jack, nint client)
    {
        _jack = jack;
        _client = client;
        if (NativeTally.Raise != 0)
        {
            NativeTally ends = new(), changes = new(), lates = new();
            Pulse = new Pulse(ends, changes, lates);
            _handle = GCHandle.Alloc(Pulse);
            jack.OnPlainShutdown(client, NativeTally.Raise, ends.Address);
            jack.OnGraphOrder(client, NativeTally.Raise, changes.Address);
            jack.OnXrun(client, (delegate* unmanaged<nint, int>)NativeTally.Raise, lates.Address);
            return;
        }
        Pulse = new Pulse();
        _handle = GCHandle.Alloc(Pulse);
        nint pulse = GCHandle.ToIntPtr(_handle);
        jack.OnShutdown(client, &ServerStopped, pulse);
        jack.OnRegistration(client, &PortChanged, pulse);
        jack.OnConnection(client, &PortConnected, pulse);
        jack.OnXrun(client, &GraphLate, pulse);
    }

    /// <summary>What the callbacks tell.</summary>
    public Pulse Pulse { get; }

    /// <summary>Joins the running server; null and the reason when there is none. Never starts one.</summary>
    public static JackWatch? TryOpen(string name, out string trouble)
    {
        trouble = "libjack is not installed";
        if (JackLibrary.Find() is not { } jack) return null;
        int status;
        nint client;
        fixed (byte* text = Text(name)) client = jack.ClientOpen(text, NoStartServer, &status);
        trouble = "no server answers (to start one: jackd -d alsa, or qjackctl)";
        if (client == 0) return null;
        var watch = new JackWatch(jack, client);
        if (jack.Activate(client) == 0) return watch;
        watch.Dispose();
        trouble = "the server refuses new clients";
        return null;
    }

    /// <summary>The names of all MIDI ports, in the order RtMidi counts them: sources (JACK's outputs) or destinations.</summary>
    public string[] MidiPorts(bool sources)
    {
        if (_client == 0 || Pulse.Gone) return [];
        byte** names;
        fixed (byte* any = Text(""), midi = Text("8 bit raw midi"))
            names = _jack.GetPorts(_client, any, midi, sources ? PortIsOutput : PortIsInput);
        return Take(names);
    }

    /// <summary>The full names of the ports that a port is connected with; null where there is no such port.</summary>
    public string[]? Connections(string port)
    {
        if (_client == 0 || Pulse.Gone) return null;
        nint found;
        fixed (byte* name = Text(port)) found = _jack.PortByName(_client, name);
        return found == 0 ? null : Take(_jack.Connections(_client, found));
    }

    /// <summary>Connects a source with a destination by their full names; false if the server refuses or has gone.</summary>
    public bool Connect(string source, string destination)
    {
        if (_client == 0 || Pulse.Gone) return false;
        fixed (byte* from = Text(source), to = Text(destination)) return _jack.Connect(_client, from, to) == 0;
    }

    /// <summary>Parts a source from a destination.</summary>
    public bool Disconnect(string source, string destination)
    {
        if (_client == 0 || Pulse.Gone) return false;
        fixed (byte* from = Text(source), to = Text(destination)) return _jack.Disconnect(_client, from, to) == 0;
    }

    /// <summary>
    /// Looks whether the server still turns, and tells the pulse. The frame counter stands in memory shared with the server, so this
    /// neither waits nor asks; with the server dead it stands still.
    /// </summary>
    public void Beat()
    {
        // never 0, which means that there is no server to wait for
        if (_client != 0) Pulse.Cycle = (int)_jack.LastFrameTime(_client) | 1;
    }

    /// <summary>Leaves the server. Takes a moment when it is dead.</summary>
    public void Dispose()
    {
        if (_client == 0) return;
        Pulse.Stop();
        _jack.ClientClose(_client);
        _client = 0;
        _handle.Free();
    }

    [UnmanagedCallersOnly]
    private static void ServerStopped(int code, byte* reason, nint pulse) => Of(pulse).Stop();

    [UnmanagedCallersOnly]
    private static void PortChanged(uint port, int registered, nint pulse) => Of(pulse).PortsChanged();

    [UnmanagedCallersOnly]
    private static void PortConnected(uint source, uint destination, int connected, nint pulse) => Of(pulse).ConnectionsChanged();

    [UnmanagedCallersOnly]
    private static int GraphLate(nint pulse)
    {
        Of(pulse).Late();
        return 0;
    }

    private string[] Take(byte** names)
    {
        if (names is null) return [];
        var list = new List<string>();
        for (byte** name = names; *name is not null; name++) list.Add(Marshal.PtrToStringUTF8((nint)(*name)) ?? "");
        _jack.Free(names);
        return [.. list];
    }

    private static Pulse Of(nint handle) => (Pulse)GCHandle.FromIntPtr(handle).Target!;

    private static byte[] Text(string value) => Encoding.UTF8.GetBytes(value + '\0');
}
