using DeepMusic.Core;
using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Controllers;

/// <summary>Looks at what comes in until it is clear what was moved for a knob or an action.</summary>
/// <param name="target">What the controller is to be for.</param>
/// <param name="since">When it began.</param>
public sealed class Learning(ControlTarget target, HostTime since)
{
    /// <summary>It is over when nothing clear has moved for this long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The two halves of a 14-bit value come one right after the other.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(10);

    private const int Bent = 2048;

    private readonly Dictionary<(int Place, int Number), Gesture> _gestures = [];
    private readonly Dictionary<(int Place, int Number), Pair> _pairs = [];
    private readonly Dictionary<(int Place, int Number), int> _entries = [];
    private readonly Parameters _parameters = new();

    /// <summary>What the controller is to be for.</summary>
    public ControlTarget Target => target;

    /// <summary>What would make it clear, in a few words; empty where moving on is enough.</summary>
    public string Hint { get; private set; } = "";

    private bool Press => target.Knob is null || target.IsSwitch;

    /// <summary>Whether nothing clear has moved for too long.</summary>
    public bool IsOver(HostTime now) => now >= since + Patience;

    /// <summary>Begins anew: what had moved cannot be had.</summary>
    public void StartOver()
    {
        _gestures.Clear();
        _pairs.Clear();
        _entries.Clear();
        Hint = "";
    }

    /// <summary>Looks at one message. What was moved, once that is clear, on the channel it came on.</summary>
    public ControlSource? Look(in TimedMessage message)
    {
        MidiMessage midi = message.Message;
        return midi.Command switch
        {
            0x90 when midi.IsNoteOn => new ControlSource(ControlKind.Note, midi.Data1, midi.Channel),
            0xC0 => new ControlSource(ControlKind.Program, midi.Data1, midi.Channel),
            0xE0 when Math.Abs((midi.Data2 << 7 | midi.Data1) - 8192) >= Bent => new ControlSource(ControlKind.Bend, 0, midi.Channel),
            0xB0 => Controller(message),
            _ => null,
        };
    }

    private ControlSource? Controller(in TimedMessage message)
    {
        (int number, int channel, int place) = (message.Message.Data1, message.Message.Channel, message.Port << 4 | message.Message.Channel);
        _parameters.Hear(message);
        if (number is 6 or 38 && _parameters.ChosenBy(message) is { } parameter)
        {
            (int, int) entry = (place, parameter);
            _entries[entry] = _entries.GetValueOrDefault(entry) + (number == 6 ? 1 : 0);
            return _entries[entry] >= 2 ? new ControlSource(ControlKind.Nrpn, parameter, channel) : null;
        }
        // What only chooses a parameter, or changes the mode, is not moved by a hand.
        if (number is >= 96 and <= 101 or >= 120) return null;
        // What a pedal of the music is there is no doubt about.
        if (Mapping.PedalOf(number) is not null) return message.Message.Data2 >= 64 ? new ControlSource(ControlKind.Control, number, channel) : null;
        if (number is >= 32 and < 64 && Lower(message, place)) return Paired(place, number - 32, channel);
        Gesture gesture = GestureOf(place, number);
        gesture.Add(message.Message.Data2);
        if (number < 32)
        {
            Pair pair = PairOf(place, number);
            pair.Uppers++;
            pair.UpperAt = message.Time;
            // The lower halves will tell.
            if (pair.Complete > 0 && pair.Complete >= pair.Uppers - 1) return null;
        }
        ControlKind? kind = gesture.Judge(Press);
        Hint = kind is null && !Press && gesture.WantsTurningBack ? "turn it back as well" : "";
        return kind is { } clear ? new ControlSource(clear, number, channel) : null;
    }

    /// <summary>Whether it is the lower half of what came right before it.</summary>
    private bool Lower(in TimedMessage message, int place)
    {
        if (!_pairs.TryGetValue((place, message.Message.Data1 - 32), out Pair? pair)) return false;
        pair.Values.Add(message.Message.Data2);
        if (pair.UpperAt is not { } at || message.Time - at > Together) return pair.Complete > 0;
        pair.Complete++;
        pair.UpperAt = null;
        return true;
    }

    private ControlSource? Paired(int place, int number, int channel)
    {
        Pair pair = _pairs[(place, number)];
        bool moved = pair.Values.Count > 1 || GestureOf(place, number).Travel > 0;
        return moved && pair.Complete >= 2 && pair.Complete >= pair.Uppers - 1 ? new ControlSource(ControlKind.Control14, number, channel) : null;
    }

    private Gesture GestureOf(int place, int number)
    {
        if (!_gestures.TryGetValue((place, number), out Gesture? gesture)) _gestures[(place, number)] = gesture = new Gesture();
        return gesture;
    }

    private Pair PairOf(int place, int number)
    {
        if (!_pairs.TryGetValue((place, number), out Pair? pair)) _pairs[(place, number)] = pair = new Pair();
        return pair;
    }

    private sealed class Pair
    {
        public readonly HashSet<int> Values = [];
        public int Uppers, Complete;
        public HostTime? UpperAt;
    }
}
