using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Soak;

/// <summary>
/// What a synth at the end of the wire believes: which keys sound, by port, channel and key, and which pedals hold. A strike of a key that
/// sounds would need two releases on some synths and one on others; it is counted. Thread-safe: no.
/// </summary>
public sealed class WireBalance
{
    private const int Sustain = 64, Sostenuto = 66, ResetAll = 121;

    private readonly SortedSet<int> _sounding = [], _pedals = [];

    /// <summary>Keys struck.</summary>
    public long On { get; private set; }

    /// <summary>Keys released that sounded.</summary>
    public long Off { get; private set; }

    /// <summary>Keys struck while they sounded.</summary>
    public long Doubled { get; private set; }

    /// <summary>How many keys sound.</summary>
    public int Sounding => _sounding.Count;

    /// <summary>How many pedals, sustain and sostenuto, hold.</summary>
    public int Pedals => _pedals.Count;

    /// <summary>Takes what went out. Returns whether a key was struck that sounds already.</summary>
    public bool Take(byte port, in MidiMessage message)
    {
        int key = port << 11 | message.Channel << 7 | message.Data1;
        if (message.IsNoteOn)
        {
            On++;
            if (_sounding.Add(key)) return false;
            Doubled++;
            return true;
        }
        if (message.IsNoteOff && _sounding.Remove(key)) Off++;
        if (message.IsControl(Sustain) || message.IsControl(Sostenuto))
        {
            if (message.Data2 > 0) _pedals.Add(key);
            else _pedals.Remove(key);
        }
        if (message.IsControl(ResetAll)) _pedals.RemoveWhere(p => p >> 7 == key >> 7);
        return false;
    }

    /// <summary>What sounds, for a person to read; the first few.</summary>
    public override string ToString()
    {
        string[] all = [.. _sounding.Select(k => $"{Place(k)} key {k & 127}"), .. _pedals.Select(p => $"{Place(p)} pedal {p & 127}")];
        return all.Length == 0 ? "nothing sounds" : string.Join(", ", all.Take(8)) + (all.Length > 8 ? $" and {all.Length - 8} more" : "");
    }

    /// <summary>Counts what sounds as hung, and forgets it with the pedals: one that hangs is not to be told again at every rest. Returns how many keys.</summary>
    public int Forget()
    {
        int hung = _sounding.Count;
        _sounding.Clear();
        _pedals.Clear();
        return hung;
    }

    private static string Place(int key) => $"port {(key >> 11) + 1} channel {(key >> 7 & 15) + 1}";
}
