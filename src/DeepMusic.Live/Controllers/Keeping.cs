using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Controllers;

/// <summary>
/// Who got what is down: the music, or a controller's mapping. What is let go goes to whoever got it when it went down, whatever is
/// mapped by then. Where one key was struck for both, the music's notes end first.
/// </summary>
internal sealed class Keeping
{
    private readonly Dictionary<int, (int Heard, int Taken)> _keys = [];
    private readonly HashSet<int> _pedals = [];

    /// <summary>A key went down.</summary>
    public void Struck(in TimedMessage message, bool taken)
    {
        (int heard, int kept) = _keys.GetValueOrDefault(PlaceOf(message));
        _keys[PlaceOf(message)] = taken ? (heard, kept + 1) : (heard + 1, kept);
    }

    /// <summary>A key came up. Whether it was taken when it went down, and is not for the music.</summary>
    public bool LetGo(in TimedMessage message)
    {
        int place = PlaceOf(message);
        (int heard, int taken) = _keys.GetValueOrDefault(place);
        if (heard == 0 && taken == 0) return false;
        bool music = heard > 0;
        if (heard + taken == 1) _keys.Remove(place);
        else _keys[place] = music ? (heard - 1, taken) : (heard, taken - 1);
        return !music;
    }

    /// <summary>Whether a key that is down was struck for a mapping alone.</summary>
    public bool IsTaken(in TimedMessage message) => _keys.GetValueOrDefault(PlaceOf(message)) is { Heard: 0, Taken: > 0 };

    /// <summary>A pedal went down for the music.</summary>
    public void Pressed(in TimedMessage message) => _pedals.Add(PlaceOf(message));

    /// <summary>A pedal came up. Whether it was the music's.</summary>
    public bool Raised(in TimedMessage message) => _pedals.Remove(PlaceOf(message));

    /// <summary>An input is gone, and can let go of nothing any more.</summary>
    public void InputLost(byte port)
    {
        foreach (int place in _keys.Keys.Where(k => k >> 11 == port).ToList()) _keys.Remove(place);
        _pedals.RemoveWhere(p => p >> 11 == port);
    }

    private static int PlaceOf(in TimedMessage message) => message.Port << 11 | message.Message.Channel << 7 | message.Message.Data1;
}
