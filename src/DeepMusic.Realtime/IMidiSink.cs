using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>Where the sequencer sends: the outputs, numbered from 0 in the order the player named them.</summary>
public interface IMidiSink
{
    /// <summary>
    /// Sends at once. False when the port is not there (yet, or any more): the sequencer then keeps the note-offs it owes until the
    /// port is back. Called from the sequencer's thread alone; must not allocate, lock, throw or wait.
    /// </summary>
    bool Send(byte port, in MidiMessage message);
}
