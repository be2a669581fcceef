using System.Runtime.InteropServices;
using System.Text;

namespace DeepMusic.Realtime.Jack;

/// <summary>
/// A JACK client without ports that knows what RtMidi does not: whether the server lives, which ports come and go, how often the
/// graph was late. Used from one thread; only <see cref="Pulse"/> is for all.
/// </summary>
/// <remarks>
/// The callbacks are managed and run on libjack's notification thread, so a garbage collection can delay them; the server's cycle
/// does not wait for them. There is no process callback: managed code on JACK's real-time thread would turn each collection into an
/// xrun of everybody's sound.
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
        _handle = GCHandle.Alloc(Pulse);
        nint pulse = GCHandle.ToIntPtr(_handle);
        jack.OnShutdown(client, &ServerStopped, pulse);
        jack.OnRegistration(client, &PortChanged, pulse);
        jack.OnXrun(client, &GraphLate, pulse);
    }

    /// <summary>What the callbacks tell.</summary>
    public Pulse Pulse { get; } = new();

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
        if (names is null) return [];
        var list = new List<string>();
        for (byte** name = names; *name is not null; name++) list.Add(Marshal.PtrToStringUTF8((nint)(*name)) ?? "");
        _jack.Free(names);
        return [.. list];
    }

    /// <summary>Connects a source with a destination by their full names; false if the server refuses or has gone.</summary>
    public bool Connect(string source, string destination)
    {
        if (_client == 0 || Pulse.Gone) return false;
        fixed (byte* from = Text(source), to = Text(destination)) return _jack.Connect(_client, from, to) == 0;
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
    private static int GraphLate(nint pulse)
    {
        Of(pulse).Late();
        return 0;
    }

    private static Pulse Of(nint handle) => (Pulse)GCHandle.FromIntPtr(handle).Target!;

    private static byte[] Text(string value) => Encoding.UTF8.GetBytes(value + '\0');
}
