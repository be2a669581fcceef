namespace DeepMusic.Realtime;

/// <summary>
/// Opens one port. Systems number their peers, and the numbers move when one comes or goes: the name is looked up immediately before
/// opening and read again after it, and if another stands there the port is closed and tried again a second later.
/// </summary>
internal static class PortOpening
{
    /// <summary>Opens <paramref name="port"/> and returns Opened; or Waiting or Failed, where there is nothing to open or it does not open.</summary>
    /// <param name="port">A closed port.</param>
    /// <param name="backend">Where.</param>
    /// <param name="client">Our name.</param>
    /// <param name="taken">Peers that other ports hold; the new one is added.</param>
    /// <param name="text">The peer's name, or one line for the player.</param>
    public static PortEventKind TryOpen(Port port, Backend backend, string client, List<string> taken, out string text)
    {
        string[] before = port.IsInput ? [] : backend.Origins();
        PortEventKind kind = port.IsVirtual ? TryOpenVirtual(port, backend, client, out text) : TryOpenPeer(port, backend, client, taken, out text);
        port.Own = kind == PortEventKind.Opened && !port.IsInput ? NewIn(backend.Origins(), before, client, port.VirtualName) : null;
        return kind;
    }

    // JACK does not say what it calls us, and it gives another name than was asked for to all but the first. It is the one that was not
    // there before; where another program of that name came at the same moment, nobody can tell.
    internal static string? NewIn(string[] after, string[] before, string client, string name)
    {
        string? own = null;
        foreach (string port in after)
        {
            if (!port.StartsWith(client, StringComparison.Ordinal) || !port.EndsWith(':' + name, StringComparison.Ordinal) || Array.IndexOf(before, port) >= 0) continue;
            if (own is not null) return null;
            own = port;
        }
        return own;
    }

    private static PortEventKind TryOpenPeer(Port port, Backend backend, string client, List<string> taken, out string text)
    {
        string[] names = backend.Peers(port.IsInput);
        int index = new PortPattern(port.Pattern).Find(names, taken, client);
        text = names.Length == 0 ? $"\"{port.Pattern}\" is not there, nor any other port" : $"\"{port.Pattern}\" is not there; there are: {string.Join(", ", names)}";
        if (index < 0) return PortEventKind.Waiting;
        string name = names[index];
        text = $"cannot open \"{name}\": another program may hold it";
        nint device = Create(port, backend, client);
        if (device == 0) return PortEventKind.Failed;
        if (!backend.Library.Open(device, index, port.VirtualName) || !StillThere(backend, port.IsInput, index, name))
        {
            backend.Library.Free(device, port.IsInput);
            return PortEventKind.Failed;
        }
        taken.Add(name);
        port.Peer = text = name;
        port.Open(device, backend);
        return PortEventKind.Opened;
    }

    private static PortEventKind TryOpenVirtual(Port port, Backend backend, string client, out string text)
    {
        text = "Windows has no virtual ports: install a loopback driver (loopMIDI) and name its port";
        if (backend.Api == MidiApi.WinMm) return PortEventKind.Failed;
        text = $"cannot make the port \"{port.VirtualName}\"";
        nint device = Create(port, backend, client);
        if (device == 0) return PortEventKind.Failed;
        if (!backend.Library.OpenVirtual(device, port.VirtualName))
        {
            backend.Library.Free(device, port.IsInput);
            return PortEventKind.Failed;
        }
        port.Peer = text = port.VirtualName;
        port.Open(device, backend);
        return PortEventKind.Opened;
    }

    private static nint Create(Port port, Backend backend, string client) => port.IsInput
        ? backend.Library.CreateInput(backend.Number, client)
        : backend.Library.CreateOutput(backend.Number, client);

    private static bool StillThere(Backend backend, bool isInput, int index, string name)
    {
        string[] names = backend.Peers(isInput);
        return index < names.Length && names[index] == name;
    }
}
