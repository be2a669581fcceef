using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Realtime.Tests;

/// <summary>An output that remembers what it took and when, can be unplugged, and knows what sounds at its end.</summary>
internal sealed class WireLog(IClock clock) : IMidiSink
{
    private readonly HashSet<byte> _unplugged = [];

    public List<TimedMessage> Messages { get; } = [];

    public Action<MidiMessage>? Taking { get; set; }

    public void Unplug(byte port) => _unplugged.Add(port);

    public void PlugIn(byte port) => _unplugged.Remove(port);

    public bool Send(byte port, in MidiMessage message)
    {
        if (_unplugged.Contains(port)) return false;
        Taking?.Invoke(message);
        lock (Messages) Messages.Add(new TimedMessage(clock.Now, message, port));
        return true;
    }

    /// <summary>Keys whose last message is a note-on; throws where the wire does not alternate between on and off.</summary>
    public HashSet<(byte Port, int Channel, int Pitch)> Sounding()
    {
        HashSet<(byte, int, int)> sounding = [];
        foreach (TimedMessage sent in Messages)
        {
            var key = (sent.Port, sent.Message.Channel, (int)sent.Message.Data1);
            if (sent.Message.IsNoteOn) Assert.True(sounding.Add(key), $"{sent.Message} struck while it sounds");
            if (sent.Message.IsNoteOff) Assert.True(sounding.Remove(key), $"{sent.Message} let go while it is silent");
        }
        return sounding;
    }

    /// <summary>Controls that were moved from rest and not put back.</summary>
    public HashSet<(byte Port, int Channel, int Control)> Moved()
    {
        HashSet<(byte, int, int)> moved = [];
        foreach (TimedMessage sent in Messages)
        {
            int control = HeldControl.IndexOf(sent.Message);
            if (control < 0) continue;
            if (HeldControl.IsRest(sent.Message)) moved.Remove((sent.Port, sent.Message.Channel, control));
            else moved.Add((sent.Port, sent.Message.Channel, control));
        }
        return moved;
    }

    public string Text() => string.Join(", ", Messages.Select(sent => $"{sent.Time.Microseconds / 1000}:{sent.Message}"));
}
