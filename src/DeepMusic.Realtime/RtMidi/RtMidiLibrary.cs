using System.Runtime.InteropServices;
using System.Text;

namespace DeepMusic.Realtime.RtMidi;

/// <summary>
/// The C interface of native RtMidi 4.0 and later, loaded by name and called through function pointers: a missing library is a
/// sentence and not a TypeInitializationException, and a test can load a name that does not exist.
/// Nothing here throws. A device is the library's own pointer; 0 is no device.
/// </summary>
/// <remarks>
/// After a failure the wrapper's <c>msg</c> dangles (5.0, 6.0), so only <c>ok</c> is read; it stays false for good, and such a device
/// is freed. The error callback that later versions have is left alone: where it is set RtMidi swallows its exception, and a failed
/// call looks like a good one.
/// </remarks>
internal sealed unsafe class RtMidiLibrary
{
    private static readonly Lazy<(RtMidiLibrary? Library, string Trouble)> Loaded = new(() =>
    {
        RtMidiLibrary? library = TryLoad(Names(), out string trouble);
        return (library, trouble);
    });

    // The wrapper is { ptr, data, ok, msg } up to 6.0 and { ptr, proxy, proxy, ok, msg } in the versions that export the setter of
    // an error callback, which is what the second proxy is for.
    private readonly int _okOffset;
    private readonly delegate* unmanaged<byte*, int> _apiByName;
    private readonly delegate* unmanaged<int, byte*, uint, nint> _inCreate;
    private readonly delegate* unmanaged<int, byte*, nint> _outCreate;
    private readonly delegate* unmanaged<nint, void> _inFree;
    private readonly delegate* unmanaged<nint, void> _outFree;
    private readonly delegate* unmanaged<nint, byte, byte, byte, void> _ignoreTypes;
    private readonly delegate* unmanaged<nint, uint, byte*, void> _openPort;
    private readonly delegate* unmanaged<nint, byte*, void> _openVirtualPort;
    private readonly delegate* unmanaged<nint, uint> _portCount;
    private readonly delegate* unmanaged<nint, uint, byte*, int*, nint> _portName;
    private readonly delegate* unmanaged<nint, byte*, nuint*, double> _getMessage;
    private readonly delegate* unmanaged<nint, byte*, int, int> _sendMessage;

