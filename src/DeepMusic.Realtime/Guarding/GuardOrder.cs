namespace DeepMusic.Realtime.Guarding;

/// <summary>What a guardian is to stand ready for, as the engine tells it: one line, which is read whole or not at all.</summary>
/// <param name="Api">The MIDI system; null while there is none.</param>
/// <param name="Names">For each output what it is called: on JACK the port of ours, whose connections are followed; elsewhere the destination. Empty where
/// it is not to be guarded.</param>
public sealed record GuardOrder(MidiApi? Api, IReadOnlyList<string> Names)
{
    private const char Between = '\t';

    /// <summary>The order for the ports as they stand.</summary>
    /// <param name="api">The MIDI system; null while there is none.</param>
    /// <param name="status">The ports.</param>
    /// <param name="unguarded">For each output that is open and cannot be guarded one line that says why.</param>
    public static GuardOrder Of(MidiApi? api, IReadOnlyList<PortStatus> status, List<string> unguarded)
    {
        var names = new List<string>();
        foreach (PortStatus port in status)
        {
            if (port.IsInput) continue;
            string why = !port.IsOpen || api is null ? "" : Obstacle(api.Value, port);
            if (why.Length > 0) unguarded.Add($"out {port.Number + 1} ({port.Peer}) cannot be guarded: {why}");
            names.Add(!port.IsOpen || why.Length > 0 ? "" : (api == MidiApi.Jack ? port.Own : port.Peer) ?? "");
        }
        return new GuardOrder(api, names);
    }

    /// <summary>Reads a line; null where it is none.</summary>
    public static GuardOrder? Read(string line)
    {
        string[] parts = line.Split(Between);
        if (parts[0].Length == 0) return new GuardOrder(null, parts[1..]);
        return Enum.TryParse(parts[0], out MidiApi api) ? new GuardOrder(api, parts[1..]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(Between, [$"{Api}", .. Names]);

    private static string Obstacle(MidiApi api, in PortStatus port) => api switch
    {
        MidiApi.WinMm => "on this system a port is one program's alone",
        MidiApi.Jack => port.Own is null ? "another program of the same name came at the same moment" : "",
        _ when port.Pattern.Equals(PortsRequest.Virtual, StringComparison.OrdinalIgnoreCase) => "on this system nobody else can know who is connected to it",
        _ => "",
    };
}
