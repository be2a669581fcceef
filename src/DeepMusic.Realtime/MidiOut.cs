using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>The outputs, numbered from 0. They come and go by themselves; a send to one that is not there is refused, never queued.</summary>
public sealed class MidiOut : IMidiSink
{
    private readonly OutputPort[] _ports;

    internal MidiOut(OutputPort[] ports) => _ports = ports;

    /// <summary>How many outputs were asked for.</summary>
    public int Count => _ports.Length;

    /// <summary>
    /// Sends at once. False when the port is not there, when its server has gone, or when more than about 1,700 messages went out
    /// since the server was last seen to read. Thread-safe: the sequencer's thread alone. Realtime-safe: yes; it neither allocates, locks,
    /// throws nor waits.
    /// </summary>
    public bool Send(byte port, in MidiMessage message) => port < _ports.Length && _ports[port].Send(message);

    /// <summary>Whether output <paramref name="port"/> can be sent to. Thread-safe: yes. Realtime-safe: yes.</summary>
    public bool IsOpen(byte port) => port < _ports.Length && _ports[port].Handle.IsOpen;

    /// <summary>
    /// How many times output <paramref name="port"/> was opened: a change means that it came back, and that what is owed to it can be sent.
    /// Thread-safe: yes. Realtime-safe: yes.
    /// </summary>
    public int Openings(byte port) => port < _ports.Length ? _ports[port].Openings : 0;
}
