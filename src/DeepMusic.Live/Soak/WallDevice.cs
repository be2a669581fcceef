using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>A keyboard or a synth that stands outside the instrument, a MIDI client of its own that can be plugged and pulled. Thread-safe: yes.</summary>
/// <param name="client">What it is called.</param>
/// <param name="keyboard">Whether it plays; else it is played.</param>
internal sealed class WallDevice(string client, bool keyboard) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _door = new();
    private readonly Wake _wake = new();
    private readonly Wake _pause = new();
    private Ports? _ports;

    /// <summary>What the instrument asks for to have it.</summary>
    public string Pattern => $"{client} {(keyboard ? "out" : "in")}";

    /// <summary>What it was sent.</summary>
    public Ring<TimedMessage> Heard { get; } = new(8192);

    /// <summary>Signalled when something came.</summary>
    public Wake News => _wake;

    /// <summary>Whether it is plugged and its MIDI system lives.</summary>
    public bool IsThere
    {
        get
        {
            lock (_door) return _ports?.Api is not null;
        }
    }

    /// <summary>Plugs it.</summary>
    public void Plug()
    {
        lock (_door)
            _ports ??= new Ports(new PortsRequest { Api = MidiApi.Jack, Client = client, Inputs = keyboard ? [] : [PortsRequest.Virtual], Outputs = keyboard ? [PortsRequest.Virtual] : [] }, Heard, _wake);
    }

    /// <summary>Pulls it.</summary>
    public void Pull()
    {
        lock (_door)
        {
            _ports?.Dispose();
            _ports = null;
        }
    }

    /// <summary>Plays a message. What does not fit into a cable's buffer waits for room. Returns whether it went out.</summary>
    public bool Send(in MidiMessage message)
    {
        HostTime until = HostClock.Instance.Now + Patience;
        while (true)
        {
            lock (_door)
            {
                if (_ports?.Api is null) return false;
                if (_ports.Out.Send(0, message)) return true;
            }
            if (HostClock.Instance.Now > until) return false;
            _pause.Wait(HostClock.Instance.Now + TimeSpan.FromMilliseconds(2));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Pull();
        _wake.Dispose();
        _pause.Dispose();
    }
}
