using System.Collections.Immutable;
using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// A second voice that goes with the player's hands at once, so many scale steps above or below each key. A note of it ends when the
/// key that called it comes up, whatever the knob says by then.
/// </summary>
internal sealed class Shadow(Lane lane)
{
    /// <summary>The ticket of all it plays.</summary>
    public const uint Ticket = uint.MaxValue;

    private readonly Voice?[] _voices = new Voice?[16 * 128];

    /// <summary>Goes with a key that comes down. Nothing sounds where the limits do not allow it.</summary>
    /// <param name="e">The key.</param>
    /// <param name="steps">Scale steps above the key.</param>
    /// <param name="key">The scale the steps are counted in.</param>
    /// <param name="limits">The pitches that are allowed.</param>
    /// <param name="channel">0..15.</param>
    /// <param name="outputs">Where it goes.</param>
    public void Strike(in NoteEvent e, int steps, Key key, ConstraintSet limits, int channel, ImmutableArray<byte> outputs)
    {
        Release(e);
        if (Above(e.Pitch, steps, key) is not { } pitch || !limits.Allows(pitch)) return;
        _voices[Place(e)] = new Voice(pitch, channel, outputs);
        Send(e.Time, MidiMessage.NoteOn(channel, pitch, Math.Max(1, e.Velocity * 4 / 5)), outputs);
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

    /// <summary>
    /// The pitch so many scale steps away; a key outside the scale counts as the scale's next one below. Null beyond the keyboard.
    /// </summary>
    public static Pitch? Above(Pitch pitch, int steps, Key key)
    {
        int number = pitch.Number;
        while (number > 0 && !key.Classes.Contains(new PitchClass(number))) number--;
        for (int left = Math.Abs(steps); left > 0 && number is >= 0 and <= 127;)
        {
            number += Math.Sign(steps);
            if (key.Classes.Contains(new PitchClass(number))) left--;
        }
        return number is >= 0 and <= 127 ? new Pitch(number) : null;
    }

    private static int Place(in NoteEvent e) => e.Channel << 7 | e.Pitch.Number;

    private void Send(HostTime due, in MidiMessage message, ImmutableArray<byte> outputs)
    {
        foreach (byte port in outputs) lane.Play(due, message, port, Ticket);
    }

    /// <summary>What sounds with a key: it ends where it began.</summary>
    private readonly record struct Voice(Pitch Pitch, int Channel, ImmutableArray<byte> Outputs);
}
