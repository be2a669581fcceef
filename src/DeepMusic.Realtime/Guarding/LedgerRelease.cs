using System.Numerics;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Guarding;

/// <summary>
/// Ends what a ledger says sounds: the note-offs of all outputs first, then for each channel that was used pedals up, all notes off, bend to the centre, and
/// whatever else was moved to its rest. What an output does not take is left, and tried at the next call. Thread-safe: no.
/// </summary>
/// <param name="ledger">A copy of the ledger: what is done is crossed out there.</param>
/// <param name="sink">The outputs.</param>
internal sealed class LedgerRelease(LedgerMemory ledger, IMidiSink sink)
{
    private readonly bool[] _done = new bool[ledger.Ports * 16];

    /// <summary>How many notes were ended.</summary>
    public int Ended { get; private set; }

    /// <summary>Does what is left to do.</summary>
    /// <returns>Whether nothing is left.</returns>
    public bool Run()
    {
        bool all = true;
        for (byte port = 0; port < ledger.Ports; port++) all &= Silence(port);
        for (int channel = 0; channel < _done.Length; channel++) all &= _done[channel] || (_done[channel] = Reset((byte)(channel >> 4), channel & 15));
        return all;
    }

    private bool Silence(byte port)
    {
        for (int word = port * 32; word < port * 32 + 32; word++)
        {
            for (ulong left = ledger.Keys(word); left != 0; left &= left - 1)
            {
                int key = word * 64 + BitOperations.TrailingZeroCount(left);
                if (!sink.Send(port, new MidiMessage((byte)(0x80 | key >> 7 & 15), (byte)(key & 127), 64))) return false;
                ledger.Mark(key, false);
                // It may have been struck and not marked as used: its channel is to be put right as well.
                ledger.Use(key >> 7);
                Ended++;
            }
        }
        return true;
    }

    private bool Reset(byte port, int channel)
    {
        int first = (port * 16 + channel) * HeldControl.Count;
        bool moved = false;
        for (int i = 0; i < HeldControl.Count; i++) moved |= ledger.IsMoved(first + i);
        if (!moved && !ledger.IsUsed(port * 16 + channel)) return true;
        bool sent = sink.Send(port, MidiMessage.Control(channel, 64, 0))
            && sink.Send(port, MidiMessage.Control(channel, 66, 0))
            && sink.Send(port, MidiMessage.Control(channel, 123, 0))
            && sink.Send(port, new MidiMessage((byte)(0xE0 | channel), 0, 64));
        for (int i = 0; i < HeldControl.Count && sent; i++)
            if (ledger.IsMoved(first + i)) sent = sink.Send(port, HeldControl.Rest(i, channel));
        return sent;
    }
}
