using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// A second voice that goes with the player's hands at once. A note of it ends when the
/// key that called it comes up, whatever the knob says by then.
/// </summary>
internal sealed class Shadow(Lane lane)
{
    /// <summary>The ticket of all it plays.</summary>
    public const uint Ticket = uint.MaxValue;

    private readonly Voice?[] _voices = new Voice?[16 * 128];

    /// <summary>Goes with a key that comes down.</summary>
    /// <param name="e">The key.</param>
    /// <param name="pitch">The pitch that goes with it; null for none.</param>
    /// <param name="channel">0..15.</param>
    /// <param name="outputs">Where it goes.</param>
    public void Strike(in NoteEvent e, Pitch? pitch, int channel, ImmutableArray<byte> outputs)
    {
        Release(e);
        if (pitch is not { } sounding) return;
        _voices[Place(e)] = new Voice(sounding, channel, outputs);
        Send(e.Time, MidiMessage.NoteOn(channel, sounding, Math.Max(1, e.Velocity * 4 / 5)), outputs);
    }

    /// <summary>Goes with a key that comes up.</summary>
    public void Release(in NoteEvent e)
    {
        ref Voice? voice = ref _voices[Place(e)];
        if (voice is not { } sounding) return;
        voice = null;
        Send(e.Time, MidiMessage.NoteOff(sounding.Channel, sounding.Pitch), sounding.Outputs);
    }

    /// <summary>Ends all of it.</summary>
    public void Stop()
    {
        lane.Cancel(Ticket);
        Array.Clear(_voices);
    }

    private static int Place(in NoteEvent e) => e.Channel << 7 | e.Pitch.Number;

    private void Send(HostTime due, in MidiMessage message, ImmutableArray<byte> outputs)
    {
        foreach (byte port in outputs) lane.Play(due, message, port, Ticket);
    }

    /// <summary>What sounds with a key: it ends where it began.</summary>
    private readonly record struct Voice(Pitch Pitch, int Channel, ImmutableArray<byte> Outputs);
}
