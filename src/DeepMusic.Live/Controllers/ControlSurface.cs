using DeepMusic.Core;
using DeepMusic.Core.Midi;
using DeepMusic.Realtime;

namespace DeepMusic.Live.Controllers;

/// <summary>
/// The player's controllers at work: what comes in and is mapped turns knobs and does things, and is not heard as music. Two maps lie over each
/// other: the preset's, and what was learned tonight, which stays when the preset changes; where both want a controller, the preset has it.
/// Thread-safe: no, the listening thread's.
/// </summary>
/// <param name="notices">Where it tells the player what it has learned, and what cannot be.</param>
public sealed class ControlSurface(Notices notices)
{
    private const int FirstMode = 120;

    private readonly Keeping _keeping = new();
    private readonly Parameters _parameters = new();
    private readonly HashSet<(Mapping Rests, Mapping Plays)> _told = [];
    private Contact[] _contacts = [];
    private Learning? _learning;

    /// <summary>The preset's, or the scene's.</summary>
    public ControlMap Preset { get; private set; } = ControlMap.Empty;

    /// <summary>What was learned tonight.</summary>
    public ControlMap Learned { get; private set; } = ControlMap.Empty;

    /// <summary>What holds: the preset's, and of what was learned what is not in its way. This is what a preset that is saved now is to keep.</summary>
    public ControlMap Map { get; private set; } = ControlMap.Empty;

    /// <summary>What a controller is being learned for, or null.</summary>
    public ControlTarget? Wanted => _learning?.Target;

    /// <summary>What thru has to keep to itself: what is mapped; while something is learned, everything.</summary>
    public ThruMask Mask { get; private set; } = ThruMask.Nothing;

    /// <summary>Told when <see cref="Map"/>, <see cref="Wanted"/> and <see cref="Mask"/> have changed.</summary>
    public event Action? Changed;

    /// <summary>Another preset, or another scene, brings its own map.</summary>
    public void Enter(ControlMap preset)
    {
        Preset = preset;
        Lay();
    }

    /// <summary>What was learned before, in a set that goes on.</summary>
    public void Restore(ControlMap learned)
    {
        Learned = learned;
        Lay();
    }

    /// <summary>The next thing that clearly moves is for a knob or an action; nothing that moves plays or turns anything until then.</summary>
    /// <param name="target">The knob or the action, as it is written; empty to leave learning.</param>
    /// <param name="now">The present moment of virtual time.</param>
    /// <exception cref="ControlException">There is no such knob or action.</exception>
    public void Learn(string target, HostTime now)
    {
        if (target.Trim().Length == 0)
        {
            Cancel();
            return;
        }
        _learning = new Learning(ControlTarget.Parse(target), now);
        notices.Say($"{_learning.Target}: move what is to be for it");
        Tell();
    }

    /// <summary>Leaves learning; nothing has changed.</summary>
    public void Cancel()
    {
        if (_learning is not null) Leave($"no controller was learned for {_learning.Target}");
    }

    /// <summary>No controller for a knob or an action any more.</summary>
    /// <param name="target">The knob or the action, as it is written.</param>
    /// <exception cref="ControlException">There is no such knob or action, or it has no controller.</exception>
    public void Forget(string target)
    {
        ControlTarget whose = ControlTarget.Parse(target);
        (ControlMap preset, ControlMap learned) = (Preset.Without(whose), Learned.Without(whose));
        if (preset.Mappings.Length == Preset.Mappings.Length && learned.Mappings.Length == Learned.Mappings.Length) throw new ControlException($"no controller is for {whose}");
        (Preset, Learned) = (preset, learned);
        Lay();
        notices.Say($"no controller is for {whose} any more");
    }

    /// <summary>Looks whether learning has lasted too long.</summary>
    public void Look(HostTime now)
    {
        if (_learning is { } learning && learning.IsOver(now)) Leave($"nothing clear has moved for {Learning.Patience.TotalSeconds:0} s: no controller was learned for {learning.Target}");
    }

    /// <summary>An input is gone: what is held on it has ended, and what comes back may stand elsewhere.</summary>
    public void InputLost(byte port)
    {
        _keeping.InputLost(port);
        foreach (Contact contact in _contacts) contact.Forget();
    }

