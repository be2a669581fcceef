using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime;

/// <summary>
/// The second half of a panic: pedals up, all notes off, all sound off, bend to the centre, for every channel that was used, one
/// channel at a time so that a DIN cable is not flooded. A channel that is to be played on before its turn is reset first.
/// </summary>
internal sealed class ChannelResets(Outbox outbox, int ports, TimeSpan pace)
{
    private readonly bool[] _waiting = new bool[ports * 16];
    private int _next = ports * 16;
    private HostTime _due = HostTime.Zero;

    /// <summary>When the next channel is due.</summary>
    public HostTime NextDue => _next < _waiting.Length ? _due : HostTime.Never;

    public void Begin(HostTime now)
    {
        for (int i = 0; i < _waiting.Length; i++) _waiting[i] = outbox.IsUsed(i);
        Resume(now);
    }

    /// <summary>Starts over with the channels whose port was not there.</summary>
    public void Resume(HostTime now)
    {
        _next = 0;
        _due = now;
        FindNext();
    }

    public void Pace(HostTime now)
    {
        while (NextDue <= now)
        {
            Reset(_next);
            _next++;
            _due = now + pace;
            FindNext();
        }
    }

    /// <summary>Resets a channel now if it still waits for it.</summary>
    public void Before(byte port, in MidiMessage message)
    {
        int channel = port * 16 + message.Channel;
        if (message.Status < 0xF0 && _waiting[channel]) Reset(channel);
    }

    private void FindNext()
    {
        while (_next < _waiting.Length && !_waiting[_next]) _next++;
    }

    private void Reset(int at)
    {
        (byte port, int channel) = ((byte)(at / 16), at % 16);
        if (outbox.IsLost(port)) return;
        _waiting[at] = !(outbox.SendOwed(port, MidiMessage.Control(channel, 64, 0))
            && outbox.SendOwed(port, MidiMessage.Control(channel, 66, 0))
            && outbox.SendOwed(port, MidiMessage.Control(channel, 123, 0))
            && outbox.SendOwed(port, MidiMessage.Control(channel, 120, 0))
            && outbox.SendOwed(port, new MidiMessage((byte)(0xE0 | channel), 0, 64)));
    }
}
