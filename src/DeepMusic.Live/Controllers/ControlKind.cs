namespace DeepMusic.Live.Controllers;

/// <summary>What kind of thing moves.</summary>
public enum ControlKind
{
    /// <summary>A controller of 7 bits, <c>cc:74</c>: a knob, a fader, a pedal, a button.</summary>
    Control,

    /// <summary>A controller of 14 bits, <c>cc14:16</c>: its upper half on 16, its lower on 48.</summary>
    Control14,

    /// <summary>A parameter of its own number, <c>nrpn:1234</c>: chosen with controllers 99 and 98, moved with 6 and 38.</summary>
    Nrpn,

    /// <summary>An encoder that sends steps, <c>rel-twos:16</c>: 1, 2, .. up; 127, 126, .. down.</summary>
    RelativeTwos,

    /// <summary>An encoder that sends steps, <c>rel-offset:16</c>: 65, 66, .. up; 63, 62, .. down.</summary>
    RelativeOffset,

    /// <summary>An encoder that sends steps, <c>rel-sign:16</c>: 1, 2, .. up; 65, 66, .. down.</summary>
    RelativeSign,

    /// <summary>A key or a pad, <c>note:C1</c>.</summary>
    Note,

    /// <summary>A program change, <c>program:5</c>, shown from 1.</summary>
    Program,

    /// <summary>The pitch bend, <c>bend</c>.</summary>
    Bend,
}
