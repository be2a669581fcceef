using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Stage.Tests;

/// <summary>The ports under test with a ring and a wake, closed in the right order.</summary>
public sealed class Rig : IDisposable
{
    private readonly Wake _wake = new();

    public Rig(PortsRequest request, IThru? thru = null) => Ports = new Ports(request with { Api = MidiApi.Jack }, Heard, _wake, thru);

    public Ports Ports { get; }

    public Ring<TimedMessage> Heard { get; } = new(8192);

    public void Dispose()
    {
        Ports.Dispose();
        _wake.Dispose();
    }

    /// <summary>Waits for the first event of <paramref name="kind"/> after <paramref name="after"/>.</summary>
    public PortEvent Expect(PortEventKind kind, long after = 0, double seconds = 3)
    {
        PortEvent found = default;
        bool came = Until.True(() =>
        {
            foreach (PortEvent e in Ports.EventsSince(after))
            {
                if (e.Kind != kind) continue;
                found = e;
                return true;
            }
            return false;
        }, TimeSpan.FromSeconds(seconds));
        Assert.True(came, $"no {kind} within {seconds} s; there were: {string.Join("; ", Ports.EventsSince(0))}");
        return found;
    }
}