    private RtMidiLibrary(nint library)
    {
        _apiByName = (delegate* unmanaged<byte*, int>)NativeLibrary.GetExport(library, "rtmidi_compiled_api_by_name");
        _inCreate = (delegate* unmanaged<int, byte*, uint, nint>)NativeLibrary.GetExport(library, "rtmidi_in_create");
        _outCreate = (delegate* unmanaged<int, byte*, nint>)NativeLibrary.GetExport(library, "rtmidi_out_create");
        _inFree = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "rtmidi_in_free");
        _outFree = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "rtmidi_out_free");
        _ignoreTypes = (delegate* unmanaged<nint, byte, byte, byte, void>)NativeLibrary.GetExport(library, "rtmidi_in_ignore_types");
        _openPort = (delegate* unmanaged<nint, uint, byte*, void>)NativeLibrary.GetExport(library, "rtmidi_open_port");
        _openVirtualPort = (delegate* unmanaged<nint, byte*, void>)NativeLibrary.GetExport(library, "rtmidi_open_virtual_port");
        _portCount = (delegate* unmanaged<nint, uint>)NativeLibrary.GetExport(library, "rtmidi_get_port_count");
        _portName = (delegate* unmanaged<nint, uint, byte*, int*, nint>)NativeLibrary.GetExport(library, "rtmidi_get_port_name");
        _getMessage = (delegate* unmanaged<nint, byte*, nuint*, double>)NativeLibrary.GetExport(library, "rtmidi_in_get_message");
        _sendMessage = (delegate* unmanaged<nint, byte*, int, int>)NativeLibrary.GetExport(library, "rtmidi_out_send_message");
        _okOffset = NativeLibrary.TryGetExport(library, "rtmidi_set_error_callback", out _) ? 3 * sizeof(nint) : 2 * sizeof(nint);
    }

    /// <summary>The library of this machine, or null and one line that says how to get it.</summary>
    public static RtMidiLibrary? Find(out string trouble)
    {
        trouble = Loaded.Value.Trouble;
        return Loaded.Value.Library;
    }

    /// <summary>Loads the first of <paramref name="names"/> that there is, or says in one line how to get it.</summary>
    public static RtMidiLibrary? TryLoad(ReadOnlySpan<string> names, out string trouble)
    {
        trouble = "";
        foreach (string name in names)
        {
            if (!NativeLibrary.TryLoad(name, out nint library)) continue;
            try
            {
                return new RtMidiLibrary(library);
            }
            catch (EntryPointNotFoundException e)
            {
                trouble = $"{name} is not RtMidi 4.0 or later ({e.Message})";
            }
        }
        if (trouble == "") trouble = $"RtMidi is not installed (no {string.Join(", ", names!)}): {InstallCommand}";
        return null;
    }

    /// <summary>The number this library gives to an API ("alsa", "jack", "core", "winmm"), or 0 if it was built without it.</summary>
    public int ApiNumber(string name)
    {
        fixed (byte* text = Text(name)) return Math.Max(0, _apiByName(text));
    }

    /// <summary>A new input that ignores nothing and queues 4096 messages, or 0.</summary>
    public nint CreateInput(int api, string client)
    {
        nint device;
        fixed (byte* name = Text(client)) device = _inCreate(api, name, 4096);
        if (!Ok(device)) return Discard(device, _inFree);
        _ignoreTypes(device, 0, 0, 0);
        return device;
    }

    /// <summary>A new output, or 0.</summary>
    public nint CreateOutput(int api, string client)
    {
        nint device;
        fixed (byte* name = Text(client)) device = _outCreate(api, name);
        return Ok(device) ? device : Discard(device, _outFree);
    }

    /// <summary>Connects to the peer at <paramref name="index"/>; false if it failed, and the device is then of no more use.</summary>
    public bool Open(nint device, int index, string name)
    {
        fixed (byte* text = Text(name)) _openPort(device, (uint)index, text);
        return Ok(device);
    }

    /// <summary>Opens a port that others connect to; false if it failed, and the device is then of no more use.</summary>
    public bool OpenVirtual(nint device, string name)
    {
        fixed (byte* text = Text(name)) _openVirtualPort(device, text);
        return Ok(device);
    }

    /// <summary>Closes and frees. Takes a second when the JACK server is gone.</summary>
    public void Free(nint device, bool input)
    {
        if (device == 0) return;
        if (input) _inFree(device); else _outFree(device);
    }

    /// <summary>The peers' names as they stand now, in RtMidi's order: sources for an input, destinations for an output.</summary>
    public string[] PeerNames(nint device)
    {
        uint count = _portCount(device);
        if (!Ok(device) || count > 4096) return [];
        var names = new string[count];
        for (uint i = 0; i < count; i++) names[i] = PortNames.Read(_portName, device, i);
        return names;
    }

    /// <summary>
    /// Takes the oldest message. Returns its length, 0 if there is none; where it is longer than <paramref name="capacity"/> nothing is
    /// copied. <paramref name="delta"/> is the time since the message before, in seconds.
    /// </summary>
    public int Receive(nint device, byte* buffer, int capacity, out double delta)
    {
        var size = (nuint)capacity;
        delta = _getMessage(device, buffer, &size);
        return delta < 0 ? 0 : (int)size;
    }

    /// <summary>Sends one message; false if RtMidi refused it.</summary>
    public bool Send(nint device, byte* bytes, int length) => _sendMessage(device, bytes, length) == 0;

    private bool Ok(nint device) => device != 0 && *((byte*)device + _okOffset) != 0;

    private static nint Discard(nint device, delegate* unmanaged<nint, void> free)
    {
        if (device != 0) free(device);
        return 0;
    }

    private static byte[] Text(string value) => Encoding.UTF8.GetBytes(value + '\0');

    private static string[] Names() =>
        OperatingSystem.IsWindows() ? ["rtmidi.dll", "librtmidi.dll", "librtmidi-7.dll"]
        : OperatingSystem.IsMacOS() ? ["librtmidi.dylib", "librtmidi.7.dylib", "/opt/homebrew/lib/librtmidi.dylib", "/usr/local/lib/librtmidi.dylib"]
        : ["librtmidi.so.7", "librtmidi.so.6", "librtmidi.so.5", "librtmidi.so"];

    private static string InstallCommand =>
        OperatingSystem.IsWindows() ? "vcpkg install rtmidi, and put rtmidi.dll beside the program"
        : OperatingSystem.IsMacOS() ? "brew install rtmidi"
        : "sudo apt install librtmidi6 (Ubuntu 24.10 and later: librtmidi7; Fedora: sudo dnf install rtmidi)";
}
