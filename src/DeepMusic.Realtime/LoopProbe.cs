using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// What is sent through an output to find out whether it comes back: two values of controller 119 on channel 16, another pair for each
/// output. 119 is the last of the controllers that MIDI leaves undefined: no synth sounds or stores it, no note, pedal or program changes by
/// it, and it goes wherever notes go, through every merger and driver; SysEx does not, and our own path does not carry it.
/// </summary>
/// <param name="nonce">Sets this program's pairs apart from another one's on the same cables.</param>
public sealed class LoopProbe(int nonce)
{
    private const int Controller = 119;
    private const byte Status = 0xBF;
    private const int Outputs = 16;
    private const int Values = 126;
    private readonly int _base = (int)((uint)nonce % Values);

    /// <summary>Half of an output's pair. Realtime-safe: yes.</summary>
    /// <param name="output">0..15.</param>
    /// <param name="second">Whether it is the second half.</param>
    public MidiMessage Half(byte output, bool second) => new(Status, Controller, (byte)(1 + (_base + output * 2 + (second ? 1 : 0)) % Values));

    /// <summary>Whether a message looks like half of a pair, and of which. Realtime-safe: yes.</summary>
    public bool TryRead(in MidiMessage message, out byte output, out bool second)
    {
        (output, second) = (0, false);
        if (message.Status != Status || message.Data1 != Controller || message.Data2 == 0) return false;
        int place = (message.Data2 - 1 - _base + Values) % Values;
        (output, second) = ((byte)(place / 2), place % 2 != 0);
        return place < Outputs * 2;
    }
}