    /// <summary>Takes one message.</summary>
    /// <returns>Whether it was meant for a knob or an action, or for learning, and must not be heard as music. What is let go goes where it was
    /// when it went down.</returns>
    public bool Hear(in TimedMessage message, Desk desk)
    {
        MidiMessage midi = message.Message;
        if (midi.Length == 0 || midi.Status >= 0xF0 || midi.Command == 0xB0 && midi.Data1 >= FirstMode) return false;
        if (midi.IsNoteOff) return _keeping.LetGo(message);
        if (midi.Command == 0xA0) return _keeping.IsTaken(message);
        bool pedal = midi.Command == 0xB0 && (midi.Data1 is >= 64 and < 70 || IsCue(midi, desk));
        if (pedal && midi.Data2 < 64 && _keeping.Raised(message)) return false;
        bool taken = Take(message, desk);
        if (midi.IsNoteOn) _keeping.Struck(message, taken);
        else if (pedal && midi.Data2 >= 64 && !taken) _keeping.Pressed(message);
        return taken;
    }

    private bool Take(in TimedMessage message, Desk desk)
    {
        _parameters.Hear(message);
        Look(message.Time);
        (bool uses, Contact? contact) = Find(message);
        // One goes on playing while a fader is learned.
        if (_learning is { } learning && !(message.Message.IsNoteOn && !learning.Target.TakesKeys))
        {
            // Panic is one tap always.
            if (contact?.Mapping.Target.Action != PanelActions.Panic)
            {
                LearnFrom(message, desk);
                return true;
            }
            Cancel();
        }
        // The cue may have been turned to what was free before it was mapped; then it comes first.
        if (!uses || IsCue(message.Message, desk)) return false;
        if (contact is null) return true;
        desk.Conductor.AdvanceTo(message.Time);
        if (contact.Hear(message, desk) is { } refused) notices.Say(refused);
        return true;
    }

    /// <summary>Whether a message is part of anything that is mapped, and of what; a parameter that is not mapped is moved with the same controllers.</summary>
    private (bool Uses, Contact? Contact) Find(in TimedMessage message)
    {
        bool uses = false;
        foreach (Contact contact in _contacts)
        {
            if (!contact.Mapping.Source.Uses(message.Message)) continue;
            uses = true;
            bool chosen = contact.Mapping.Source.Kind != ControlKind.Nrpn || _parameters.ChosenBy(message) == contact.Mapping.Source.Number;
            if (chosen) return (true, contact);
        }
        return (uses, null);
    }

    private void LearnFrom(in TimedMessage message, Desk desk)
    {
        Learning learning = _learning!;
        if (learning.Look(message) is not { } source)
        {
            if (learning.Hint.Length > 0) notices.Say($"{learning.Target}: {learning.Hint}");
            return;
        }
        var mapping = new Mapping(source, learning.Target, Enum.Parse<Takeover>(desk.Conductor.Knobs["takeover"], ignoreCase: true));
        ControlMap others = Learned.Without(learning.Target);
        if ((Preset.Refusal(mapping, desk.Conductor.Knobs.Settings.Cue) ?? others.Refusal(mapping)) is { } line)
        {
            learning.StartOver();
            notices.Say(line);
            return;
        }
        Learned = others.With(mapping);
        _learning = null;
        Lay();
        Unlearned();
        notices.Say(mapping.Spoken);
    }

    private void Leave(string line)
    {
        _learning = null;
        Unlearned();
        notices.Say(line);
        Tell();
    }

    /// <summary>While something was learned, controllers moved unheard.</summary>
    private void Unlearned()
    {
        foreach (Contact contact in _contacts) contact.Forget();
    }

    /// <summary>Lays the two maps over each other, and says what has to rest; once for each.</summary>
    private void Lay()
    {
        var resting = new List<string>();
        foreach (Mapping mapping in Learned.Mappings)
        {
            if (Preset.Conflict(mapping.Source) is { } plays && plays.Target != mapping.Target && _told.Add((mapping, plays)))
                resting.Add($"{plays.Spoken} here; {mapping.Target}, which you gave it, rests");
        }
        Map = Preset.Over(Learned);
        Dictionary<ControlSource, Contact> before = _contacts.ToDictionary(c => c.Mapping.Source);
        _contacts = [.. Map.Mappings.Select(m => before.TryGetValue(m.Source, out Contact? contact) ? contact.As(m) : new Contact(m))];
        if (resting.Count > 0) notices.Say(string.Join("; ", resting));
        Tell();
    }

    private void Tell()
    {
        Mask = _learning is null ? Map.Mask : _learning.Target.TakesKeys ? ThruMask.Everything : ThruMask.EverythingButKeys;
        Changed?.Invoke();
    }

    private static bool IsCue(in MidiMessage message, Desk desk) => desk.Conductor.Knobs.Settings.Cue switch
    {
        { Controller: { } controller } => message.IsControl(controller),
        { Key: { } key } => message.IsNoteOn && message.Data1 == key.Number,
        _ => false,
    };
}
