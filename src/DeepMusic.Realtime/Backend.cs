using DeepMusic.Realtime.Jack;
using DeepMusic.Realtime.RtMidi;

namespace DeepMusic.Realtime;

/// <summary>
/// One connection to a MIDI system: which it is, who is there, whether it lives. On JACK a client of our own answers these; on the
/// other systems a pair of RtMidi devices that are never opened, so that nobody counts ports on a device another thread sends through.
/// Watching thread only; <see cref="Pulse"/> is for all.
/// </summary>
internal sealed class Backend : IDisposable
{
    private readonly JackWatch? _jack;
    private readonly nint _inputScout;
    private readonly nint _outputScout;

    private Backend(RtMidiLibrary library, MidiApi api, int number, JackWatch? jack, nint inputScout, nint outputScout)
    {
        Library = library;
        Api = api;
        Number = number;
        _jack = jack;
        _inputScout = inputScout;
        _outputScout = outputScout;
        Pulse = jack?.Pulse ?? new Pulse();
    }

    public RtMidiLibrary Library { get; }

    public MidiApi Api { get; }

    /// <summary>The API's number in this library.</summary>
    public int Number { get; }

    public Pulse Pulse { get; }

    /// <summary>Connects to what was asked for, or to the first system that answers; null with a line for each that did not.</summary>
    public static Backend? TryOpen(MidiApi wanted, string client, List<string> tried)
    {
        if (RtMidiLibrary.Find(out string trouble) is not { } library)
        {
            tried.Add(trouble);
            return null;
        }
        ReadOnlySpan<MidiApi> candidates = wanted != MidiApi.Auto ? [wanted]
            : OperatingSystem.IsWindows() ? [MidiApi.Jack, MidiApi.WinMm]
            : OperatingSystem.IsMacOS() ? [MidiApi.Jack, MidiApi.CoreMidi]
            : [MidiApi.Jack, MidiApi.Alsa];
        foreach (MidiApi api in candidates)
        {
            if (TryOpen(library, api, client, out trouble) is { } backend) return backend;
            tried.Add($"{NameOf(api)}: {trouble}");
        }
        return null;
    }

    /// <summary>The names of the peers, in the order they are opened by: sources for inputs, destinations for outputs.</summary>
    public string[] Peers(bool sources) =>
        _jack is not null ? _jack.MidiPorts(sources) : Library.PeerNames(sources ? _inputScout : _outputScout);

    /// <summary>JACK's own client; null on the other systems.</summary>
    public JackWatch? Jack => _jack;

    /// <summary>Our own outputs and those of others, as JACK calls them; none on the other systems.</summary>
    public string[] Origins() => _jack?.MidiPorts(sources: true) ?? [];

    /// <summary>Tells the pulse whether the server still turns.</summary>
    public void Beat() => _jack?.Beat();

    /// <summary>Leaves the system; every device opened through it must be freed before.</summary>
    public void Dispose()
    {
        Library.Free(_inputScout, input: true);
        Library.Free(_outputScout, input: false);
        _jack?.Dispose();
    }

    private static Backend? TryOpen(RtMidiLibrary library, MidiApi api, string client, out string trouble)
    {
        int number = library.ApiNumber(NameOf(api));
        trouble = "this RtMidi was built without it";
        if (number == 0) return null;
        trouble = "a thread hangs in the server that died: start the program again";
        if (api == MidiApi.Jack && Closing.IsStuck) return null;
        trouble = "the ports of the last server are still closing";
        if (api == MidiApi.Jack && !Closing.IsDone) return null;
        if (api == MidiApi.Jack)
            return JackWatch.TryOpen(client + "-watch", out trouble) is { } jack ? new Backend(library, api, number, jack, 0, 0) : null;
        // asked first, because without it both ALSA and RtMidi write to the terminal
        trouble = "/dev/snd/seq is not there (no sound driver; try: sudo modprobe snd-seq)";
        if (api == MidiApi.Alsa && !File.Exists("/dev/snd/seq")) return null;
        trouble = "the system refuses a client";
        nint input = library.CreateInput(number, client);
        nint output = library.CreateOutput(number, client);
        if (input != 0 && output != 0) return new Backend(library, api, number, null, input, output);
        library.Free(input, input: true);
        library.Free(output, input: false);
        return null;
    }

    private static string NameOf(MidiApi api) => api switch
    {
        MidiApi.Jack => "jack",
        MidiApi.Alsa => "alsa",
        MidiApi.CoreMidi => "core",
        _ => "winmm",
    };
}
