using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// Plays what comes in straight through, each input along its own route. A note-off and a pedal going up follow their note-on and pedal going
/// down, wherever the route leads by then. Channel messages pass; clock, active sensing and the like do not, nor does what is swallowed.
/// Thread-safe: one thread passes, any sets routes and what is swallowed. Realtime-safe: yes.
/// </summary>
public sealed class Thru : IThru
{
    private const int Keys = 128 + HeldControl.Count;
    private const int KeepChannel = 16;
    private const int Nowhere = -1;
    private readonly Lane _lane;
    private readonly int[] _routes;
    private readonly Held[] _held;
    private readonly ThruMask[] _masks;

    /// <summary>A thru that leads nowhere yet.</summary>
    /// <param name="lane">Its own lane; the passing thread writes it. The tickets are the inputs' numbers.</param>
    /// <param name="inputs">How many inputs there can be, 1..64.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 1..64 inputs.</exception>
    public Thru(Lane lane, int inputs = 16)
    {
        if (inputs is < 1 or > 64) throw new ArgumentOutOfRangeException(nameof(inputs), $"{inputs} inputs: thru takes 1..64");
        _lane = lane;
        _routes = new int[inputs];
        Array.Fill(_routes, Nowhere);
        _masks = new ThruMask[inputs];
        Array.Fill(_masks, ThruMask.Nothing);
        _held = new Held[inputs * 16 * Keys];
    }

    /// <summary>Sets an input's route, null for none, for what is struck from now on. Thread-safe: yes. Realtime-safe: yes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input or channel.</exception>
    public void Route(int input, ThruRoute? route)
    {
        if ((uint)input >= _routes.Length) throw new ArgumentOutOfRangeException(nameof(input), $"there is no input {input} to play through");
        if (route is { Channel: > 15 }) throw new ArgumentOutOfRangeException(nameof(route), $"channel {route.Value.Channel} is outside 0..15");
        Volatile.Write(ref _routes[input], route is { } to ? to.Port << 8 | (to.Channel ?? KeepChannel) : Nowhere);
    }

    /// <summary>
    /// Says what does not pass from now on, on any input. What has passed before still ends: a note-off follows its note-on, and a control that
    /// is not at rest is put there when it is next moved. Thread-safe: yes. Realtime-safe: yes.
    /// </summary>
    public void Swallow(ThruMask mask)
    {
        for (int input = 0; input < _masks.Length; input++) Swallow(input, mask);
    }

    /// <summary>The same on one input alone. Thread-safe: yes. Realtime-safe: yes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input.</exception>
    public void Swallow(int input, ThruMask mask)
    {
        if ((uint)input >= _masks.Length) throw new ArgumentOutOfRangeException(nameof(input), $"there is no input {input} to play through");
        Volatile.Write(ref _masks[input], mask);
    }

    /// <summary>Passes one message on at once. Passing thread only. Realtime-safe: yes.</summary>
    public void Pass(in TimedMessage message)
    {
        MidiMessage midi = message.Message;
        if (message.Port >= _routes.Length || midi.Length == 0 || midi.Status >= 0xF0) return;
        int control = HeldControl.IndexOf(midi);
        bool note = midi.IsNoteOn || midi.IsNoteOff;
        bool swallowed = Volatile.Read(ref _masks[message.Port]).Keeps(midi);
        if (!note && control < 0)
        {
            if (!swallowed || IsPressureOnPassed(message)) Send(message, Target(message.Port, midi.Channel));
            return;
        }
        ref Held held = ref _held[(message.Port * 16 + midi.Channel) * Keys + (note ? midi.Data1 : 128 + control)];
        if (swallowed) Swallow(message, ref held, control);
        else if (note) PassNote(message, ref held);
        else PassControl(message, ref held);
    }

    /// <summary>Releases all that an input holds: it is gone and cannot let go any more. Passing thread only. Realtime-safe: yes.</summary>
    public void Release(int input)
    {
        if ((uint)input >= _routes.Length) return;
        Array.Clear(_held, input * 16 * Keys, 16 * Keys);
        _lane.Cancel((uint)input);
    }

    /// <summary>Of what is swallowed, only the end of what has passed before goes on, to where that went.</summary>
    private void Swallow(in TimedMessage message, ref Held held, int control)
    {
        if (message.Message.IsNoteOff)
        {
            PassNote(message, ref held);
            return;
        }
        if (control < 0 || held.Count == 0) return;
        if (Send(message with { Message = HeldControl.Rest(control, message.Message.Channel) }, held.Target)) held.Count = 0;
    }

    /// <summary>Pressure on a key that was struck before its note was swallowed.</summary>
    private bool IsPressureOnPassed(in TimedMessage message) =>
        message.Message.Command == 0xA0 && _held[(message.Port * 16 + message.Message.Channel) * Keys + message.Message.Data1].Count > 0;

    private void PassNote(in TimedMessage message, ref Held held)
    {
        if (message.Message.IsNoteOff)
        {
            if (held.Count == 0) return;
            held.Count--;
            Send(message, held.Target);
            return;
        }
        int target = Target(message.Port, message.Message.Channel);
        if (held.Count > 0 && held.Target != target)
        {
            // Still held from before the route changed: only one place can be kept in mind, so the old one is let go.
            var off = new MidiMessage((byte)(0x80 | message.Message.Channel), message.Message.Data1, 64);
            for (; held.Count > 0; held.Count--) Send(message with { Message = off }, held.Target);
        }
        if (held.Count == ushort.MaxValue || !Send(message, target)) return;
        held.Target = target;
        held.Count++;
    }

    private void PassControl(in TimedMessage message, ref Held held)
    {
        int target = held.Count > 0 ? held.Target : Target(message.Port, message.Message.Channel);
        if (!Send(message, target)) return;
        held.Target = target;
        held.Count = (ushort)(HeldControl.IsRest(message.Message) ? 0 : 1);
    }

    private int Target(int input, int channel)
    {
        int route = Volatile.Read(ref _routes[input]);
        return (route & KeepChannel) == 0 || route == Nowhere ? route : route & ~0xFF | channel;
    }

    private bool Send(in TimedMessage message, int target)
    {
        if (target == Nowhere) return false;
        MidiMessage midi = message.Message;
        return _lane.Play(message.Time, new MidiMessage((byte)(midi.Command | target & 15), midi.Data1, midi.Data2), (byte)(target >> 8), message.Port);
    }

    private struct Held
    {
        public int Target;
        public ushort Count;
    }
}
