using DeepMusic.Core;
using DeepMusic.Core.Constraints;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live;

/// <summary>
/// A second voice that goes with the player's hands at once, so many scale steps above or below each key. A note of it ends when the
/// key that called it comes up, whatever the knob says by then.
/// </summary>
internal sealed class Shadow(Lane lane, int outputs)
{
    /// <summary>The ticket of all it plays.</summary>
    public const uint Ticket = uint.MaxValue;

    private readonly Pitch?[] _voice = new Pitch?[16 * 128];
    private readonly int[] _channel = new int[16 * 128];

    /// <summary>Goes with a key that comes down. Nothing sounds where the limits do not allow it.</summary>
    /// <param name="e">The key.</param>
    /// <param name="steps">Scale steps above the key.</param>
    /// <param name="key">The scale the steps are counted in.</param>
    /// <param name="limits">The pitches that are allowed.</param>
    /// <param name="channel">0..15.</param>
    public void Strike(in NoteEvent e, int steps, Key key, ConstraintSet limits, int channel)
    {
        Release(e);
        if (Above(e.Pitch, steps, key) is not { } pitch || !limits.Allows(pitch)) return;
        int place = Place(e);
        _voice[place] = pitch;
        _channel[place] = channel;
        Send(e.Time, MidiMessage.NoteOn(channel, pitch, Math.Max(1, e.Velocity * 4 / 5)));
    }

    /// <summary>Goes with a key that comes up.</summary>
    public void Release(in NoteEvent e)
    {
        int place = Place(e);
        if (_voice[place] is not { } sounding) return;
        Send(e.Time, MidiMessage.NoteOff(_channel[place], sounding));
        _voice[place] = null;
    }

    /// <summary>Ends all of it.</summary>
    public void Stop()
    {
        lane.Cancel(Ticket);
        Array.Clear(_voice);
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

    private void Send(HostTime due, in MidiMessage message)
    {
        for (byte port = 0; port < outputs; port++) lane.Play(due, message, port, Ticket);
    }
}
