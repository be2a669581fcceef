using DeepMusic.Core.Midi;

namespace DeepMusic.Live.Controllers;

/// <summary>One mapping at work: messages in, turns and deeds out.</summary>
internal sealed class Contact(Mapping mapping)
{
    private Grip _grip = new();
    private readonly HashSet<int> _pressed = [];
    private Halves _halves;

    /// <summary>The mapping.</summary>
    public Mapping Mapping => mapping;

    /// <summary>
    /// This contact under another mapping of the same source. Where the controller stands is still known, and a button that is down, which may
    /// have brought the other mapping about, is not pressed once more.
    /// </summary>
    public Contact As(Mapping other)
    {
        if (other == mapping) return this;
        var contact = new Contact(other) { _halves = _halves, _grip = _grip };
        contact._grip.LetGo();
        contact._pressed.UnionWith(_pressed);
        return contact;
    }

    /// <summary>Forgets how the controller stands: it may have moved unheard.</summary>
    public void Forget()
    {
        _grip.Forget();
        _pressed.Clear();
        _halves = default;
    }

    /// <summary>Takes one of its messages and does what it asks for. Returns why that is not done, in one line, else null.</summary>
    public string? Hear(in TimedMessage message, Desk desk)
    {
        MidiMessage midi = message.Message;
        if (midi.IsNoteOn) return mapping.Target.Knob is ChoiceKnob choice ? Step(choice, desk) : Press(desk);
        if (midi.Command == 0xC0) return Press(desk);
        if (mapping.Source.IsRelative) return Nudge(StepsOf(midi.Data2), desk);
        if (PositionOf(midi) is not { } position) return null;
        if (mapping.Target.Knob is null || mapping.Target.IsSwitch)
        {
            if (!IsFreshPress(message, position)) return null;
            return mapping.Target.Knob is ChoiceKnob toggle ? Step(toggle, desk) : Press(desk);
        }
        int index = mapping.Target.KnobIndex!.Value;
        return _grip.Move(mapping, mapping.Target.Knob, desk.Conductor.Knobs[index], position) is { } value ? desk.Turn(index, value) : null;
    }

    private string? Press(Desk desk) => desk.Do(mapping.Target.Action!, mapping.Target.Argument);

    /// <summary>The next word, and after the last the first; backwards where the mapping is the other way round. Of a switch, the other.</summary>
    private string? Step(ChoiceKnob knob, Desk desk)
    {
        int index = mapping.Target.KnobIndex!.Value, step = mapping.Low < mapping.High ? 1 : -1;
        string value = desk.Conductor.Knobs[index], next = knob.Nudge(value, step, coarse: false);
        if (next == value) next = knob.At(step > 0 ? 0 : 1);
        return desk.Turn(index, next);
    }

    /// <summary>Steps an encoder's knob, up to the end of its part of the travel and no further.</summary>
    private string? Nudge(int steps, Desk desk)
    {
        if (steps == 0) return null;
        Knob knob = mapping.Target.Knob!;
        int index = mapping.Target.KnobIndex!.Value;
        string value = desk.Conductor.Knobs[index];
        if (mapping.Low > mapping.High) steps = -steps;
        string next = knob.Nudge(value, steps, coarse: false);
        double end = steps > 0 ? Math.Max(mapping.Low, mapping.High) : Math.Min(mapping.Low, mapping.High);
        if (IsBeyond(knob.Position(next))) next = IsBeyond(knob.Position(value)) ? value : knob.At(end);
        return next == value ? null : desk.Turn(index, next);

        bool IsBeyond(double place) => steps > 0 ? place > end : place < end;
    }

    /// <summary>A button is pressed once when it goes to the upper half, however many values it sends there.</summary>
    private bool IsFreshPress(in TimedMessage message, double position)
    {
        int button = message.Port << 4 | message.Message.Channel;
        if (position >= 64 / 127.0) return _pressed.Add(button);
        _pressed.Remove(button);
        return false;
    }

    private double? PositionOf(in MidiMessage message) => mapping.Source.Kind switch
    {
        ControlKind.Control => message.Data2 / 127.0,
        ControlKind.Control14 => message.Data1 == mapping.Source.Number ? _halves.Upper(message.Data2) : _halves.Lower(message.Data2),
        ControlKind.Nrpn => message.Data1 switch { 6 => _halves.Upper(message.Data2), 38 => _halves.Lower(message.Data2), _ => null },
        _ => Bent(message.Data2 << 7 | message.Data1),
    };

    /// <summary>The middle, where a bend rests, is 8192 of 16383 and the middle of the travel.</summary>
    private static double Bent(int value) => value <= 8192 ? value / 16384.0 : 0.5 + (value - 8192) / (2 * 8191.0);

    private int StepsOf(int value) => mapping.Source.Kind switch
    {
        ControlKind.RelativeOffset => value - 64,
        ControlKind.RelativeSign => value < 64 ? value : 64 - value,
        _ => value < 64 ? value : value - 128,
    };
}
