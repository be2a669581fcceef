using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Soak;

/// <summary>Outputs with a synth at each, of which any can be gone for a while. Thread-safe: no.</summary>
/// <param name="clock">The clock of the set.</param>
/// <param name="synth">Told of what gets through.</param>
/// <param name="loses">Which messages get lost on the wire though the port took them; none where it is not given.</param>
internal sealed class FaultyOutputs(IClock clock, Action<HostTime, byte, MidiMessage> synth, Predicate<MidiMessage>? loses = null) : IMidiSink
{
    private uint _gone;

    /// <summary>Messages that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Whether every output is there.</summary>
    public bool AllThere => _gone == 0;

    /// <summary>An output is gone.</summary>
    public void Lose(int port) => _gone |= 1u << port;

    /// <summary>It is back. The sequencer has to be told.</summary>
    public void Return(int port) => _gone &= ~(1u << port);

    /// <inheritdoc/>
    public bool Send(byte port, in MidiMessage message)
    {
        if ((_gone >> port & 1) != 0)
        {
            Refused++;
            return false;
        }
        if (loses?.Invoke(message) != true) synth(clock.Now, port, message);
        return true;
    }
}
