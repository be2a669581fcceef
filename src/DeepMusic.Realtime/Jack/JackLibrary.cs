using System.Runtime.InteropServices;

namespace DeepMusic.Realtime.Jack;

/// <summary>
/// The few functions of libjack that RtMidi does not offer. A machine without it has no JACK ports, and that is no error.
/// From the first use on libjack prints nothing on the terminal, in RtMidi's calls either: the functions it reports to are its
/// process-wide ones.
/// </summary>
internal sealed unsafe class JackLibrary
{
    private static readonly Lazy<JackLibrary?> Loaded = new(TryLoad);

    // jack_client_open takes further arguments for options that are never set here.
    public readonly delegate* unmanaged<byte*, int, int*, nint> ClientOpen;
    public readonly delegate* unmanaged<nint, int> ClientClose;
    public readonly delegate* unmanaged<nint, int> Activate;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<int, byte*, nint, void>, nint, void> OnShutdown;
    public readonly delegate* unmanaged<nint, nint, nint, void> OnPlainShutdown;
    public readonly delegate* unmanaged<nint, nint, nint, int> OnGraphOrder;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<uint, int, nint, void>, nint, int> OnRegistration;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<uint, uint, int, nint, void>, nint, int> OnConnection;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<nint, int>, nint, int> OnXrun;
    public readonly delegate* unmanaged<nint, byte*, byte*, nuint, byte**> GetPorts;
    public readonly delegate* unmanaged<nint, byte*, byte*, int> Connect;
    public readonly delegate* unmanaged<nint, byte*, byte*, int> Disconnect;
    public readonly delegate* unmanaged<nint, byte*, nint> PortByName;
    public readonly delegate* unmanaged<nint, nint, byte**> Connections;
    public readonly delegate* unmanaged<nint, uint> LastFrameTime;
    public readonly delegate* unmanaged<void*, void> Free;

    private JackLibrary(nint library)
    {
        ClientOpen = (delegate* unmanaged<byte*, int, int*, nint>)NativeLibrary.GetExport(library, "jack_client_open");
        ClientClose = (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, "jack_client_close");
        Activate = (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, "jack_activate");
        OnShutdown = (delegate* unmanaged<nint, delegate* unmanaged<int, byte*, nint, void>, nint, void>)NativeLibrary.GetExport(library, "jack_on_info_shutdown");
        OnPlainShutdown = (delegate* unmanaged<nint, nint, nint, void>)NativeLibrary.GetExport(library, "jack_on_shutdown");
        OnGraphOrder = (delegate* unmanaged<nint, nint, nint, int>)NativeLibrary.GetExport(library, "jack_set_graph_order_callback");
        OnRegistration = (delegate* unmanaged<nint, delegate* unmanaged<uint, int, nint, void>, nint, int>)NativeLibrary.GetExport(library, "jack_set_port_registration_callback");
        OnConnection = (delegate* unmanaged<nint, delegate* unmanaged<uint, uint, int, nint, void>, nint, int>)NativeLibrary.GetExport(library, "jack_set_port_connect_callback");
        OnXrun = (delegate* unmanaged<nint, delegate* unmanaged<nint, int>, nint, int>)NativeLibrary.GetExport(library, "jack_set_xrun_callback");
        GetPorts = (delegate* unmanaged<nint, byte*, byte*, nuint, byte**>)NativeLibrary.GetExport(library, "jack_get_ports");
        Connect = (delegate* unmanaged<nint, byte*, byte*, int>)NativeLibrary.GetExport(library, "jack_connect");
        Disconnect = (delegate* unmanaged<nint, byte*, byte*, int>)NativeLibrary.GetExport(library, "jack_disconnect");
        PortByName = (delegate* unmanaged<nint, byte*, nint>)NativeLibrary.GetExport(library, "jack_port_by_name");
        Connections = (delegate* unmanaged<nint, nint, byte**>)NativeLibrary.GetExport(library, "jack_port_get_all_connections");
        LastFrameTime = (delegate* unmanaged<nint, uint>)NativeLibrary.GetExport(library, "jack_last_frame_time");
        Free = (delegate* unmanaged<void*, void>)NativeLibrary.GetExport(library, "jack_free");
        foreach (string setter in (ReadOnlySpan<string>)["jack_set_error_function", "jack_set_info_function"])
            if (NativeLibrary.TryGetExport(library, setter, out nint set)) ((delegate* unmanaged<nint, void>)set)(NativeTally.Nothing != 0 ? NativeTally.Nothing : (nint)(delegate* unmanaged<byte*, void>)&Silence);
    }

    /// <summary>libjack, or null where there is none.</summary>
    public static JackLibrary? Find() => Loaded.Value;

    private static JackLibrary? TryLoad()
    {
        ReadOnlySpan<string> names =
            OperatingSystem.IsWindows() ? ["libjack64.dll"]
            : OperatingSystem.IsMacOS() ? ["libjack.dylib", "/opt/homebrew/lib/libjack.dylib", "/usr/local/lib/libjack.dylib"]
            : ["libjack.so.0", "libjack.so"];
        foreach (string name in names)
        {
            if (!NativeLibrary.TryLoad(name, out nint library)) continue;
            try
            {
                return new JackLibrary(library);
            }
            catch (EntryPointNotFoundException)
            {
                // too old to tell when its server dies: as good as absent
            }
        }
        return null;
    }

    [UnmanagedCallersOnly]
    private static void Silence(byte* message)
    {
    }
}
