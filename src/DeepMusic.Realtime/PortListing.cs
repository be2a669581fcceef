using DeepMusic.Realtime.Guarding;

namespace DeepMusic.Realtime;

/// <summary>What there is to connect to at this moment.</summary>
/// <param name="Api">The system asked, or null if none answered.</param>
/// <param name="Inputs">Names of the ports that can be listened to.</param>
/// <param name="Outputs">Names of the ports that can be sent to.</param>
/// <param name="Trouble">What was tried in vain, a line each.</param>
public sealed record PortListing(MidiApi? Api, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyList<string> Trouble)
{
    /// <summary>Asks <paramref name="api"/>, or the first system that answers. Takes some ten milliseconds.</summary>
    public static PortListing Read(MidiApi api = MidiApi.Auto)
    {
        var tried = new List<string>();
        using Backend? backend = Backend.TryOpen(api, "DeepMusic-list", tried);
        return backend is null
            ? new PortListing(null, [], [], tried)
            : new PortListing(backend.Api, Array.FindAll(backend.Peers(sources: true), static n => !GuardianPorts.IsOne(n)), backend.Peers(sources: false), tried);
    }
}
