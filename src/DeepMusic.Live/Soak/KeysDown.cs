using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Soak;

/// <summary>Which keys are down, and how often each was struck: one that was struck twice is let go twice. Thread-safe: no.</summary>
internal sealed class KeysDown
{
    private readonly SortedDictionary<(byte Port, int Channel, byte Key), int> _down = [];

    /// <summary>Takes a message; all but note-ons and note-offs leave everything as it is.</summary>
    public void Take(byte port, in MidiMessage message)
    {
        if (!message.IsNoteOn && !message.IsNoteOff) return;
        (byte, int, byte) key = (port, message.Channel, message.Data1);
        int times = _down.GetValueOrDefault(key) + (message.IsNoteOn ? 1 : -1);
        if (times > 0) _down[key] = times;
        else _down.Remove(key);
    }

    /// <summary>Forgets the keys of a port.</summary>
    public void Forget(byte port)
    {
        foreach ((byte, int, byte) key in _down.Keys.Where(k => k.Port == port).ToArray()) _down.Remove(key);
    }

    /// <summary>The note-offs that let go of every key, as often as it was struck.</summary>
    public IReadOnlyList<(byte Port, MidiMessage Off)> Releases() =>
        [.. _down.SelectMany(d => Enumerable.Repeat((d.Key.Port, MidiMessage.NoteOff(d.Key.Channel, new Pitch(d.Key.Key))), d.Value))];
}
