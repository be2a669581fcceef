namespace DeepMusic.Core;

/// <summary>
/// The keys that are down and the notes that sound on one keyboard. Presses of one key are counted, not a set, so that
/// overlapping notes of one pitch end when the last ends. The sustain pedal keeps released notes sounding.
/// Thread-safe: no. Realtime-safe: yes.
/// </summary>
public sealed class HeldKeys
{
    private readonly byte[] _down = new byte[16 * 128];
    private readonly bool[] _sustained = new bool[16 * 128];
    private readonly bool[] _pedal = new bool[16];
    private int _keysDown;
    private int _sustainedCount;

    /// <summary>How many presses have not been released yet.</summary>
    public int KeysDown => _keysDown;

    /// <summary>Whether any note sounds: a key is down, or the pedal holds one.</summary>
    public bool AnySounding => _keysDown > 0 || _sustainedCount > 0;

    /// <summary>Whether the sustain pedal of <paramref name="channel"/> (0..15) is down.</summary>
    public bool Pedal(int channel) => _pedal[channel];

    /// <summary>Takes an event in.</summary>
    public void Apply(in NoteEvent e)
    {
        int key = e.Channel << 7 | e.Pitch.Number;
        switch (e.Kind)
        {
            case NoteEventKind.On:
                if (_down[key] < byte.MaxValue) { _down[key]++; _keysDown++; }
                Unsustain(key);
                break;
            case NoteEventKind.Off:
                if (_down[key] == 0) break;
                _down[key]--;
                _keysDown--;
                if (_down[key] == 0 && _pedal[e.Channel]) { _sustained[key] = true; _sustainedCount++; }
                break;
            case NoteEventKind.PedalDown:
                _pedal[e.Channel] = true;
                break;
            case NoteEventKind.PedalUp:
                _pedal[e.Channel] = false;
                for (int k = e.Channel << 7; k < (e.Channel + 1) << 7; k++) Unsustain(k);
                break;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_down);
        Array.Clear(_sustained);
        Array.Clear(_pedal);
        _keysDown = _sustainedCount = 0;
    }

    private void Unsustain(int key)
    {
        if (!_sustained[key]) return;
        _sustained[key] = false;
        _sustainedCount--;
    }
}
