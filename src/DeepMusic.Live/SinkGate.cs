using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// Stands between the sequencer and the outputs. Where there is no MIDI system yet, notes go nowhere but into the journal, so that
/// a set without ports is a set all the same. Realtime-safe: yes.
/// </summary>
/// <param name="trace">Keeps for a moment what goes out.</param>
internal sealed class SinkGate(SentTrace trace) : IMidiSink
{
    private IMidiSink? _sink;

    /// <summary>Lets messages through to <paramref name="sink"/> from now on.</summary>
    public void Open(IMidiSink sink) => Volatile.Write(ref _sink, sink);

    /// <inheritdoc/>
    public bool Send(byte port, in MidiMessage message)
    {
        trace.Sending(port, message);
        return Volatile.Read(ref _sink)?.Send(port, message) ?? true;
    }
}
