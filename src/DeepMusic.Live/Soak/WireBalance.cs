using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Soak;

/// <summary>
/// What a synth at the end of the wire believes: which keys sound, by port, channel and key. A strike of a key that sounds would need
/// two releases on some synths and one on others; it is counted, and so is a release of what does not sound. Thread-safe: no.
/// </summary>
public sealed class WireBalance
{
    private readonly SortedSet<int> _sounding = [];

    /// <summary>Keys struck.</summary>
    public long On { get; private set; }

    /// <summary>Keys released that sounded.</summary>
    public long Off { get; private set; }

    /// <summary>Keys struck while they sounded.</summary>
    public long Doubled { get; private set; }

    /// <summary>Releases of what did not sound: no harm, but nothing a ledger needs.</summary>
    public long Idle { get; private set; }

    /// <summary>How many keys sound.</summary>
    public int Sounding => _sounding.Count;

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
        if (!message.IsNoteOff) return false;
        if (_sounding.Remove(key)) Off++;
        else Idle++;
        return false;
    }

    /// <summary>What sounds, for a person to read; the first few.</summary>
    public override string ToString() => _sounding.Count == 0
        ? "nothing sounds"
        : string.Join(", ", _sounding.Take(8).Select(k => $"port {(k >> 11) + 1} channel {(k >> 7 & 15) + 1} key {k & 127}")) + (_sounding.Count > 8 ? $" and {_sounding.Count - 8} more" : "");

    /// <summary>Counts what sounds as hung, and forgets it: one that hangs is not to be told again at every rest. Returns how many.</summary>
    public int Forget()
    {
        int hung = _sounding.Count;
        _sounding.Clear();
        return hung;
    }
}
